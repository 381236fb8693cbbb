using System.Text.Json;
using System.Xml.Linq;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Reports;

public sealed class ReportFormatTests
{
    [Fact]
    public async Task ThePageCarriesItsPolicyAndNoPlaceIsLeftToFill()
    {
        string page = await WrittenAsync("html", hostile: true);
        Assert.Contains("default-src 'none'; script-src 'sha256-", page);
        Assert.DoesNotContain("unsafe", page[..page.IndexOf("<style>", StringComparison.Ordinal)]);
        Assert.DoesNotContain("<img src=x", page);
        Assert.DoesNotContain("%DATA%", page);
        Assert.DoesNotContain("://", page[..page.IndexOf("<script>", StringComparison.Ordinal)].Replace("https://github.com", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GitLabGetsTheStandingFindings()
    {
        using JsonDocument document = JsonDocument.Parse(await WrittenAsync("gitlab"));
        JsonElement[] issues = [.. document.RootElement.EnumerateArray()];
        Assert.Equal(2, issues.Length);
        Assert.Equal(["critical", "major"], issues.Select(static issue => issue.GetProperty("severity").GetString()).Order());
        Assert.All(issues, static issue => Assert.NotEmpty(issue.GetProperty("fingerprint").GetString()!));
        Assert.All(issues, static issue => Assert.True(issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() > 0));
    }

    [Fact]
    public async Task JUnitGetsAFailedTestForEachFinding()
    {
        XDocument document = XDocument.Parse(await WrittenAsync("junit"));
        Assert.Equal(2, document.Descendants("failure").Count());
        Assert.Single(document.Descendants("skipped"));
        XElement suite = document.Descendants("testsuite").First();
        Assert.StartsWith("CSL2001", suite.Attribute("name")!.Value);
        Assert.Equal(("2", "1", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("skipped")!.Value));
    }

    [Fact]
    public async Task CsvHoldsEveryFindingWithItsFacts()
    {
        string[] lines = (await WrittenAsync("csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("rule,level,file,line,column,project,", lines[0]);
        Assert.Contains(lines, static line => line.StartsWith("CSL3001,error,src/Shop/Jobs/Send3.cs,3,1,src/Shop/Jobs/Jobs.csproj,,mobile-phone,http,api.example.com,outside,CSL 39,false,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MarkdownGroupsByArticle()
    {
        string summary = await WrittenAsync("markdown");
        Assert.Contains("errors: 1, warnings: 1, suggestions: 0", summary);
        Assert.Contains("### CSL Art. 39", summary);
        Assert.Contains("| CSL3001 | src/Shop/Jobs/Send3.cs:3 | Mobile phone number goes abroad. |", summary);
    }

    [Fact]
    public async Task MarkdownKeepsHostileTextAsText()
    {
        string summary = await WrittenAsync("markdown", hostile: true);
        Assert.DoesNotContain("<img", summary.Replace("\\<img", "", StringComparison.Ordinal));
        Assert.Contains("\\<img src=x", summary);
    }

    [Fact]
    public async Task AFormatThatIsNoneIsRefused()
    {
        using Tree tree = new();
        ReportLog.Write(tree);
        Outcome outcome = await tree.RunAsync("report", "now.sarif", "--out", "r", "--format", "pdf");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.False(File.Exists(tree.PathOf("r")));
    }

    private static async Task<string> WrittenAsync(string format, bool hostile = false)
    {
        using Tree tree = new();
        ReportLog.Write(tree, hostile: hostile);
        Outcome outcome = await tree.RunAsync("report", "now.sarif", "--out", "out/report", "--format", format);
        Assert.Equal((ExitCode.Clean, ""), (outcome.ExitCode, outcome.Error));
        return await File.ReadAllTextAsync(tree.PathOf("out/report"));
    }
}
