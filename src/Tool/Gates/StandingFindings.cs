using CsLaw.Sarif;

namespace CsLaw.Tool.Gates;

/// <summary>The findings of a log that no suppression sets aside.</summary>
internal static class StandingFindings
{
    /// <summary>Those of a log, in its order.</summary>
    public static IReadOnlyList<StandingFinding> Of(SarifLogContent log) =>
    [
        .. log.Findings
            .Where(static finding => finding.Suppressions.Count == 0)
            .Select(finding => new StandingFinding(finding, FindingMark.Of(finding, log.Sources))),
    ];
}
