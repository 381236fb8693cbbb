using CsLaw.Sarif;
using CsLaw.Tool.Gates.Policies;

namespace CsLaw.Tool.Gates;

/// <summary>Applies a policy to what changed.</summary>
/// <param name="policy">The policy.</param>
/// <param name="law">Knows the duties of rules.</param>
/// <param name="today">The day that exemptions are held against.</param>
internal sealed class GateJudge(GatePolicy policy, LawLibrary law, DateOnly today)
{
    /// <summary>Judges a run.</summary>
    /// <param name="log">The run.</param>
    /// <param name="baseline">What was known before.</param>
    public GateVerdict Judge(SarifLogContent log, Baseline baseline)
    {
        Comparison comparison = Comparison.Of(baseline, StandingFindings.Of(log));
        List<StandingFinding> failing = [];
        List<(StandingFinding, Exemption)> exempt = [];
        HashSet<Exemption> used = [];
        void Weigh(StandingFinding standing, bool isNew)
        {
            if (!Fails(standing, isNew))
                return;
            // An expired exemption lets nothing through, but it is told as expired, not as idle.
            Exemption? exemption = policy.Exemptions.FirstOrDefault(candidate => !candidate.IsExpired(today) && candidate.Selector.Picks(standing, law));
            if (exemption is null)
                failing.Add(standing);
            else
            {
                used.Add(exemption);
                exempt.Add((standing, exemption));
            }
        }

        foreach (StandingFinding standing in comparison.New)
            Weigh(standing, isNew: true);
        foreach (StandingFinding standing in comparison.Unchanged)
            Weigh(standing, isNew: false);
        return new GateVerdict(
            comparison,
            failing,
            exempt,
            [.. policy.Exemptions.Where(exemption => exemption.IsExpired(today))],
            [.. policy.Exemptions.Where(exemption => !exemption.IsExpired(today) && !used.Contains(exemption))],
            policy.RequiresJustification ? [.. log.Findings.Where(IsUnjustified)] : []);
    }

    private bool Fails(StandingFinding standing, bool isNew)
    {
        PolicyGate? gate = policy.Gates.LastOrDefault(gate => gate.Selector.Picks(standing, law));
        FindingLevel? level = gate is null ? policy.Level : gate.Level;
        return (isNew || gate is { CountsKnown: true }) && level is { } least && standing.Finding.Level >= least;
    }

    private static bool IsUnjustified(Finding finding) =>
        finding.Level >= FindingLevel.Warning
        && finding.Suppressions.Count > 0
        && finding.Suppressions.All(static suppression => string.IsNullOrWhiteSpace(suppression.Justification));
}
