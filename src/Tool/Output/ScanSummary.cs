using System.Globalization;
using CsLaw.Sarif;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Output;

/// <summary>The numbers at the end of a scan.</summary>
internal sealed class ScanSummary(Terminal terminal, Texts texts, ShownPath shown)
{
    /// <summary>Prints the summary: what was scanned, findings by rule and level, what was unresolved, seconds.</summary>
    public void Print(ScanResult result, FindingLevel level, string? sarif)
    {
        List<Finding> standing = [.. result.Findings.Where(static finding => finding.Suppressions.Count == 0)];
        int suppressed = result.Findings.Count - standing.Count;
        int below = standing.Count(finding => finding.Level < level);
        int withErrors = result.Projects.Count(static project => project.Errors > 0);

        terminal.Line($"[bold]{Terminal.Escape(texts[TextKey.Summary])}[/]");
        Row(TextKey.SummaryProjects, Number(result.Projects.Count) + (withErrors > 0 ? texts.Format(TextKey.SummaryProjectsWithErrors, withErrors) : ""));
        Row(TextKey.SummaryFiles, texts.Format(TextKey.SummaryFilesAndLines, Number(Files(result)), Number(Lines(result))));
        Row(
            TextKey.SummaryFindings,
            Counts(standing)
            + (suppressed > 0 ? texts.Format(TextKey.SummarySuppressed, suppressed) : "")
            + (below > 0 ? texts.Format(TextKey.SummaryNotListed, below) : ""));
        foreach (IGrouping<string, Finding> rule in standing.GroupBy(static finding => finding.RuleId).OrderBy(static group => group.Key, StringComparer.Ordinal))
            terminal.Line(Terminal.Escape($"    {rule.Key}  {Counts([.. rule])}  {RuleTexts.Title(rule.Key, texts.Language)}"));
        PrintUnresolved(result);
        if (sarif is not null)
            Row(TextKey.SummarySarif, shown.Of(sarif));
        Row(TextKey.SummaryTime, texts.Format(TextKey.SummarySeconds, Seconds(result)));
    }

    /// <summary>Prints everything on one line.</summary>
    public void PrintLine(ScanResult result)
    {
        List<Finding> standing = [.. result.Findings.Where(static finding => finding.Suppressions.Count == 0)];
        terminal.Line(Terminal.Escape(texts.Format(
            TextKey.SummaryLine,
            Counts(standing),
            Number(result.Projects.Count),
            Number(Files(result)),
            Number(Lines(result)),
            Seconds(result))));
    }

    private void PrintUnresolved(ScanResult result)
    {
        List<ProjectNote> notes = [.. result.Projects.SelectMany(static project => project.Notes).Distinct()];
        int packages = notes.Count(static note => note.Kind == NoteKind.MissingPackage);
        int references = notes.Count(static note => note.Kind is NoteKind.MissingProjectReference or NoteKind.MissingAssembly or NoteKind.MissingSource);
        int expressions = notes.Count(static note => note.Kind is NoteKind.UnknownCondition or NoteKind.UnknownValue or NoteKind.SkippedImport or NoteKind.WidePattern);
        if (packages + references + expressions > 0)
            Row(TextKey.SummaryUnresolved, texts.Format(TextKey.SummaryUnresolvedCounts, packages, references, expressions) + texts[TextKey.SummaryVerboseHint]);
    }

    private void Row(TextKey label, string value) => terminal.Line(Terminal.Escape($"  {texts[label]}{value}"));

    private string Counts(IReadOnlyList<Finding> findings) => texts.Format(
        TextKey.SummaryCounts,
        Number(findings.Count(static finding => finding.Level == FindingLevel.Error)),
        Number(findings.Count(static finding => finding.Level == FindingLevel.Warning)),
        Number(findings.Count(static finding => finding.Level == FindingLevel.Note)));

    private static int Files(ScanResult result) => result.Projects.Sum(static project => project.Files);

    private static int Lines(ScanResult result) => result.Projects.Sum(static project => project.Lines);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(ScanResult result) => result.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
}
