using System.Text;
using System.Text.RegularExpressions;

namespace CsLawAnalyzers.RuleDocs.Checks;

/// <summary>The anchors of a Markdown page as code hosts make them: of headings by their words, and those set by <c>&lt;a id="…"&gt;</c>.</summary>
internal static partial class HeadingAnchors
{
    public static IReadOnlySet<string> Of(string page)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(page))
        {
            string slug = Slug(heading.Groups["text"].Value);
            string unique = slug;
            for (int again = 1; !anchors.Add(unique); again++)
                unique = slug + "-" + again;
        }

        foreach (Match set in Explicit().Matches(page))
            anchors.Add(set.Groups["id"].Value);
        return anchors;
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (char c in LinkTarget().Replace(heading, "").ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                slug.Append(c);
            else if (c == ' ')
                slug.Append('-');
        }

        return slug.ToString();
    }

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("""<a id="(?<id>[^"]+)["]""")]
    private static partial Regex Explicit();

    [GeneratedRegex(@"(?<=\])\([^)]*\)")]
    private static partial Regex LinkTarget();
}
