namespace CsLawAnalyzers.Contract.Law;

/// <summary>What code can show of an article, and what the tool gives for it.</summary>
internal sealed record Coverage(string Visibility, string ReasonEn, string ReasonZh, string EvidenceEn, string EvidenceZh);
