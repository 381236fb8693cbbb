using CsLaw.Sarif;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Reports;

/// <summary>A log to make reports of: ordinary findings, and some whose every text is hostile.</summary>
internal static class ReportLog
{
    /// <summary>Markup, script and escapes that would do harm if they ever became more than text.</summary>
    public const string Hostile = "</script><script>window.ran=1</script><img src=x onerror=\"window.ran=1\">%SCRIPT%{0}`${window.ran=1}`";

    /// <summary>Writes the log <c>now.sarif</c> of a number of findings into a tree.</summary>
    public static void Write(Tree tree, int count = 3, bool hostile = false)
    {
        IEnumerable<Finding> findings = Enumerable.Range(1, count).Select(number => hostile ? HostileFinding(number) : Finding(number));
        LogOptions options = new(tree.Root, Language.English, LogOptions.CurrentLaw, "0.1.0") { Projects = ["src/Shop/Shop.csproj", "src/Shop/Jobs/Jobs.csproj"] };
        using FileStream stream = File.Create(tree.PathOf("now.sarif"));
        SarifLog.Write(stream, findings, options, new Lines(hostile ? Hostile : "log.LogInformation(phone);"));
    }

    private static Finding Finding(int number) => (number % 3) switch
    {
        0 => Of("CSL3001", FindingLevel.Error, "Mobile phone number goes abroad.", $"src/Shop/Jobs/Send{number}.cs", number, "http", ("cslaw.host", "api.example.com"), ("cslaw.jurisdiction", "outside")),
        1 => Of("CSL2001", FindingLevel.Warning, "Mobile phone number goes into the log.", $"src/Shop/Orders{number}.cs", number, "log", ("cslaw.jurisdiction", "own")),
        _ => Of("CSL2001", FindingLevel.Note, "Mobile phone number goes into the log.", $"src/Shop/Users{number}.cs", number, "log", ("cslaw.jurisdiction", "own")) with
        {
            Suppressions = [new Suppression("inSource", "agreed")],
        },
    };

    private static Finding HostileFinding(int number) =>
        Of("CSL2001", FindingLevel.Warning, Hostile, Hostile + number + ".cs", number, Hostile, ("cslaw.host", Hostile), ("cslaw.jurisdiction", Hostile)) with
        {
            Steps = [new Step(new Place(Hostile, 1, 1, 1, 1), Hostile, [Hostile])],
        };

    private static Finding Of(string rule, FindingLevel level, string message, string path, int line, string sink, params (string Name, string Value)[] facts) => new(
        rule,
        level,
        message,
        new Place(path, line, 1, line, 4),
        [new Step(new Place(path, line, 1, line, 4), "assigned", ["phone"])],
        facts.Append(("cslaw.taxa", "mobile-phone")).Append(("cslaw.sink", sink)).ToDictionary(static fact => fact.Item1, static fact => fact.Item2),
        []);

    private sealed class Lines(string line) : ISourceText
    {
        public string? Line(string path, int number) => number > 0 ? line : null;
    }
}
