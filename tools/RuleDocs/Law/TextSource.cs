using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>Where a text was read.</summary>
internal sealed record TextSource(string Id, string TitleEn, string TitleZh, string? Url)
{
    public string Title(Language language) => language.Of(TitleEn, TitleZh);
}
