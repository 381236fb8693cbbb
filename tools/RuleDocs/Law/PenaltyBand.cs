using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>What one place in a law threatens for one group of acts.</summary>
internal sealed record PenaltyBand(
    string Reference,
    string ActsEn,
    string ActsZh,
    IReadOnlyList<string> Duties,
    IReadOnlyList<string> RefersTo,
    IReadOnlyList<LocalText>? RefersElsewhere,
    Escalation? EscalatesTo,
    LocalText? EnforcedBy,
    IReadOnlyList<PenaltyTier> Tiers,
    string? NoteEn,
    string? NoteZh)
{
    public string Acts(Language language) => language.Of(ActsEn, ActsZh);

    /// <summary>Null where there is nothing to note.</summary>
    public string? Note(Language language) => language == Language.Chinese ? NoteZh : NoteEn;
}
