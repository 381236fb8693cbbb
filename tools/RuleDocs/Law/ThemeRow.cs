using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>A theme: the first digit of its rules' ids.</summary>
internal sealed record ThemeRow(string Id, int Digit, string TitleEn, string TitleZh)
{
    public string Title(Language language) => language.Of(TitleEn, TitleZh);
}
