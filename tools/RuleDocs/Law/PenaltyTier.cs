using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>One step of a band: under which condition, and what may be imposed. A null fine means none at this step.</summary>
internal sealed record PenaltyTier(
    string Tier,
    string ConditionEn,
    string ConditionZh,
    Fine? EntityFine,
    Fine? IndividualFine,
    LocalText? Individuals,
    IReadOnlyList<Measure> Measures,
    string? NoteEn,
    string? NoteZh)
{
    public string Condition(Language language) => language.Of(ConditionEn, ConditionZh);

    /// <summary>Null where there is nothing to note.</summary>
    public string? Note(Language language) => language == Language.Chinese ? NoteZh : NoteEn;
}
