using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>How one document cites places in the law: with a link where the article has a page, and it is another.</summary>
internal sealed class ArticleLinks(LawBook book, Language language, string from)
{
    /// <summary>One place.</summary>
    public string Cite(string reference)
    {
        LawReference place = LawReference.Parse(reference);
        string text = place.Cite(language, book);
        string page = DocumentPaths.Article(place.Article, language);
        return place.Law == book.Csl.Law.Id && page != from && book.Find(place) is not null ? $"[{text}]({DocumentPaths.Link(from, page)})" : text;
    }

    /// <summary>Several places, or a dash.</summary>
    public string Cite(IEnumerable<string> references)
    {
        string[] cited = [.. references.Select(Cite)];
        return cited.Length == 0 ? "—" : language.Enumerate(cited);
    }
}
