using System.Text.Encodings.Web;
using System.Text.Json;
using CsLaw.Sarif;

namespace CsLaw.Tool.Reports;

/// <summary>GitLab's Code Quality report: the standing findings, each by its fingerprint.</summary>
internal static class GitLabReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(Stream stream, SarifLogContent log)
    {
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (ReportedFinding reported in ReportedFinding.Of(log).Where(static reported => !reported.IsSuppressed))
        {
            Finding finding = reported.Finding;
            json.WriteStartObject();
            json.WriteString("description", finding.Message);
            json.WriteString("check_name", finding.RuleId);
            json.WriteString("fingerprint", reported.Fingerprint);
            json.WriteString("severity", finding.Level switch
            {
                FindingLevel.Error => "critical",
                FindingLevel.Warning => "major",
                _ => "info",
            });
            json.WriteStartObject("location");
            json.WriteString("path", finding.Place.Path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", finding.Place.StartLine);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
