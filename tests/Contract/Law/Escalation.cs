namespace CsLawAnalyzers.Contract.Law;

/// <summary>The band that takes the place of another when the consequences are graver.</summary>
internal sealed record Escalation(string Reference);
