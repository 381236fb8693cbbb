using CsLaw.Sarif;
using CsLaw.Tool.Output;
using CsLaw.Tool.Pages;

namespace CsLaw.Tool.Reports;

/// <summary>A summary in Markdown for the page of a job: counts, then the findings by article.</summary>
internal sealed class MarkdownReport(Texts texts)
{
    /// <summary>Job pages are cut off at a size; beyond so many findings the log is the better place.</summary>
    private const int MostListed = 200;

    private readonly Citations _citations = new(LawLibrary.Embedded, texts);

    /// <summary>Writes the summary.</summary>
    public void Write(TextWriter writer, SarifLogContent log)
    {
        List<Finding> standing = [.. log.Findings.Where(static finding => finding.Suppressions.Count == 0)];
        string Count(FindingLevel level) => Texts.Number(standing.Count(finding => finding.Level == level));
        Line(writer, $"## {texts[ReportPageKey.Title]}");
        Line(writer);
        Line(writer, texts.Format(TextKey.SummaryCounts, Count(FindingLevel.Error), Count(FindingLevel.Warning), Count(FindingLevel.Note)));
        if (!log.ExecutionSuccessful)
        {
            Line(writer);
            Line(writer, $"**{texts[ReportPageKey.Incomplete]}**");
        }

        int left = MostListed;
        foreach ((ArticleReference? article, IReadOnlyList<Finding> group) in DutyGroups.Of(standing, LawLibrary.Embedded))
        {
            if (left <= 0)
                break;
            string title = article is { } duty
                ? $"{_citations.Of(duty)} {LawLibrary.Embedded.Article(duty)?.Title(texts.Language)}"
                : texts[ReportPageKey.NoArticle];
            Line(writer);
            Line(writer, $"### {MarkdownText.Escape(title)}");
            Line(writer);
            Line(writer, $"| {texts[ReportPageKey.Severity]} | {texts[ReportPageKey.Rule]} | {texts[ReportPageKey.Place]} | {texts[ReportPageKey.Message]} |");
            Line(writer, "| --- | --- | --- | --- |");
            foreach (Finding finding in group.Take(left))
                Line(writer, $"| {LevelName(finding.Level)} | {finding.RuleId} | {MarkdownText.Escape($"{finding.Place.Path}:{finding.Place.StartLine}")} | {MarkdownText.Escape(finding.Message)} |");
            left -= group.Count;
        }

        if (standing.Count > MostListed)
        {
            Line(writer);
            Line(writer, texts.Format(TextKey.ReportMore, Texts.Number(standing.Count - MostListed)));
        }

        WriteGrounds(writer, log.Grounds);
    }

    /// <summary>Grounds that somebody declared: nothing enforces them, so a reviewer reads each.</summary>
    private void WriteGrounds(TextWriter writer, IReadOnlyList<DeclaredGround> grounds)
    {
        if (grounds.Count == 0)
            return;
        Line(writer);
        Line(writer, $"### {texts[ReportPageKey.Grounds]}");
        Line(writer);
        Line(writer, texts[ReportPageKey.GroundsAbout]);
        Line(writer);
        Line(writer, $"| {texts[ReportPageKey.Endpoint]} | {texts[ReportPageKey.Place]} | {texts[ReportPageKey.Ground]} |");
        Line(writer, "| --- | --- | --- |");
        foreach (DeclaredGround ground in grounds.Take(MostListed))
            Line(writer, $"| {MarkdownText.Escape(ground.Endpoint)} | {MarkdownText.Escape($"{ground.Path}:{ground.Line}")} | {MarkdownText.Escape(ground.Ground)} |");
        if (grounds.Count <= MostListed)
            return;
        Line(writer);
        Line(writer, texts.Format(TextKey.ReportMore, Texts.Number(grounds.Count - MostListed)));
    }

    private string LevelName(FindingLevel level) => texts[level switch
    {
        FindingLevel.Error => TextKey.LevelError,
        FindingLevel.Warning => TextKey.LevelWarning,
        _ => TextKey.LevelNote,
    }];

    private static void Line(TextWriter writer, string text = "") => writer.Write(text + "\n");
}
