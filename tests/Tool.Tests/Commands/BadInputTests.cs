using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Commands;

/// <summary>Every kind of input that cannot be read, by mistake; what is made to hurt stands in <see cref="HostileInputTests"/>: one line that names it, the rest scanned, exit code 2.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task AMissingPath()
    {
        using Tree tree = new();
        (await tree.RunAsync("scan", "nowhere")).AssertOneProblem("nowhere: not found");
    }

    [Fact]
    public async Task AMissingPathBesideAGoodOne()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", "nowhere", "A");
        outcome.AssertOneProblem("nowhere: not found");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Theory]
    [InlineData("Empty.csproj")]
    [InlineData("Empty.sln")]
    [InlineData("Empty.slnx")]
    public async Task AnEmptyFile(string name)
    {
        using Tree tree = new();
        tree.Write(name, "");
        (await tree.RunAsync("scan", name)).AssertOneProblem(name + ": the file is empty");
    }

    [Theory]
    [InlineData("Picture.png")]
    [InlineData("Program.csproj")]
    [InlineData("All.sln")]
    public async Task ABinaryFile(string name)
    {
        using Tree tree = new();
        tree.Write(name, [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]);
        (await tree.RunAsync("scan", name)).AssertOneProblem(name + ": binary data");
    }

    [Fact]
    public async Task AFileThatIsNothingToScan()
    {
        using Tree tree = new();
        tree.Write("notes.txt", "hello");
        (await tree.RunAsync("scan", "notes.txt")).AssertOneProblem("notes.txt: not something to scan");
    }

    [Fact]
    public async Task AnEmptyFolder()
    {
        using Tree tree = new();
        Directory.CreateDirectory(tree.PathOf("hollow"));
        (await tree.RunAsync("scan", "hollow")).AssertOneProblem("hollow: no C# project and no .cs file");
    }

    [Theory]
    [InlineData("A.csproj")]
    [InlineData("A.cs")]
    [InlineData("CsLaw.Guards.txt")]
    [InlineData(".editorconfig")]
    public async Task AFileWithoutReadPermission(string closed)
    {
        using Tree tree = new() { Files = new ClosedFiles(closed) };
        tree.Write("A/A.csproj", Tree.PlainProject)
            .Write("A/A.cs", "class A { }")
            .Write("A/CsLaw.Guards.txt", "x")
            .Write("A/.editorconfig", "root = true\n");
        tree.Write("B/B.csproj", Tree.PlainProject).Write("B/B.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".");
        outcome.AssertOneProblem(Path.Join("A", closed) + ": cannot be read. Check its permissions.");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task ASolutionWithoutReadPermission()
    {
        using Tree tree = new() { Files = new ClosedFiles("All.sln") };
        tree.WriteSolution("All.sln", "A.csproj");
        (await tree.RunAsync("scan", "All.sln")).AssertOneProblem("All.sln: cannot be read");
    }

    [Theory]
    [InlineData("All.sln", "this is no solution")]
    [InlineData("All.sln", "Microsoft Visual Studio Solution File, Format Version 12.00\nProject(\"{FAE04EC0}\") = broken\n")]
    [InlineData("All.slnx", "<Solution><Project Path=")]
    [InlineData("All.slnx", "<Workspace />")]
    public async Task ABrokenSolution(string name, string content)
    {
        using Tree tree = new();
        tree.Write(name, content);
        (await tree.RunAsync("scan", name)).AssertOneProblem(name + ": malformed");
    }

    [Fact]
    public async Task ASolutionThatNamesAMissingProject()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject)
            .Write("A/A.cs", Tree.LeakingClass)
            .WriteSolution("All.sln", @"A\A.csproj", @"Gone\Gone.csproj");
        Outcome outcome = await tree.RunAsync("scan", "All.sln");
        outcome.AssertOneProblem(@"All.sln: names the project 'Gone\Gone.csproj', which is not there");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task ASolutionThatNamesAProjectOutsideItsTree()
    {
        using Tree tree = new();
        tree.Write("../other/O.csproj", Tree.PlainProject)
            .Write("../other/O.cs", Tree.LeakingClass)
            .WriteSolution("All.sln", @"..\other\O.csproj");
        Outcome outcome = await tree.RunAsync("scan", "All.sln");
        outcome.AssertOneProblem(@"All.sln: names the project '..\other\O.csproj' outside");
        Assert.Equal(0, outcome.Count("CSL2001"));

        Outcome named = await tree.RunAsync("scan", "All.sln", "../other");
        Assert.Equal(ExitCode.Findings, named.ExitCode);
        Assert.Equal(1, named.Count("warning CSL2001"));
    }

    [Theory]
    [InlineData("<Solution />")]
    [InlineData("plain text")]
    public async Task AProjectThatIsNoProject(string content)
    {
        using Tree tree = new();
        tree.Write("A.csproj", content);
        (await tree.RunAsync("scan", "A.csproj")).AssertOneProblem("A.csproj: malformed");
    }

    [Fact]
    public async Task ABinarySourceAmongGoodOnes()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass).Write("A/B.cs", [0x4D, 0x5A, 0, 0, 0, 0]);
        Outcome outcome = await tree.RunAsync("scan", ".");
        outcome.AssertOneProblem(Path.Join("A", "B.cs") + ": binary data");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Theory]
    [InlineData("F.fsproj")]
    [InlineData("V.vbproj")]
    public async Task AProjectOfAnotherLanguage(string name)
    {
        using Tree tree = new();
        tree.Write(name, "<Project />");
        (await tree.RunAsync("scan", name)).AssertOneProblem(name + ": not a C# project");
    }

    [Fact]
    public async Task ProjectsOfOtherLanguagesInASolutionAreSkippedByName()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", "class A { }").Write("F/F.fsproj", "<Project />");
        tree.WriteSolution("All.sln", @"A\A.csproj", @"F\F.fsproj", @"V\V.vbproj");
        Outcome outcome = await tree.RunAsync("scan", "All.sln");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains(@"not a C# project, left out: F\F.fsproj", outcome.Output);
        Assert.Contains(@"not a C# project, left out: V\V.vbproj", outcome.Output);
    }

    [Fact]
    public async Task ASolutionWithoutCSharp()
    {
        using Tree tree = new();
        tree.Write("F/F.fsproj", "<Project />").WriteSolution("All.sln", @"F\F.fsproj");
        (await tree.RunAsync("scan", "All.sln")).AssertOneProblem("All.sln: the solution names no C# project");
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("患者门户")]
    [InlineData("[brackets] & 'quotes'")]
    public async Task APathWithUnusualCharactersIsReadAsAnyOther(string name)
    {
        using Tree tree = new(name);
        tree.Write($"{name}/{name}.csproj", Tree.PlainProject)
            .Write($"{name}/登录 页.cs", Tree.LeakingClass)
            .WriteSolution($"{name}.sln", $@"{name}\{name}.csproj");
        Outcome outcome = await tree.RunAsync("scan", $"{name}.sln", "--sarif", $"{name} 日志.sarif");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains(Path.Join(name, "登录 页.cs") + ":4:25", outcome.Output);
        Assert.True(File.Exists(tree.PathOf($"{name} 日志.sarif")));
    }

    [Fact]
    public async Task TheSameProjectNamedManyWaysIsScannedOnce()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject)
            .Write("A/A.cs", Tree.LeakingClass)
            .WriteSolution("All.sln", @"A\A.csproj", @".\A\..\A\A.csproj");
        Directory.CreateSymbolicLink(tree.PathOf("Link"), tree.PathOf("A"));
        Outcome outcome = await tree.RunAsync("scan", "All.sln", "A", "A/A.csproj", "./A/../A", "Link", ".");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
        Assert.Contains("Projects    1", outcome.Output);
    }

    [Fact]
    public async Task ALoopOfLinksEnds()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        Directory.CreateSymbolicLink(tree.PathOf("A/again"), tree.PathOf("A"));
        Directory.CreateSymbolicLink(tree.PathOf("A/up"), tree.Root);
        Directory.CreateSymbolicLink(tree.PathOf("one"), tree.PathOf("two"));
        Directory.CreateSymbolicLink(tree.PathOf("two"), tree.PathOf("one"));
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task ALinkThatLeadsToItselfIsNamed()
    {
        using Tree tree = new();
        File.CreateSymbolicLink(tree.PathOf("one.sln"), tree.PathOf("two.sln"));
        File.CreateSymbolicLink(tree.PathOf("two.sln"), tree.PathOf("one.sln"));
        Outcome outcome = await tree.RunAsync("scan", "one.sln");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains("one.sln", Assert.Single(outcome.Problems));
    }

    [Fact]
    public async Task ProjectsThatReferenceEachOtherAreScannedAndTheCircleIsNamed()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Referencing(@"..\B\B.csproj")).Write("A/A.cs", Tree.LeakingClass);
        tree.Write("B/B.csproj", Referencing(@"..\A\A.csproj")).Write("B/B.cs", "class B { }");
        Outcome outcome = await tree.RunAsync("scan", ".");
        outcome.AssertOneProblem("closes a circle");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task AProjectThatReferencesItselfIsScanned()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Referencing("A.csproj")).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".");
        outcome.AssertOneProblem("closes a circle");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task ASarifPathThatIsAFolderIsRefusedBeforeTheScan()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".", "--sarif", "A");
        outcome.AssertOneProblem("A: cannot be written");
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task AProjectThatDoesNotCompileIsScannedAndItsErrorsAreCounted()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass + "\nclass B : Missing { Unknown x; }");
        Outcome outcome = await tree.RunAsync("scan", ".", "--verbosity", "detailed");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains("A: 2 compilation errors were in the way", outcome.Output);
        Assert.Contains(Path.Join("A", "A.cs") + ":6  CS0246", outcome.Output);
    }

    private static string Referencing(string project) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><ProjectReference Include="{project}" /></ItemGroup>
        </Project>
        """;
}
