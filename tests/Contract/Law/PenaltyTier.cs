namespace CsLawAnalyzers.Contract.Law;

internal sealed record PenaltyTier(string Tier, Fine? EntityFine, Fine? IndividualFine);
