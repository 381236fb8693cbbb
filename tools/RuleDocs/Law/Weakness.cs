namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>An entry of the Common Weakness Enumeration.</summary>
internal sealed record Weakness(int Id, string Name);
