using CsLaw.Sarif;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Pages;

/// <summary>How provisions are cited: <c>CSL Art. 42(1)</c>, <c>《网络安全法》第42条第1款</c>.</summary>
internal sealed class Citations(LawLibrary law, Texts texts)
{
    /// <summary>The short name of a law.</summary>
    public string Law(string id) => texts.Language == Language.Chinese && law.Statute(id) is { } statute ? statute.ShortZh : id;

    /// <summary>The provision with its law.</summary>
    public string Of(ArticleReference reference)
    {
        string paragraph = reference.Paragraph == 0 ? "" : texts.Format(ArticleKey.CitedParagraph, reference.Paragraph);
        string item = reference.Item == 0 ? "" : texts.Format(ArticleKey.CitedItem, reference.Item);
        return texts.Format(ArticleKey.CitedArticle, Law(reference.Law), reference.Article, paragraph + item);
    }

    /// <summary>The provision with its law, in the form used in <c>law/*.json</c>.</summary>
    public string Of(string reference) => Of(ArticleReference.Parse(reference));
}
