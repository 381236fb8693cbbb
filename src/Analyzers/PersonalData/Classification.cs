namespace CsLawAnalyzers.PersonalData;

/// <summary>The answer for one symbol or key: which personal data it holds, how sure that is, and what decided it.</summary>
internal sealed record Classification(Taxon Taxon, Confidence Confidence, Sign Sign);
