using System.Globalization;
using System.Text;
using System.Xml;
using CsLaw.Sarif;

namespace CsLaw.Tool.Reports;

/// <summary>JUnit's XML: a suite for each rule with findings, a failed test for each standing finding, a skipped one for each suppressed.</summary>
internal static class JUnitReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(Stream stream, SarifLogContent log)
    {
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using XmlWriter xml = XmlWriter.Create(stream, settings);
        xml.WriteStartElement("testsuites");
        IEnumerable<IGrouping<string, ReportedFinding>> rules = ReportedFinding.Of(log).GroupBy(static reported => reported.Finding.RuleId);
        foreach (IGrouping<string, ReportedFinding> rule in rules.OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"{rule.Key} {RuleTexts.Title(rule.Key, log.Language)}");
            xml.WriteAttributeString("tests", Number(rule.Count()));
            xml.WriteAttributeString("failures", Number(rule.Count(static reported => !reported.IsSuppressed)));
            xml.WriteAttributeString("skipped", Number(rule.Count(static reported => reported.IsSuppressed)));
            foreach (ReportedFinding reported in rule)
                Write(xml, reported);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, ReportedFinding reported)
    {
        Finding finding = reported.Finding;
        string place = $"{finding.Place.Path}:{Number(finding.Place.StartLine)}:{Number(finding.Place.StartColumn)}";
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", finding.RuleId);
        xml.WriteAttributeString("name", Clean(place));
        xml.WriteAttributeString("file", Clean(finding.Place.Path));
        if (reported.IsSuppressed)
            xml.WriteElementString("skipped", null);
        else
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", LevelWords.Of(finding.Level));
            xml.WriteAttributeString("message", Clean(finding.Message));
            xml.WriteString(Clean(place));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A name may hold characters that XML cannot.</summary>
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(static c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
