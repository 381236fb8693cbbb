using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The parts of a penalty step in words.</summary>
internal static class PenaltyWords
{
    /// <summary>A step in short: its condition and the fines; the other measures only where there is no fine, since the article's page lists them all.</summary>
    public static string Step(PenaltyTier tier, Language language)
    {
        var parts = new List<string>();
        if (tier.EntityFine is { } entity)
            parts.Add((entity.Discretionary ? language.Of("a possible fine of ", "可以罚款 ") : language.Of("a fine of ", "罚款 ")) + entity.Amount(language));
        if (tier.IndividualFine is { } individual)
        {
            string amount = individual.Amount(language);
            string and = parts.Count > 0 ? "and " : "";
            parts.Add(individual.Discretionary
                ? language.Of($"{and}possibly {amount} on the persons responsible", $"可以对责任人员罚款 {amount}")
                : language.Of($"{and}{amount} on the persons responsible", $"对责任人员罚款 {amount}"));
        }

        if (parts.Count == 0)
            parts.AddRange(Measures(tier, language));
        return language.Of("for ", "") + tier.Condition(language) + language.Of(", ", "的，") + string.Join(language.Of(", ", "，"), parts);
    }

    /// <summary>The measures beside the fine, each discretionary one marked.</summary>
    public static IEnumerable<string> Measures(PenaltyTier tier, Language language) =>
        tier.Measures.Select(measure => measure.Discretionary ? language.Of("possibly ", "可以") + measure.In(language) : measure.In(language));

    /// <summary>The fine for a cell of a table; a dash where there is none.</summary>
    public static string Cell(Fine? fine, Language language) =>
        fine is null ? "—" : fine.Amount(language) + (fine.Discretionary ? language.Of(" (may be imposed)", "（可以处）") : "");
}
