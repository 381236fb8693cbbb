using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>The map from the numbers of an amended law to the numbers it had before.</summary>
internal sealed class FormerNumbers
{
    private readonly Dictionary<string, IReadOnlyList<string>> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _parts = new(StringComparer.Ordinal);

    /// <param name="map">The <c>numberMap</c> of a law's file.</param>
    public FormerNumbers(IEnumerable<LogElement> map)
    {
        foreach (LogElement row in map)
        {
            _articles.Add(Digits(row.Get("current")), row.Items("former").Select(Digits).ToArray());
            foreach (LogElement part in row.Items("parts"))
                _parts.Add(part.Text("current"), part.Items("former").Select(former => former.Text()).ToArray());
        }
    }

    /// <summary>
    /// Where a provision stood: nowhere if it is new, at several places if they were merged. A paragraph that moved on its own has a row of its own;
    /// the rest keep paragraph and item under the article's old number.
    /// </summary>
    public IReadOnlyList<string> Of(ArticleReference reference)
    {
        if (_parts.TryGetValue(reference.Provision, out IReadOnlyList<string>? places))
            return places;
        if (reference.Item > 0 && _parts.TryGetValue((reference with { Item = 0 }).Provision, out IReadOnlyList<string>? paragraphs))
            return paragraphs.Select(paragraph => paragraph + $"({reference.Item})").ToArray();
        if (!_articles.TryGetValue(reference.Article, out IReadOnlyList<string>? articles))
            return [];

        // Where articles were merged, a paragraph of the new text says nothing about paragraphs of the old ones.
        return articles.Count == 1 ? [articles[0] + reference.Suffix] : articles;
    }

    private static string Digits(LogElement number) => number.Number().ToString(CultureInfo.InvariantCulture);
}
