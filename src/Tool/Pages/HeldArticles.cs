using System.Globalization;
using CsLaw.Sarif;

namespace CsLaw.Tool.Pages;

/// <summary>The articles of a law that the data holds.</summary>
internal static class HeldArticles
{
    /// <summary>More articles than any law of the data has.</summary>
    private const int HighestNumber = 200;

    /// <summary>References to whole articles, by number.</summary>
    public static IEnumerable<ArticleReference> Of(LawLibrary law, string statute) => Enumerable.Range(1, HighestNumber)
        .Select(number => new ArticleReference(statute, number.ToString(CultureInfo.InvariantCulture), 0, 0))
        .Where(reference => law.Article(reference) is not null);
}
