using CsLaw.Sarif;

namespace CsLaw.Tool.Gates.Policies;

/// <summary>What a team lets through.</summary>
/// <param name="Level">New findings at or above it fail where no gate says otherwise; null lets all through.</param>
/// <param name="Gates">Stricter or laxer treatment of some findings; the last that applies decides.</param>
/// <param name="Exemptions">Findings let through for a reason, until a day.</param>
/// <param name="RequiresJustification">Whether a suppression of a warning or an error without a reason fails.</param>
internal sealed record GatePolicy(
    FindingLevel? Level,
    IReadOnlyList<PolicyGate> Gates,
    IReadOnlyList<Exemption> Exemptions,
    bool RequiresJustification)
{
    /// <summary>New warnings and errors fail, nothing is exempt, suppressions say why.</summary>
    public static GatePolicy Default { get; } = new(FindingLevel.Warning, [], [], RequiresJustification: true);
}
