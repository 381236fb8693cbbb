using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>A category of personal data.</summary>
internal sealed record TaxonRow(string Id, string NameEn, string NameZh, bool Sensitive, IReadOnlyList<string> SourceClause)
{
    public string Name(Language language) => language.Of(NameEn, NameZh);
}
