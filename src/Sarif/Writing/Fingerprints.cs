using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CsLawAnalyzers.Rules;

namespace CsLaw.Sarif;

/// <summary>
/// Marks by which a finding is known again in a later run (SARIF 2.1.0 § 3.27.17). A mark is made of the rule, the file, the member, what the reported line
/// says and where the data goes, never of line numbers: it stays when lines move and the rest of the file changes, and is another when the line itself changes.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The name and version of the method; another method gets another version.</summary>
    public const string Name = "cslawFinding/v1";

    /// <summary>The marks of findings with relative paths that stand in order. Those that agree in everything are told apart by their number in the file.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<LocatedFinding> findings, ISourceText sources)
    {
        using SHA256 hash = SHA256.Create();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return findings.Select(located =>
        {
            string mark = Hash(hash, located.Finding, sources.Line(located.SourcePath, located.Finding.Place.StartLine));
            seen[mark] = seen.TryGetValue(mark, out int count) ? count + 1 : 1;
            return mark + ":" + seen[mark].ToString(CultureInfo.InvariantCulture);
        }).ToArray();
    }

    /// <summary>Of the line its spacing does not count; where the source cannot be read the message has to do.</summary>
    private static string Hash(SHA256 hash, Finding finding, string? line)
    {
        string identity = string.Join("\n", new[]
        {
            finding.RuleId,
            finding.Place.Path,
            finding.Fact(FindingProperties.Member),
            finding.Fact(FindingProperties.Taxa),
            finding.Fact(FindingProperties.Sink),
            Unspaced(line ?? finding.Message),
        });
        var text = new StringBuilder();
        foreach (byte unit in hash.ComputeHash(Encoding.UTF8.GetBytes(identity)).Take(16))
            text.Append(unit.ToString("x2", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static string Unspaced(string line) => string.Join(" ", line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
