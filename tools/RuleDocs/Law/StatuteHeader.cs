using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>What a law is called and where it is read.</summary>
internal sealed record StatuteHeader(string Id, string TitleEn, string TitleZh, string ShortEn, string ShortZh, string Url, int ArticleCount)
{
    public string Title(Language language) => language.Of(TitleEn, TitleZh);
}
