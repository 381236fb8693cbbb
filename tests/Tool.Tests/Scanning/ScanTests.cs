using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Scanning;

public sealed class ScanTests
{
    [Fact]
    public async Task TwoRunsWriteTheSameBytes()
    {
        using Tree tree = new();
        for (int i = 0; i < 40; i++)
            tree.Write($"P{i % 4}/Class{i}.cs", $"namespace N{i} {{ {Tree.LeakingClass} }}");
        for (int i = 0; i < 4; i++)
            tree.Write($"P{i}/P{i}.csproj", Tree.PlainProject);
        Assert.Equal(1, (await tree.RunAsync("scan", ".", "--sarif", "one.sarif")).ExitCode);
        Assert.Equal(1, (await tree.RunAsync("scan", "P3", "P1", "P0", ".", "--sarif", "two.sarif", "--quiet")).ExitCode);
        byte[] one = await File.ReadAllBytesAsync(tree.PathOf("one.sarif"));
        Assert.True(one.Length > 10_000);
        Assert.Equal(one, await File.ReadAllBytesAsync(tree.PathOf("two.sarif")));
    }

    [Fact]
    public async Task TheLogIsWrittenWholeOverAnOlderOne()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", Tree.LeakingClass).Write("out/log.sarif", new string('x', 100_000));
        await tree.RunAsync("scan", ".", "--sarif", "out/log.sarif");
        string log = await File.ReadAllTextAsync(tree.PathOf("out/log.sarif"));
        Assert.Contains("\"ruleId\": \"CSL2001\"", log);
        Assert.DoesNotContain("xxx", log);
        Assert.Single(Directory.GetFiles(tree.PathOf("out")));
    }

    [Fact]
    public async Task SuppressedFindingsAreInTheLogWithTheirReasonAndNotOnTheConsole()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", """
            using System.Diagnostics.CodeAnalysis;
            class Log
            {
                static void Leak(string text) { }
                [SuppressMessage("Test", "CSL2001", Justification = "a test number")]
                static void One() { Leak("1"); }
            #pragma warning disable CSL2001
                static void Two() { Leak("2"); }
            #pragma warning restore CSL2001
            }
            """);
        Outcome outcome = await tree.RunAsync("scan", ".", "--sarif", "log.sarif");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(0, outcome.Count("warning CSL2001"));
        Assert.Contains("suppressed: 2", outcome.Output);
        string log = await File.ReadAllTextAsync(tree.PathOf("log.sarif"));
        Assert.Equal(2, log.Split("\"kind\": \"inSource\"").Length - 1);
        Assert.Contains("a test number", log);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.CSL2001.severity = error", 1, "error CSL2001")]
    [InlineData("dotnet_diagnostic.CSL2001.severity = suggestion", 0, "suggestions: 1")]
    [InlineData("dotnet_diagnostic.CSL2001.severity = none", 0, "suggestions: 0")]
    public async Task EditorConfigDecidesTheLevel(string line, int code, string shown)
    {
        using Tree tree = new();
        tree.Write(".editorconfig", $"root = true\n[src/**.cs]\n{line}\n")
            .Write("src/A.csproj", Tree.PlainProject)
            .Write("src/A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", "src");
        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(shown, outcome.Output);
    }

    /// <summary>A rule switched off for some files is a decision about findings: it is kept with its reason, and found by the gate that asks for one.</summary>
    [Theory]
    [InlineData("dotnet_diagnostic.CSL2001.severity = none # numbers of the test range", "numbers of the test range")]
    [InlineData("# Numbers of the\n# test range.\ndotnet_diagnostic.CSL2001.severity = none", "Numbers of the test range.")]
    [InlineData("dotnet_diagnostic.CSL2001.severity = warning\n; the last line counts\ndotnet_diagnostic.CSL2001.severity = none", "the last line counts")]
    [InlineData("dotnet_diagnostic.CSL2001.severity = none", null)]
    public async Task WhatEditorConfigSwitchesOffIsKeptWithItsReason(string lines, string? reason)
    {
        using Tree tree = new();
        tree.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CSL2001.severity = error\n")
            .Write("src/.editorconfig", $"[A.cs]\n{lines}\n")
            .Write("src/A.csproj", Tree.PlainProject)
            .Write("src/A.cs", Tree.LeakingClass)
            .Write("src/B.cs", Tree.LeakingClass.Replace("class Log", "class Other", StringComparison.Ordinal));
        Outcome outcome = await tree.RunAsync("scan", "src", "--sarif", "log.sarif");
        Assert.Contains("suppressed: 1", outcome.Output);
        Assert.Equal(1, outcome.Count("error CSL2001"));
        string log = await File.ReadAllTextAsync(tree.PathOf("log.sarif"));
        Assert.Equal(1, log.Split("\"kind\": \"external\"").Length - 1);
        Assert.Equal(reason is not null, log.Contains("\"justification\"", StringComparison.Ordinal));
        if (reason is not null)
            Assert.Contains($"\"justification\": \"{reason}\"", log);
    }

    /// <summary>Global configuration chooses rules, as a preset does; nothing is found by a rule that is not chosen.</summary>
    [Fact]
    public async Task WhatGlobalConfigSwitchesOffIsNotLookedFor()
    {
        using Tree tree = new();
        tree.Write("A/.globalconfig", "is_global = true\ndotnet_diagnostic.CSL2001.severity = none\n").Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".", "--sarif", "log.sarif");
        Assert.Equal(0, outcome.Count("CSL2001"));
        Assert.DoesNotContain("\"suppressions\"", await File.ReadAllTextAsync(tree.PathOf("log.sarif")));
    }

    [Fact]
    public async Task GlobalConfigAndNoWarnAreHonoured()
    {
        using Tree tree = new();
        tree.Write("A/.globalconfig", "is_global = true\ndotnet_diagnostic.CSL2001.severity = error\n")
            .Write("A/A.csproj", Tree.PlainProject)
            .Write("A/A.cs", Tree.LeakingClass);
        tree.Write("B/B.csproj", Tree.PlainProject.Replace(
            "<ImplicitUsings>",
            "<NoWarn>1591;CSL2001</NoWarn><ImplicitUsings>",
            StringComparison.Ordinal)).Write("B/B.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Equal(1, outcome.Count("error CSL2001"));
        Assert.Equal(0, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task ConfigurationFilesBesideTheProjectReachTheAnalyzers()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject.Replace(
            "</Project>",
            """<ItemGroup><AdditionalFiles Include="..\shared\*.txt" /></ItemGroup></Project>""",
            StringComparison.Ordinal)).Write("A/A.cs", "class A { }");
        tree.Write("A/CsLaw.Guards.txt", "bad line")
            .Write("A/other.txt", "bad line")
            .Write("shared/team.txt", "bad line")
            .Write("A/appsettings.Production.json", "bad json");
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Equal(3, outcome.Count("warning CSL0001"));
        Assert.Contains("Wrong line in CsLaw.Guards.txt", outcome.Output);
        Assert.Contains("Wrong line in team.txt", outcome.Output);
        Assert.Contains("Wrong line in appsettings.Production.json", outcome.Output);
    }

    /// <summary>The compiler hands over values without their place; a scan has read the files.</summary>
    [Fact]
    public async Task AWrongKeyIsToldAtItsLine()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", "class A { }").Write(".editorconfig", "root = true\n[*.cs]\ncslaw_service = shop\n");
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Contains(".editorconfig:3:1  warning CSL0001", outcome.Output);
    }

    [Fact]
    public async Task AnAnalyzerThatFailsMakesTheAnswerNotWhole()
    {
        using Tree tree = new() { Analyzers = [new MarkAnalyzer(), new FailingAnalyzer()] };
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", Tree.LeakingClass + "class B { }");
        Outcome outcome = await tree.RunAsync("scan", ".", "--quiet", "--sarif", "log.sarif");
        Assert.Equal(2, outcome.ExitCode);
        string problem = Assert.Single(outcome.Problems);
        Assert.Contains("A.csproj: ", problem);
        Assert.Contains("FailingAnalyzer (2): InvalidOperationException: out of order", problem);
        string log = await File.ReadAllTextAsync(tree.PathOf("log.sarif"));
        Assert.Contains("\"executionSuccessful\": false", log);
        Assert.Contains("\"ruleId\": \"CSL2001\"", log);
    }

    [Fact]
    public async Task NothingOfTheScannedTreeIsExecuted()
    {
        using Tree tree = new();
        string trace = tree.PathOf("trace");
        tree.Write("evil/evil.dll", await File.ReadAllBytesAsync(typeof(MarkAnalyzer).Assembly.Location));
        tree.Write("Directory.Build.targets", $"""
            <Project InitialTargets="Run">
              <UsingTask TaskName="Evil" AssemblyFile="evil/evil.dll" />
              <Target Name="Run" BeforeTargets="BeforeBuild;CoreCompile;Restore">
                <Exec Command="touch {trace}" />
                <Touch Files="{trace}" AlwaysCreate="true" />
              </Target>
            </Project>
            """);
        tree.Write("A/A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <X>$([System.IO.File]::WriteAllText('trace', 'x'))</X>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="../evil/evil.dll" />
                <Compile Include="$([System.IO.File]::WriteAllText('trace', 'x'))" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("A/A.cs", Tree.LeakingClass).Write("global.json", """{"msbuild-sdks":{"Evil":"1.0.0"}}""");
        HashSet<string> before = [.. Directory.GetFileSystemEntries(tree.Outer, "*", SearchOption.AllDirectories)];
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(tree.Outer, "*", SearchOption.AllDirectories).Order());
        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(),
            assembly => assembly.GetName().Name!.StartsWith("Microsoft.Build", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FindingsAreGroupedByArticleWithTitleAndBearers()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject)
            .Write("A.cs", Tree.LeakingClass + "class H { static void Hint() { } static void R() { Hint(); } }")
            .Write("CsLaw.Hosts.txt", "bad");
        Outcome outcome = await tree.RunAsync("scan", ".", "--level", "suggestion");
        int transfer = outcome.Output.IndexOf("CSL Article 39 · ", StringComparison.Ordinal);
        int confidentiality = outcome.Output.IndexOf("CSL Article 42 · ", StringComparison.Ordinal);
        int configuration = outcome.Output.IndexOf("Configuration", StringComparison.Ordinal);
        Assert.True(transfer >= 0 && transfer < confidentiality && confidentiality < configuration);
        Assert.Contains("(Article 40 before 2026)", outcome.Output);
        Assert.Contains("Binds: ", outcome.Output);
        Assert.Contains("A.cs:4:30  ", outcome.Output);
    }

    [Fact]
    public async Task AuditsOfEarlierPeriodsSeeTheFormerNumbers()
    {
        using Tree tree = new();
        tree.Write(".editorconfig", "root = true\n[*.cs]\ncslaw_law_version = 2016\n")
            .Write("A.csproj", Tree.PlainProject)
            .Write("A.cs", Tree.LeakingClass);
        Assert.Contains("CSL Article 40 · ", (await tree.RunAsync("scan", ".")).Output);
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ncslaw_include_staff = true\n", true)]
    [InlineData(".globalconfig", "is_global = true\ncslaw_include_staff = true\n", true)]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ncslaw_include_staff = false\n", false)]
    public async Task RulesSeeWhatConfigurationFilesSay(string file, string text, bool isReported)
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write(file, text).Write("A.csproj", Tree.PlainProject.Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)).Write("A.cs", """
            using Microsoft.AspNetCore.Mvc;
            public class Form { public string Mobile { get; set; } = ""; }
            [Route("admin/members")] public class MembersController : ControllerBase { [HttpPost] public void Add(Form form) => System.IO.File.AppendAllText("x", form.Mobile); }
            """);
        Outcome outcome = await tree.RunAsync("scan", ".", "--level", "suggestion");
        Assert.Equal(isReported, outcome.Output.Contains("CSL1001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MembersThatAGeneratorWouldCompleteAreNoErrors()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", """
            partial class A
            {
                [System.Text.RegularExpressions.GeneratedRegex("a+")]
                private static partial System.Text.RegularExpressions.Regex Pattern();
            }
            """);
        Outcome outcome = await tree.RunAsync("scan", ".", "--verbosity", "detailed");
        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain("compilation errors", outcome.Output);
        Assert.Contains("generators are not run): 1", outcome.Output);
    }

    [Fact]
    public async Task AFileSharedByTwoProjectsIsReportedOnce()
    {
        using Tree tree = new();
        foreach (string name in (string[])["A", "B"])
            tree.Write($"{name}/{name}.csproj", Tree.PlainProject.Replace(
                "</Project>",
                """<ItemGroup><Compile Include="../Shared/*.cs" /></ItemGroup></Project>""",
                StringComparison.Ordinal));
        tree.Write("Shared/Log.cs", Tree.LeakingClass);
        Assert.Equal(1, (await tree.RunAsync("scan", ".")).Count("warning CSL2001"));
    }
}
