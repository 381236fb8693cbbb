using System.IO;
using System.Linq;
using System.Text;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules;
using Xunit;

namespace CsLaw.Sarif.Tests.Reading;

public class CompilerLogTests
{
    /// <summary>As the compiler of .NET SDK 10.0.401 writes it, with fewer rules.</summary>
    private const string Log =
        """
        {
          "$schema": "http://json.schemastore.org/sarif-2.1.0",
          "version": "2.1.0",
          "runs": [
            {
              "results": [
                {
                  "ruleId": "CA1822", "ruleIndex": 0, "level": "warning", "message": { "text": "Member 'X' can be static" },
                  "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "file:///tmp/a.cs" }, "region": { "startLine": 5, "startColumn": 14, "endLine": 5, "endColumn": 15 } } } ],
                  "properties": { "warningLevel": 1 }
                },
                {
                  "ruleId": "CSL2001", "ruleIndex": 1, "level": "warning", "message": { "text": "手机号写入日志" },
                  "suppressions": [ { "kind": "inSource", "justification": "旧接口 \"x\"", "properties": { "suppressionType": "SuppressMessageAttribute" } } ],
                  "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "file:///tmp/src%20%E7%9B%AE%E5%BD%95/%E7%94%A8%E6%88%B7%231.cs" }, "region": { "startLine": 8, "startColumn": 50, "endLine": 8, "endColumn": 55 } } } ],
                  "relatedLocations": [ { "physicalLocation": { "artifactLocation": { "uri": "file:///tmp/src%20%E7%9B%AE%E5%BD%95/%E7%94%A8%E6%88%B7%231.cs" }, "region": { "startLine": 7, "startColumn": 16, "endLine": 7, "endColumn": 21 } } } ],
                  "properties": { "warningLevel": 1, "customProperties": { "cslaw.taxa": "mobile-phone", "cslaw.steps": "2", "cslaw.step.0": "0|source|p.Phone|mobile-phone", "cslaw.step.1": "M|sink|Log|log", "cslaw.host": null } }
                },
                { "ruleId": "CSL0001", "ruleIndex": 2, "level": "note", "message": { "text": "no place" }, "properties": { "warningLevel": 1 } },
                { "ruleId": "CSLX001", "level": "error", "message": { "text": "another pack" } }
              ],
              "tool": { "driver": { "name": "Microsoft(R) Visual C# 编译器", "version": "5.9.0", "language": "zh-Hans", "rules": [ { "id": "CA1822" }, { "id": "CSL2001" }, { "id": "CSL0001" } ] } },
              "columnKind": "utf16CodeUnits"
            }
          ]
        }
        """;

    [Fact]
    public void Only_our_rules_are_read()
    {
        Assert.Equal(["CSL2001", "CSL0001"], Read(Log).Findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_finding_is_read_whole()
    {
        Finding finding = Read(Log).Findings[0];

        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal("手机号写入日志", finding.Message);
        Assert.Equal(new Place("/tmp/src 目录/用户#1.cs", 8, 50, 8, 55), finding.Place);
        Assert.Equal([new Suppression("inSource", "旧接口 \"x\"")], finding.Suppressions);
        Assert.Equal("mobile-phone", finding.Properties[FindingProperties.Taxa]);
        Assert.Single(finding.Properties);
        Assert.Equal(
            [
                new Step(new Place("/tmp/src 目录/用户#1.cs", 7, 16, 7, 21), StepKinds.Source, ["p.Phone", "mobile-phone"]),
                new Step(finding.Place, StepKinds.Sink, ["Log", "log"]),
            ],
            finding.Steps);
    }

    [Fact]
    public void A_finding_without_a_place_is_kept() => Assert.Equal(Place.None, Read(Log).Findings[1].Place);

    [Fact]
    public void The_language_is_the_compilers()
    {
        Assert.Equal(Language.Chinese, Read(Log).Language);
        Assert.Equal(Language.English, Read(Log.Replace("\"language\": \"zh-Hans\",", "")).Language);
    }

    [Theory]
    [InlineData("CS0029", "error", "x", false)]
    [InlineData("CS8602", "warning", "a warning that was made an error", true)]
    [InlineData("CA2252", "error", "another pack's error", true)]
    [InlineData("AD0001", "warning", "Analyzer 'CsLawAnalyzers.Rules.Transfer.TransferAnalyzer' threw an exception", false)]
    [InlineData("AD0001", "warning", "Analyzer 'Other.Analyzer' threw an exception", true)]
    public void Whether_the_analysis_ran_to_its_end_is_told(string id, string defaultLevel, string message, bool completed)
    {
        string log = $$$"""
            {"version":"2.1.0","runs":[{"results":[{"ruleId":"{{{id}}}","level":"error","message":{"text":"{{{message}}}"}}],
            "tool":{"driver":{"name":"c","rules":[{"id":"{{{id}}}","defaultConfiguration":{"level":"{{{defaultLevel}}}"} } ] } } } ] }
            """;

        Assert.Equal(completed, Read(log).AnalysisCompleted);
    }

    [Fact]
    public void A_byte_order_mark_is_no_obstacle()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Log)]);

        Assert.Equal(2, CompilerLog.Read(stream).Findings.Count);
    }

    [Fact]
    public void A_log_without_results_has_no_findings() =>
        Assert.Empty(Read("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"c"}}}]}""").Findings);

    [Fact]
    public void Broken_JSON_is_told_with_its_line()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read("{\n  \"version\": \"2.1.0\",\n  oops\n}"));

        Assert.StartsWith("The file is not valid JSON at line 3, byte 3", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[")]
    public void A_file_cut_short_is_told(string log) => Assert.Contains("not valid JSON", Assert.Throws<InvalidDataException>(() => Read(log)).Message);

    [Theory]
    [InlineData("""{"version":"1.0.0","runs":[]}""", "/errorlog:FILE,version=2.1")]
    [InlineData("""{"version":"3.0","runs":[]}""", "SARIF 3.0 is not known")]
    [InlineData("""{"runs":[]}""", "no SARIF log")]
    [InlineData("[]", "The file: an object is expected here.")]
    [InlineData("""{"version":"2.1.0"}""", "'runs' is missing")]
    [InlineData("""{"version":"2.1.0","runs":[{}]}""", "runs[0]: 'tool' is missing.")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{}},"results":{}}]}""", "runs[0].results: an array is expected here.")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{}},"results":[{"ruleId":"CSL2001"}]}]}""", "runs[0].results[0]: 'message' is missing.")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{}},"results":[{"ruleId":"CSL2001","level":"loud"}]}]}""", "runs[0].results[0]: 'loud' is no level.")]
    [InlineData("""{"version":"2.1.0","runs":[{"tool":{"driver":{}},"results":[{"ruleId":"CSL2001","message":{"text":"\ud800"}}]}]}""", "runs[0].results[0].message.text: the string is not valid Unicode.")]
    public void What_is_wrong_is_told_with_its_place(string log, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Read(log)).Message);

    [Fact]
    public void A_line_zero_is_told_with_its_place()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(Log.Replace("\"startLine\": 8", "\"startLine\": 0")));

        Assert.Equal("runs[0].results[1].locations[0].physicalLocation.region.startLine: lines and columns are counted from 1.", error.Message);
    }

    private static CompilerLogContent Read(string log) => CompilerLog.Read(new MemoryStream(Encoding.UTF8.GetBytes(log)));
}
