using System;
using System.IO;
using System.Text.RegularExpressions;

namespace CsLaw.Sarif;

/// <summary>The pages of the rules, as they stand in <c>docs/</c>.</summary>
public static class RulePages
{
    private const string Browse = "https://github.com/cslawanalyzers/cslawanalyzers/blob/main/";

    private static readonly Regex s_relativeLink = new(@"(?<=\]\()(?![a-z][a-z0-9+.-]*:|#|/)[^)\s]+", RegexOptions.CultureInvariant);

    /// <summary>Where the page is read.</summary>
    public static Uri Address(string ruleId, Language language) => new(Browse + FilePath(ruleId, language));

    /// <summary>The page as Markdown, its links made absolute since a log is read far from its folder; null if the rule has no page.</summary>
    public static string? Markdown(string ruleId, Language language)
    {
        using Stream? stream = typeof(RulePages).Assembly.GetManifestResourceStream(FilePath(ruleId, language));
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        string text = reader.ReadToEnd().Replace("\r\n", "\n").Trim();
        return WithAbsoluteLinks(text, Address(ruleId, language));
    }

    internal static string WithAbsoluteLinks(string markdown, Uri page) => s_relativeLink.Replace(markdown, link => new Uri(page, link.Value).AbsoluteUri);

    private static string FilePath(string ruleId, Language language) => (language == Language.Chinese ? "docs/zh/rules/" : "docs/rules/") + ruleId + ".md";
}
