using System.Security.Cryptography;
using System.Text;
using CsLaw.Sarif;

namespace CsLaw.Tool.Gates;

/// <summary>What a finding is known again by in a later run. It holds no line number, so that it stays when code above it moves.</summary>
/// <param name="Rule">The rule, e.g. <c>CSL2001</c>.</param>
/// <param name="Path">The file, relative to the root with forward slashes.</param>
/// <param name="Member">Documentation comment id of the member it stands in; empty if in none.</param>
/// <param name="Data">The kinds of personal data concerned, comma separated.</param>
/// <param name="Sink">Where the data goes.</param>
/// <param name="Line">A digest of the reported line without its spacing; empty where the log quotes none.</param>
/// <param name="Around">A digest of the lines before and after.</param>
internal sealed record FindingMark(string Rule, string Path, string Member, string Data, string Sink, string Line, string Around)
{
    private const string DataProperty = "cslaw.taxa";
    private const string SinkProperty = "cslaw.sink";
    private const string MemberProperty = "cslaw.member";

    /// <summary>Twelve hexadecimal digits tell the lines of one file apart with room to spare, and stay legible in a review.</summary>
    private const int DigestBytes = 6;

    /// <summary>The member without namespace and parameters, e.g. <c>Orders.Create</c>: it stays when a type moves or a signature changes.</summary>
    public string ShortMember => Shorten(Member);

    /// <summary>The name of the file without its folders.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The mark of a finding.</summary>
    /// <param name="finding">The finding, its path relative to the root.</param>
    /// <param name="sources">The lines that the log quotes.</param>
    public static FindingMark Of(Finding finding, ISourceText sources)
    {
        Place place = finding.Place;
        string? before = sources.Line(place.Path, place.StartLine - 1);
        string? after = sources.Line(place.Path, place.EndLine + 1);
        return new FindingMark(
            finding.RuleId,
            place.Path,
            Fact(finding, MemberProperty),
            Fact(finding, DataProperty),
            Fact(finding, SinkProperty),
            Digest(sources.Line(place.Path, place.StartLine)),
            Digest(before is null && after is null ? null : before + "\n" + after));
    }

    private static string Fact(Finding finding, string name) => finding.Properties.GetValueOrDefault(name, "");

    private static string Digest(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        string unspaced = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(unspaced)).AsSpan(0, DigestBytes));
    }

    private static string Shorten(string member)
    {
        int parameters = member.IndexOf('(');
        string[] parts = (parameters < 0 ? member : member[..parameters]).Split('.', ':');
        return string.Join('.', parts[^Math.Min(2, parts.Length)..]);
    }
}
