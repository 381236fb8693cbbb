using System.Globalization;
using CsLaw.Sarif;
using CsLaw.Tool.Data;

namespace CsLaw.Tool.Reports;

/// <summary>Findings as RFC 4180, a record each, suppressed ones marked.</summary>
internal static class CsvReport
{
    private static readonly string[] s_headings =
        ["rule", "level", "file", "line", "column", "project", "member", "data", "sink", "host", "jurisdiction", "articles", "suppressed", "reason", "message", "fingerprint"];

    /// <summary>Writes the records.</summary>
    public static void Write(TextWriter writer, SarifLogContent log)
    {
        WriteRecord(writer, s_headings);
        foreach (ReportedFinding reported in ReportedFinding.Of(log))
        {
            Finding finding = reported.Finding;
            WriteRecord(writer,
            [
                finding.RuleId,
                LevelWords.Of(finding.Level),
                finding.Place.Path,
                finding.Place.StartLine.ToString(CultureInfo.InvariantCulture),
                finding.Place.StartColumn.ToString(CultureInfo.InvariantCulture),
                reported.Project,
                reported.Fact("cslaw.member"),
                reported.Fact("cslaw.taxa"),
                reported.Fact("cslaw.sink"),
                reported.Fact("cslaw.host"),
                reported.Fact("cslaw.jurisdiction"),
                string.Join("; ", LawLibrary.Embedded.Rule(finding.RuleId)?.Duties ?? []),
                reported.IsSuppressed ? "true" : "false",
                string.Join("; ", finding.Suppressions.Select(static suppression => suppression.Justification)),
                finding.Message,
                reported.Fingerprint,
            ]);
        }
    }

    private static void WriteRecord(TextWriter writer, IEnumerable<string> values)
    {
        writer.Write(string.Join(',', values.Select(DataCsv.Field)));
        writer.Write("\r\n");
    }
}
