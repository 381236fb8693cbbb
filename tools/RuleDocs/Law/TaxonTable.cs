namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary><c>law/personal-data.json</c>.</summary>
internal sealed record TaxonTable(IReadOnlyList<TaxonRow> Taxa);
