using System.Text;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>Penalty bands as tables: a heading a band, a row a step.</summary>
internal static class PenaltyTable
{
    public static string Of(IReadOnlyList<PenaltyBand> bands, ArticleLinks articles, Language language)
    {
        var text = new StringBuilder();
        foreach (PenaltyBand band in bands)
        {
            text.Append("\n**").Append(articles.Cite(band.Reference)).Append("** ").Append(band.Acts(language)).Append('\n');
            if (band.Tiers.Count > 0)
                text.Append('\n').Append(Steps(band, language));
            foreach (string line in Remarks(band, articles, language))
                text.Append('\n').Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static MarkdownTable Steps(PenaltyBand band, Language language)
    {
        var table = new MarkdownTable(
            language.Of("Step", "档次"), language.Of("Condition", "条件"), language.Of("Fine on the organisation", "对单位罚款"), language.Of("Fine on persons", "对个人罚款"), language.Of("Other measures", "其他措施"));
        foreach (PenaltyTier tier in band.Tiers)
        {
            string condition = tier.Condition(language) + (tier.Note(language) is { } note ? "\n" + note : "");
            table.Row(
                StepName(tier.Tier, language),
                condition,
                PenaltyWords.Cell(tier.EntityFine, language),
                PenaltyWords.Cell(tier.IndividualFine, language) + (tier.Individuals is { } persons ? "\n" + persons.In(language) : ""),
                tier.Measures.Count == 0 ? "—" : language.Enumerate(PenaltyWords.Measures(tier, language)));
        }

        return table;
    }

    private static IEnumerable<string> Remarks(PenaltyBand band, ArticleLinks articles, Language language)
    {
        if (band.RefersTo.Count > 0)
            yield return language.Of("Sets no amount of its own; the amount follows ", "本身不定数额，数额适用") + articles.Cite(band.RefersTo) + language.Of(".", "。");
        foreach (LocalText rule in band.RefersElsewhere ?? [])
            yield return language.Of("See also: ", "另见：") + rule.In(language) + language.Of(".", "。");
        if (band.EscalatesTo is { } escalation)
            yield return language.Of($"On {escalation.When(language)}: ", escalation.When(language) + "的，适用") + articles.Cite(escalation.Reference) + language.Of(".", "。");
        if (band.EnforcedBy is { } authority)
            yield return language.Of("Imposed by ", "处罚机关：") + authority.In(language) + language.Of(".", "。");
        if (band.Note(language) is { } note)
            yield return note;
    }

    private static string StepName(string tier, Language language) => tier switch
    {
        "first" => language.Of("first", "第一档"),
        "aggravated" => language.Of("aggravated", "加重"),
        "serious" => language.Of("serious", "严重"),
        "particularly-serious" => language.Of("particularly serious", "特别严重"),
        _ => throw new DocumentationException($"'{tier}' is no penalty step."),
    };
}
