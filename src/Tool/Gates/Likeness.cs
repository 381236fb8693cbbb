namespace CsLaw.Tool.Gates;

/// <summary>In what two marks must agree to be the same finding.</summary>
/// <param name="Parts">The parts of a mark that must agree, besides the rule.</param>
/// <param name="NeedsMember">Whether marks outside of any member have no part in it.</param>
/// <param name="NeedsLine">Whether marks without a quoted line have no part in it.</param>
/// <param name="OnlyIfUnique">Whether it holds only between two marks that have no double.</param>
internal sealed record Likeness(
    Func<FindingMark, string[]> Parts,
    bool NeedsMember = false,
    bool NeedsLine = false,
    bool OnlyIfUnique = false)
{
    /// <summary>What equal marks share, null for a mark this likeness does not speak of.</summary>
    public string? Key(FindingMark mark) =>
        (NeedsMember && mark.Member.Length == 0) || (NeedsLine && mark.Line.Length == 0)
            ? null
            : mark.Rule + "\n" + string.Join('\n', Parts(mark));
}
