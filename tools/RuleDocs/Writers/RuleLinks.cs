using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>How one document links to rule pages.</summary>
internal static class RuleLinks
{
    public static string To(string ruleId, Language language, string from) => $"[{ruleId}]({DocumentPaths.Link(from, DocumentPaths.Rule(ruleId, language))})";

    /// <summary>Several rules, or a dash.</summary>
    public static string To(IEnumerable<string> ruleIds, Language language, string from)
    {
        string[] links = [.. ruleIds.Select(id => To(id, language, from))];
        return links.Length == 0 ? "—" : language.Enumerate(links);
    }
}
