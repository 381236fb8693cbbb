using CsLaw.Sarif;

namespace CsLaw.Tool.Gates;

/// <summary>A finding that no suppression sets aside.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Mark">What it is known again by.</param>
internal sealed record StandingFinding(Finding Finding, FindingMark Mark);
