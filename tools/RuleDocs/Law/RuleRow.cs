namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>Which duties a rule asks for evidence of, and what stands beside them. References are written as in the data: <c>CSL 42(1)</c>.</summary>
internal sealed record RuleRow(
    string Id,
    string Theme,
    IReadOnlyList<string> Duties,
    IReadOnlyList<string> Penalties,
    IReadOnlyList<string> Related,
    IReadOnlyList<int> Cwe,
    string Since);
