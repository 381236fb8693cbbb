using System.Text;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>What may follow, in a sentence a place of the law, each step with its condition. Amounts come from the data and from nowhere else.</summary>
internal static class PenaltySentences
{
    /// <summary>One paragraph: a sentence for every reference.</summary>
    public static string Of(IEnumerable<string> references, LawBook book, Language language, string from)
    {
        var articles = new ArticleLinks(book, language, from);
        return string.Join(language.Of(" ", ""), references.Select(reference => Sentence(reference, book, articles, language))) + "\n";
    }

    private static string Sentence(string reference, LawBook book, ArticleLinks articles, Language language)
    {
        IReadOnlyList<PenaltyBand> bands = book.Bands(reference);
        if (bands.Count == 0)
            throw new DocumentationException($"law/ holds no penalty at {reference}, which a rule names.");

        var text = new StringBuilder(articles.Cite(reference));
        PenaltyTier[] steps = [.. bands.SelectMany(band => band.Tiers)];
        if (steps.Length == 0)
        {
            IEnumerable<string> targets = bands.SelectMany(band => (IEnumerable<string>)[.. band.RefersTo.Select(articles.Cite), .. (band.RefersElsewhere ?? []).Select(rule => rule.In(language))]);
            text.Append(language.Of(" sets no amount of its own and leads to ", "本身不定数额，转至")).Append(string.Join(language.Of(" or ", "或"), targets));
        }
        else
        {
            text.Append(language.Of(": ", "：")).Append(string.Join(language.Of("; ", "；"), steps.Select(step => PenaltyWords.Step(step, language))));
        }

        return text.Append(language.Of(".", "。")).ToString();
    }
}
