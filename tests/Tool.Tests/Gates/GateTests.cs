using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Gates;

public sealed class GateTests
{
    private const string Orders = """
        class Orders
        {
            static void Leak(string text) { }

            static void Create(string phone)
            {
                Leak(phone);
            }
        }
        """;

    private static readonly string s_edited = Orders
        .Replace("class Orders", "// moved down\n\n\nclass Orders", StringComparison.Ordinal)
        .Replace("        Leak(phone);", "        int before = 1;\n        Leak(phone);\n        int after = before;", StringComparison.Ordinal);

    [Fact]
    public async Task WithoutABaselineEveryFindingIsNew()
    {
        using Tree tree = await ScannedAsync();
        Outcome outcome = await tree.RunAsync("gate", "now.sarif");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains("A/Orders.cs:7:9  warning CSL2001", outcome.Output);
        Assert.Contains("Gate failed. New: 1, fixed: 0, unchanged: 0, exempt: 0.", outcome.Output);
    }

    [Theory]
    [InlineData("known.jsonl")]
    [InlineData("known.sarif")]
    public async Task AKnownFindingPassesWhateverMovesAroundIt(string known)
    {
        using Tree tree = await ScannedAsync();
        File.Copy(tree.PathOf("now.sarif"), tree.PathOf("known.sarif"));
        await tree.RunAsync("baseline", "now.sarif", "--out", "known.jsonl");
        File.Delete(tree.PathOf("A/Orders.cs"));
        tree.Write("A/Sales/Orders.cs", s_edited);
        await ScanAsync(tree);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--baseline", known);
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains("Gate passed. New: 0, fixed: 0, unchanged: 1, exempt: 0.", outcome.Output);
    }

    [Fact]
    public async Task ANewFindingFailsAndAFixedOneIsShown()
    {
        using Tree tree = await ScannedAsync();
        await tree.RunAsync("baseline", "now.sarif", "--out", "known.jsonl");
        File.Delete(tree.PathOf("A/Orders.cs"));
        tree.Write("A/Users.cs", "class Users { static void Leak(string t) { } static void Open(string name) { Leak(name); } }");
        await ScanAsync(tree);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--baseline", "known.jsonl");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains("A/Users.cs:1:", outcome.Output);
        Assert.Contains("A/Orders.cs  CSL2001  Orders.Create", outcome.Output);
        Assert.Contains("New: 1, fixed: 1, unchanged: 0", outcome.Output);
    }

    [Theory]
    [InlineData("""{ "level": "error" }""", ExitCode.Clean)]
    [InlineData("""{ "level": "off" }""", ExitCode.Clean)]
    [InlineData("""{ "level": "off", "gates": [{ "rule": "CSL2*", "level": "suggestion" }] }""", ExitCode.Findings)]
    [InlineData("""{ "gates": [{ "article": "CSL 42", "level": "off" }] }""", ExitCode.Clean)]
    [InlineData("""{ "gates": [{ "article": "CSL 39", "level": "off" }] }""", ExitCode.Findings)]
    [InlineData("""{ "gates": [{ "category": ["mobile-phone"], "level": "off" }] }""", ExitCode.Clean)]
    [InlineData("""{ "gates": [{ "category": "sensitive", "level": "off" }] }""", ExitCode.Findings)]
    [InlineData("""{ "gates": [{ "path": "A/**", "level": "off" }] }""", ExitCode.Clean)]
    [InlineData("""{ "gates": [{ "path": "B/**", "rule": "CSL2001", "level": "off" }] }""", ExitCode.Findings)]
    [InlineData("""{ "gates": [{ "theme": "confidentiality", "level": "off" }, { "path": "A/", "level": "warning" }] }""", ExitCode.Findings)]
    [InlineData("""{ "gates": [{ "member": "M:Orders.Create(System.String)", "level": "off" }] }""", ExitCode.Clean)]
    public async Task APolicyDecidesWhatFails(string policy, int code)
    {
        using Tree tree = await ScannedAsync();
        tree.Write("policy.json", policy);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--policy", "policy.json");
        Assert.Equal((code, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task AGateCanCountKnownFindingsToo()
    {
        using Tree tree = await ScannedAsync();
        await tree.RunAsync("baseline", "now.sarif", "--out", "known.jsonl");
        tree.Write("policy.json", """{ "gates": [{ "rule": "CSL2001", "findings": "all" }] }""");
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--baseline", "known.jsonl", "--policy", "policy.json");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
    }

    [Theory]
    [InlineData("2026-07-01", ExitCode.Clean, "exempt: 1")]
    [InlineData("2026-06-30", ExitCode.Findings, "policy.json(2)  2026-06-30  moving to the new log")]
    public async Task AnExemptionHoldsUntilItsDay(string until, int code, string says)
    {
        using Tree tree = await ScannedAsync();
        tree.Write("policy.json", $$"""
            { "exemptions": [
              { "rule": "CSL2001", "path": "A/**", "reason": "moving to the new log", "until": "{{until}}" },
            ] }
            """);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--policy", "policy.json");
        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(says, outcome.Output);
    }

    [Fact]
    public async Task AnExemptionThatNothingNeedsIsToldAndPasses()
    {
        using Tree tree = await ScannedAsync();
        tree.Write("policy.json", """
            // a comment
            { "level": "off",
              "exemptions": [{ "rule": "CSL2001", "reason": "old", "until": "2027-01-01" }] }
            """);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--policy", "policy.json");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains("policy.json(3)  2027-01-01  old", outcome.Output);
    }

    [Theory]
    [InlineData("{ \"level\": \"loud\" }", "policy.json(1): one of these is expected here: warning, error, suggestion, off.")]
    [InlineData("{\n \"exempt\": [] }", "policy.json(2): 'exempt' is not known here.")]
    [InlineData("{\n\n \"gates\": [ { \"rule\": \"CSL9*\" } ] }", "policy.json(3): 'CSL9*' picks no rule.")]
    [InlineData("{ \"gates\": [ { \"rule\": [] } ] }", "policy.json(1): a text in quotes")]
    [InlineData("{ \"gates\": [ { \"article\": \"CSL 999\" } ] }", "policy.json(1): 'CSL 999' is no article")]
    [InlineData("{ \"gates\": [ { \"category\": \"phone\" } ] }", "policy.json(1): 'phone' is no kind of personal data")]
    [InlineData("{ \"gates\": {} }", "policy.json(1): 'gates' takes a list")]
    [InlineData("{ \"gates\": [\n1] }", "policy.json(2): an object in braces")]
    [InlineData("{ \"exemptions\": [\n{ \"rule\": \"CSL2001\", \"until\": \"2027-01-01\" }] }", "policy.json(2): this exemption has no 'reason'")]
    [InlineData("{ \"exemptions\": [\n{ \"rule\": \"CSL2001\", \"reason\": \"x\" }] }", "policy.json(2): this exemption has no 'until'")]
    [InlineData("{ \"exemptions\": [\n{ \"reason\": \"x\", \"until\": \"2027-01-01\" }] }", "policy.json(2): this exemption would hold for every finding")]
    [InlineData("{ \"exemptions\": [\n{ \"rule\": \"CSL2001\", \"reason\": \"x\",\n \"until\": \"soon\" }] }", "policy.json(3): a day such as 2026-12-31")]
    [InlineData("{\n \"level\": warning }", "policy.json(2): this is not valid JSON")]
    [InlineData("", "policy.json(1): this is not valid JSON")]
    [InlineData("{ \"requireJustification\": \"no\" }", "policy.json(1): one of these is expected here: true, false.")]
    public async Task ABadPolicyIsRefusedWithFileLineAndRemedy(string policy, string says)
    {
        using Tree tree = await ScannedAsync();
        tree.Write("policy.json", policy);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--policy", "policy.json");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains(says, outcome.Error);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task AllErrorsOfAPolicyAreToldAtOnce()
    {
        using Tree tree = await ScannedAsync();
        tree.Write("policy.json", "{ \"level\": 1,\n\"gates\": [{ \"rule\": \"X\" }],\n\"extra\": 0 }");
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--policy", "policy.json");
        Assert.Equal(3, outcome.Error.Split("policy.json(").Length - 1);
    }

    [Theory]
    [InlineData("missing.sarif", "missing.sarif")]
    [InlineData("policy.json", "policy.json: is no log that can be used")]
    [InlineData("A/Orders.cs", "is no log that can be used: The file is not valid JSON")]
    public async Task ALogThatCannotBeReadIsNamed(string log, string says)
    {
        using Tree tree = await ScannedAsync();
        tree.Write("policy.json", "{}");
        Outcome outcome = await tree.RunAsync("gate", log);
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains(says, Assert.Single(outcome.Problems));
    }

    [Fact]
    public async Task ALogOfABrokenScanDecidesNothing()
    {
        using Tree tree = await ScannedAsync("broken.csproj");
        Outcome outcome = await tree.RunAsync("gate", "now.sarif");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains("Mend the scan first", outcome.Error);
        Outcome baseline = await tree.RunAsync("baseline", "now.sarif", "--out", "known.jsonl");
        Assert.Equal(ExitCode.Unusable, baseline.ExitCode);
        Assert.False(File.Exists(tree.PathOf("known.jsonl")));
    }

    [Theory]
    [InlineData("#pragma warning disable CSL2001", ExitCode.Findings)]
    [InlineData("#pragma warning disable CSL2001 // the number is the shop's own", ExitCode.Clean)]
    [InlineData("#pragma warning disable", ExitCode.Findings)]
    public async Task ASuppressedWarningNeedsAReason(string pragma, int code)
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/Orders.cs", pragma + "\n" + Orders);
        await ScanAsync(tree);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif");
        Assert.Equal(code, outcome.ExitCode);
        Assert.Equal(code == ExitCode.Findings, outcome.Output.Contains("CSL0002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ATeamMaySuppressWithoutAReasonIfItSaysSo()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/Orders.cs", "#pragma warning disable\n" + Orders);
        tree.Write("policy.json", """{ "requireJustification": false }""");
        await ScanAsync(tree);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--policy", "policy.json");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
    }

    private static async Task<Tree> ScannedAsync(string? extra = null)
    {
        Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/Orders.cs", Orders);
        if (extra is not null)
            tree.Write("B/" + extra, "<Project>");
        await ScanAsync(tree);
        return tree;
    }

    private static async Task ScanAsync(Tree tree) => await tree.RunAsync("scan", ".", "-q", "--sarif", "now.sarif");
}
