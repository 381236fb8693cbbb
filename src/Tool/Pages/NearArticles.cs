using System.Globalization;
using CsLaw.Sarif;

namespace CsLaw.Tool.Pages;

/// <summary>The articles that somebody may have meant.</summary>
internal static class NearArticles
{
    private const int Most = 4;

    /// <summary>Articles of the same law with the nearest numbers, then those of that number in other laws.</summary>
    public static IEnumerable<ArticleReference> Of(ArticleReference asked, LawLibrary law)
    {
        int number = NumberOf(asked);
        IEnumerable<ArticleReference> near = HeldArticles.Of(law, asked.Law)
            .OrderBy(other => Math.Abs(NumberOf(other) - number))
            .ThenBy(NumberOf)
            .Take(Most);
        IEnumerable<ArticleReference> elsewhere = law.Statutes
            .Where(statute => statute.Id != asked.Law)
            .Select(statute => asked with { Law = statute.Id, Paragraph = 0, Item = 0 })
            .Where(other => law.Article(other) is not null);
        return near.Concat(elsewhere);
    }

    private static int NumberOf(ArticleReference reference) => int.Parse(reference.Article.Split('-')[0], CultureInfo.InvariantCulture);
}
