using System.Collections.Generic;

namespace CsLawAnalyzers.Contract.Law;

internal sealed record PenaltyBand(
    string Reference,
    IReadOnlyList<string> Duties,
    IReadOnlyList<string> RefersTo,
    Escalation? EscalatesTo,
    IReadOnlyList<PenaltyTier> Tiers);
