using CsLaw.Tool.Builds;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Builds;

/// <summary>Scans that ask the MSBuild of the SDK these tests run on.</summary>
public sealed class BuildModeTests
{
    /// <summary>Nothing that is not part of the SDK may be restored: the tests need no feed.</summary>
    private const string Lone = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><UseAppHost>false</UseAppHost></PropertyGroup>
          {0}
        </Project>
        """;

    /// <summary>A symbol that only a build knows, because a target sets it.</summary>
    private const string SymbolFromATarget = """
        <Target Name="Set" BeforeTargets="CoreCompile"><PropertyGroup><DefineConstants>$(DefineConstants);FROM_A_TARGET</DefineConstants></PropertyGroup></Target>
        """;

    private const string LeakUnderTheSymbol = """
        class Log
        {
            static void Leak(string text) { }
        #if FROM_A_TARGET
            static void Run() { Leak("13800000000"); }
        #endif
        }
        """;

    [Theory]
    [InlineData("auto", 1)]
    [InlineData("msbuild", 1)]
    [InlineData("none", 0)]
    public async Task WhatATargetDecidesIsKnownWhereMSBuildIsAsked(string mode, int findings)
    {
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Project(SymbolFromATarget)).Write("A/A.cs", LeakUnderTheSymbol);
        Outcome outcome = await ScanAsync(tree, mode);
        Assert.Empty(outcome.Problems);
        Assert.Equal(findings, outcome.Count("warning CSL2001"));
        Assert.Equal(findings, outcome.ExitCode);
        Assert.DoesNotContain("compilation errors", outcome.Output);
    }

    [Theory]
    [InlineData("msbuild", true)]
    [InlineData("none", false)]
    public async Task NothingOfTheTreeRunsWhereItIsReadAsText(string mode, bool runs)
    {
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Project("""
            <Target Name="Mark" BeforeTargets="CoreCompile;BeforeBuild;PrepareForBuild"><WriteLinesToFile File="$(MSBuildProjectDirectory)/ran.txt" Lines="ran" /></Target>
            """)).Write("A/A.cs", Tree.LeakingClass);
        Assert.Equal(1, (await ScanAsync(tree, mode)).ExitCode);
        Assert.Equal(runs, File.Exists(tree.PathOf("A/ran.txt")));
    }

    [Fact]
    public async Task ProjectsThatWereNeverBuiltSeeEachOther()
    {
        using Tree tree = WithBuild();
        tree.Write("Base/Base.csproj", Project("")).Write("Base/Base.cs", "namespace Base; public class Thing { public static string Phone => \"1\"; }")
            .Write("Middle/Middle.csproj", Project("""<ItemGroup><ProjectReference Include="../Base/Base.csproj" /></ItemGroup>"""))
            .Write("Middle/Middle.cs", "namespace Middle; public class More : Base.Thing;")
            .Write("Top/Top.csproj", Project("""<ItemGroup><ProjectReference Include="../Middle/Middle.csproj" /></ItemGroup>"""))
            .Write("Top/Top.cs", "class Log { static void Leak(string text) { } static void Run() => Leak(Middle.More.Phone); }")
            .Write("All.slnx", """<Solution><Project Path="Base/Base.csproj" /><Project Path="Middle/Middle.csproj" /><Project Path="Top/Top.csproj" /></Solution>""");
        Outcome outcome = await tree.RunAsync("scan", "All.slnx", "--build-mode", "msbuild", "--restore", "--verbosity", "detailed");
        Assert.Empty(outcome.Problems);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
        Assert.DoesNotContain("compilation errors", outcome.Output);
        Assert.False(File.Exists(tree.PathOf("Base/bin/Debug/net10.0/Base.dll")));
    }

    [Fact]
    public async Task AReferencedProjectNobodyNamedIsCompiledAndNotExamined()
    {
        using Tree tree = WithBuild();
        tree.Write("Base/Base.csproj", Project("")).Write("Base/Base.cs", $"namespace Base {{ public class Thing {{ }} {Tree.LeakingClass} }}")
            .Write("Top/Top.csproj", Project("""<ItemGroup><ProjectReference Include="../Base/Base.csproj" /></ItemGroup>"""))
            .Write("Top/Top.cs", "class Use : Base.Thing;");
        Outcome outcome = await tree.RunAsync("scan", "Top/Top.csproj", "--build-mode", "msbuild", "--restore", "--verbosity", "detailed");
        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain("compilation errors", outcome.Output);
    }

    [Fact]
    public async Task SourceGeneratorsRun()
    {
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Project("")).Write("A/A.cs", """
            using System.Text.RegularExpressions;
            partial class Log
            {
                [GeneratedRegex("1[0-9]{10}")] private static partial Regex Phone();
                static void Leak(string text) { }
                static void Run() { Leak(Phone().Match("13800000000").Value); }
            }
            """);
        Outcome built = await ScanAsync(tree, "msbuild");
        Assert.Equal(1, built.Count("warning CSL2001"));
        Assert.DoesNotContain("generat", built.Output);
        Assert.DoesNotContain("compilation errors", built.Output);
        Outcome read = await ScanAsync(tree, "none");
        Assert.Contains("generat", read.Output);
    }

    [Fact]
    public async Task EveryTargetFrameworkIsScannedAndAFindingOfSeveralIsOne()
    {
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Project("<PropertyGroup><Features>$(Features);both</Features></PropertyGroup>").Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net9.0</TargetFrameworks><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>", StringComparison.Ordinal))
            .Write("A/A.cs", """
                class Log
                {
                    static void Leak(string text) { }
                    static void Both() { Leak("1"); }
                #if NET10_0
                    static void New() { Leak("2"); }
                #else
                    static void Old() { Leak("3"); }
                #endif
                }
                """);
        Outcome outcome = await ScanAsync(tree, "auto", "--sarif", "log.sarif");
        Assert.Equal(3, outcome.Count("warning CSL2001"));
        Assert.Single(Lines(await File.ReadAllTextAsync(tree.PathOf("log.sarif")), "A/A.csproj"));
    }

    [Fact]
    public async Task AProjectWithoutAnswerIsReadAsTextAndSaysWhy()
    {
        using Tree tree = WithBuild();
        tree.Write("Good/Good.csproj", Project(SymbolFromATarget)).Write("Good/Good.cs", LeakUnderTheSymbol)
            .Write("Bad/Bad.csproj", Project("""<Target Name="Stop" BeforeTargets="CoreCompile"><Error Code="X0001" Text="no licence" /></Target>"""))
            .Write("Bad/Bad.cs", Tree.LeakingClass);
        Outcome auto = await ScanAsync(tree, "auto");
        Assert.Equal(1, auto.ExitCode);
        Assert.Equal(2, auto.Count("warning CSL2001"));
        Assert.Contains("projects read as text: 1", auto.Output);
        Assert.Contains("X0001: no licence", auto.Output);

        Outcome insisting = await ScanAsync(tree, "msbuild");
        Assert.Equal(2, insisting.ExitCode);
        Assert.Equal(2, insisting.Count("warning CSL2001"));
        Assert.Contains("X0001: no licence", Assert.Single(insisting.Problems));
        Assert.Contains("Bad.csproj", insisting.Problems[0]);
    }

    /// <summary>A design-time build warns of it alone, and hands a call to the compiler that has no framework.</summary>
    [Fact]
    public async Task AProjectWhoseFrameworkIsNotOnTheMachineIsReadAsTextAndSaysWhy()
    {
        const string Old = """
            <Project ToolsVersion="12.0" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup><OutputType>Library</OutputType><TargetFrameworkVersion>v4.99</TargetFrameworkVersion></PropertyGroup>
              <ItemGroup><Reference Include="System" /><Compile Include="A.cs" /></ItemGroup>
              <Import Project="$(MSBuildToolsPath)/Microsoft.CSharp.targets" />
            </Project>
            """;
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Old).Write("A/A.cs", Tree.LeakingClass);
        Outcome auto = await ScanAsync(tree, "auto");
        Assert.Contains("projects read as text: 1", auto.Output);
        Assert.Contains("MSB3644: ", auto.Output);

        Outcome insisting = await ScanAsync(tree, "msbuild");
        Assert.Equal(2, insisting.ExitCode);
        Assert.Contains("MSB3644: ", Assert.Single(insisting.Problems));
    }

    [Fact]
    public async Task AnErrorWithoutACodeIsTheReasonToo()
    {
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Project("""<Target Name="Stop" BeforeTargets="CoreCompile"><Error Text="no licence" /></Target>""")).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await ScanAsync(tree, "msbuild");
        Assert.Contains("so it was read as text. no licence", Assert.Single(outcome.Problems));
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task ASourceThatIsNotThereIsNamedAndTheOthersAreScanned()
    {
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Project("""<ItemGroup><Compile Include="Gone/B.cs" /></ItemGroup>""")).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await ScanAsync(tree, "msbuild");
        Assert.EndsWith("B.cs: not found. Check the path and that you may enter its folder.", Assert.Single(outcome.Problems));
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task AProjectThatWasNeverRestoredIsReadAsText()
    {
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Project("")).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".", "--verbosity", "detailed");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("projects read as text: 1", outcome.Output);
        Assert.Contains("never restored", outcome.Output);
        Assert.DoesNotContain("compilation errors", outcome.Output);
    }

    [Fact]
    public async Task WithoutAnSdkTheTextIsReadAndWhoInsistsIsTold()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Project(SymbolFromATarget)).Write("A/A.cs", Tree.LeakingClass);
        Outcome auto = await tree.RunAsync("scan", ".");
        Assert.Equal(1, auto.ExitCode);
        Assert.DoesNotContain("read as text", auto.Output);
        Outcome insisting = await tree.RunAsync("scan", ".", "--build-mode", "msbuild");
        Assert.Equal(2, insisting.ExitCode);
        Assert.Contains("--build-mode none", Assert.Single(insisting.Problems));
    }

    [Fact]
    public async Task ABuildThatHangsEndsWithTheScan()
    {
        using Tree tree = WithBuild();
        tree.Write("A/A.csproj", Project("""
            <Target Name="Hang" BeforeTargets="CoreCompile">
              <WriteLinesToFile File="$(MSBuildProjectDirectory)/began.txt" Lines="began" />
              <Exec Command="sleep 600" Condition="'$(OS)' != 'Windows_NT'" />
              <Exec Command="ping -n 600 127.0.0.1" Condition="'$(OS)' == 'Windows_NT'" />
            </Target>
            """)).Write("A/A.cs", Tree.LeakingClass);
        using CancellationTokenSource cancellation = new();
        Task<Outcome> run = tree.RunAsync(cancellation.Token, "scan", ".", "--build-mode", "msbuild", "--restore", "--sarif", "log.sarif");
        while (!File.Exists(tree.PathOf("A/began.txt")) && !run.IsCompleted)
            await Task.Delay(50);
        await cancellation.CancelAsync();
        Assert.Equal(130, (await run).ExitCode);
        Assert.False(File.Exists(tree.PathOf("log.sarif")));
    }

    [Theory]
    [InlineData("--build-mode", "fast")]
    [InlineData("--max-parallel", "0")]
    [InlineData("--verbosity", "loud")]
    public async Task WrongValuesAreRefused(string option, string value)
    {
        using Tree tree = new();
        Assert.Equal(2, (await tree.RunAsync("scan", ".", option, value)).ExitCode);
    }

    [Fact]
    public async Task RestoringIsRefusedWhereNothingMayRun()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".", "--build-mode", "none", "--restore");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--restore", outcome.Error);
    }

    private static Tree WithBuild() => new() { Build = MSBuildQuery.OfThisMachine() ?? throw new InvalidOperationException("The tests run on an SDK.") };

    private static Task<Outcome> ScanAsync(Tree tree, string mode, params string[] more)
    {
        IEnumerable<string> restore = mode == "none" ? [] : ["--restore"];
        return tree.RunAsync(["scan", ".", "--build-mode", mode, "--verbosity", "detailed", .. restore, .. more]);
    }

    private static string Project(string content) => Lone.Replace("{0}", content, StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string text, string part) => text.Split('\n').Where(line => line.Contains(part, StringComparison.Ordinal));
}
