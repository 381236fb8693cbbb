using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CsLaw.Sarif;

namespace CsLaw.Tool.Reports;

/// <summary>
/// One page that needs nothing else: style, scripts, chart library and data are inside. Its content-security policy lets run exactly the scripts it was
/// made with and forbids every request, so that nothing that comes from the scanned code can run or call out.
/// </summary>
internal static partial class HtmlReport
{
    /// <summary>Writes the page.</summary>
    public static void Write(Stream stream, SarifLogContent log)
    {
        string style = Asset("report.css");
        string chart = Asset("echarts.js");
        string script = Asset("report.js");
        string policy = $"default-src 'none'; script-src {Hash(chart)} {Hash(script)}; style-src {Hash(style)}; base-uri 'none'; form-action 'none'";
        Dictionary<string, string> parts = new()
        {
            ["POLICY"] = policy,
            ["STYLE"] = style,
            ["CHART"] = chart,
            ["SCRIPT"] = script,
            ["DATA"] = ReportData.Json(log),
        };
        // In one pass, so that a part that looks like a place to fill stays as it is.
        string page = Place().Replace(Asset("report.html"), place => parts[place.Groups[1].Value]);
        stream.Write(Encoding.UTF8.GetBytes(page));
    }

    private static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static string Asset(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report/" + name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        // A browser hashes what it parsed, in which every line break is a line feed.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("%([A-Z]+)%")]
    private static partial Regex Place();
}
