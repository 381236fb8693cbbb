namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary><c>law/cwe.json</c>.</summary>
internal sealed record WeaknessTable(IReadOnlyList<Weakness> Weaknesses);
