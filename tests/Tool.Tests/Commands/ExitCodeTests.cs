using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Commands;

public sealed class ExitCodeTests
{
    private const string HintingClass = "class C { static void Hint() { } static void Run() { Hint(); } }";

    [Fact]
    public async Task NothingFoundIsZero()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", "class A { }");
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains("No findings at or above the chosen level.", outcome.Output);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public async Task AFindingIsOne()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", "A/A.csproj");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains(Path.Join("A", "A.cs") + ":4:25  warning CSL2001", outcome.Output);
        Assert.Contains("Leak of (\"13800000000\") in Log", outcome.Output);
    }

    [Theory]
    [InlineData("suggestion", ExitCode.Findings, 1)]
    [InlineData("warning", ExitCode.Clean, 0)]
    [InlineData("error", ExitCode.Clean, 0)]
    public async Task TheLevelDecidesWhatIsListedAndWhatCounts(string level, int code, int listed)
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", HintingClass);
        Outcome outcome = await tree.RunAsync("scan", ".", "--level", level);
        Assert.Equal(code, outcome.ExitCode);
        Assert.Equal(listed, outcome.Count("suggestion CSL3001"));
        Assert.Contains("errors: 0, warnings: 0, suggestions: 1", outcome.Output);
    }

    [Fact]
    public async Task UnreadableInputOutranksFindings()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass).Write("B/B.csproj", "<Project><broken");
        tree.WriteSolution("All.sln", @"A\A.csproj", @"B\B.csproj");
        Outcome outcome = await tree.RunAsync("scan", "All.sln");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
        string line = Assert.Single(outcome.Problems);
        Assert.Contains(Path.Join("B", "B.csproj") + ": malformed", line);
    }

    [Theory]
    [InlineData("cslaw scan --help", "scan")]
    [InlineData("cslaw scan --help", "scan", ".", "--level", "loud")]
    [InlineData("cslaw scan --help", "scan", ".", "--colour")]
    [InlineData("cslaw explain --help", "explain")]
    [InlineData("cslaw explain --help", "explain", "--data")]
    [InlineData("cslaw explain --help", "explain", "--data", ".", "--min", "sure")]
    [InlineData("cslaw explain --help", "explain", "--data", ".", "--format", "xml")]
    [InlineData("cslaw explain --help", "explain", "--dta", ".")]
    [InlineData("cslaw explain --help", "explain", "CSL2001", "--format", "json")]
    [InlineData("'cslaw --help'", "frobnicate")]
    public async Task WrongUsageIsTwoAndPointsAtTheHelp(string help, params string[] arguments)
    {
        using Tree tree = new();
        Outcome outcome = await tree.RunAsync(arguments);
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains(help, outcome.Error);
        Assert.Empty(outcome.Output);
        Assert.DoesNotContain("   at ", outcome.Error);
    }

    [Fact]
    public async Task HelpStatesExamplesAndTheRuleOfTheExitCodes()
    {
        using Tree tree = new();
        Outcome outcome = await tree.RunAsync("scan", "--help");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains("cslaw scan Shop.sln --sarif shop.sarif", outcome.Output);
        Assert.Contains("this outranks 1", outcome.Output);
        Assert.Empty(outcome.Problems);
    }

    [Theory]
    [InlineData("cslaw explain --data Shop.sln --min hinted", "explain", "--help")]
    [InlineData("cslaw explain --help", "--help")]
    public async Task EveryHelpHasItsOwnExamples(string example, params string[] arguments)
    {
        using Tree tree = new();
        Outcome outcome = await tree.RunAsync(arguments);
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains(example, outcome.Output);
        Assert.DoesNotContain("cslaw scan Shop.sln", outcome.Output);
    }

    [Fact]
    public async Task AnInterruptedScanIs130AndLeavesNoFile()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        Outcome outcome = await tree.RunAsync(source.Token, "scan", ".", "--sarif", "out/log.sarif");
        Assert.Equal(ExitCode.Interrupted, outcome.ExitCode);
        Assert.Empty(Directory.Exists(tree.PathOf("out")) ? Directory.GetFiles(tree.PathOf("out")) : []);
    }

    [Fact]
    public async Task QuietPrintsOneLine()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".", "--quiet");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.StartsWith(
            "errors: 0, warnings: 1, suggestions: 0; projects: 1, files: 1, lines: 5; ",
            Assert.Single(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(outcome.Error);
    }
}
