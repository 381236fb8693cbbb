using System.Globalization;
using CsLaw.Sarif;
using CsLaw.Tool.Scanning.Findings;

namespace CsLaw.Tool.Output;

/// <summary>The numbers at the end of a scan.</summary>
internal sealed class ScanSummary(Terminal terminal, Texts texts, ShownPath shown)
{
    /// <summary>Prints the summary: what was scanned, findings by rule and level, what was unresolved, seconds.</summary>
    public void Print(ScanResult result, FindingLevel level, string? sarif)
    {
        int suppressed = result.Findings.Count - result.Standing.Count;
        int below = result.Standing.Count(finding => finding.Level < level);
        int withErrors = result.Projects.Count(static project => project.Errors > 0);

        terminal.Heading(texts[TextKey.Summary]);
        Row(
            TextKey.SummaryProjects,
            Texts.Number(result.Projects.Count) + (withErrors > 0 ? texts.Format(TextKey.SummaryProjectsWithErrors, withErrors) : ""));
        Row(TextKey.SummaryFiles, texts.Format(TextKey.SummaryFilesAndLines, Texts.Number(result.Files), Texts.Number(result.Lines)));
        Row(
            TextKey.SummaryFindings,
            Counts(result.Standing)
            + (suppressed > 0 ? texts.Format(TextKey.SummarySuppressed, suppressed) : "")
            + (below > 0 ? texts.Format(TextKey.SummaryNotListed, below) : ""));
        IEnumerable<IGrouping<string, Finding>> rules = result.Standing.GroupBy(static finding => finding.RuleId);
        foreach (IGrouping<string, Finding> rule in rules.OrderBy(static group => group.Key, StringComparer.Ordinal))
            terminal.Text($"    {rule.Key}  {Counts([.. rule])}  {RuleTexts.Title(rule.Key, texts.Language)}");
        UnresolvedCounts unresolved = UnresolvedCounts.Of(result.Projects.SelectMany(static project => project.Notes));
        if (unresolved.Any)
            Row(TextKey.SummaryUnresolved, unresolved.Describe(texts) + texts[TextKey.SummaryVerboseHint]);
        if (sarif is not null)
            Row(TextKey.SummarySarif, shown.Of(sarif));
        Row(TextKey.SummaryTime, texts.Format(TextKey.SummarySeconds, Seconds(result)));
    }

    /// <summary>Prints everything on one line.</summary>
    public void PrintLine(ScanResult result) => terminal.Text(texts.Format(
        TextKey.SummaryLine,
        Counts(result.Standing),
        Texts.Number(result.Projects.Count),
        Texts.Number(result.Files),
        Texts.Number(result.Lines),
        Seconds(result)));

    private void Row(TextKey label, string value) => terminal.Text($"  {texts[label]}{value}");

    private string Counts(IReadOnlyList<Finding> findings)
    {
        string Count(FindingLevel level) => Texts.Number(findings.Count(finding => finding.Level == level));
        return texts.Format(TextKey.SummaryCounts, Count(FindingLevel.Error), Count(FindingLevel.Warning), Count(FindingLevel.Note));
    }

    private static string Seconds(ScanResult result) => result.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
}
