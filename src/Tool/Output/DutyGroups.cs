using System.Globalization;
using CsLaw.Sarif;

namespace CsLaw.Tool.Output;

/// <summary>Findings by the article whose duty asks for evidence: the first duty of their rule.</summary>
internal static class DutyGroups
{
    /// <summary>Groups in the order of law and article; findings of rules without a duty come last, under null.</summary>
    public static IEnumerable<(ArticleReference? Article, IReadOnlyList<Finding> Findings)> Of(
        IEnumerable<Finding> findings,
        LawLibrary law) => findings
        .GroupBy(finding => DutyOf(finding.RuleId, law))
        .OrderBy(static group => group.Key is null)
        .ThenBy(static group => group.Key?.Law, StringComparer.Ordinal)
        .ThenBy(static group => Number(group.Key?.Article))
        .Select(static group => (group.Key, (IReadOnlyList<Finding>)[.. group]));

    private static ArticleReference? DutyOf(string rule, LawLibrary law) =>
        law.Rule(rule) is { Duties: [var first, ..] } ? first with { Paragraph = 0, Item = 0 } : null;

    private static int Number(string? article) =>
        int.TryParse(article?.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
}
