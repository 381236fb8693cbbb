using CsLaw.Sarif;
using CsLaw.Tool.Gates.Policies;

namespace CsLaw.Tool.Gates;

/// <summary>What a gate decided.</summary>
/// <param name="Comparison">What changed since the baseline.</param>
/// <param name="Failing">The findings that fail, new ones and those a policy does not leave in peace.</param>
/// <param name="Exempt">The findings that an exemption lets through, with it.</param>
/// <param name="Expired">Exemptions that hold no more.</param>
/// <param name="Idle">Exemptions that no finding needs.</param>
/// <param name="Unjustified">Suppressed warnings and errors without a reason.</param>
internal sealed record GateVerdict(
    Comparison Comparison,
    IReadOnlyList<StandingFinding> Failing,
    IReadOnlyList<(StandingFinding Standing, Exemption Exemption)> Exempt,
    IReadOnlyList<Exemption> Expired,
    IReadOnlyList<Exemption> Idle,
    IReadOnlyList<Finding> Unjustified)
{
    /// <summary>Whether the change may go in.</summary>
    public bool Passes => Failing.Count == 0 && Expired.Count == 0 && Unjustified.Count == 0;
}
