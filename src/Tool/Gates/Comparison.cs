namespace CsLaw.Tool.Gates;

/// <summary>What changed between a baseline and a run.</summary>
/// <param name="New">Findings that the baseline does not know.</param>
/// <param name="Unchanged">Findings that it knows, moved and edited ones included.</param>
/// <param name="Fixed">What it knows and the run does not find any more.</param>
internal sealed record Comparison(
    IReadOnlyList<StandingFinding> New,
    IReadOnlyList<StandingFinding> Unchanged,
    IReadOnlyList<FindingMark> Fixed)
{
    /// <summary>Compares.</summary>
    public static Comparison Of(Baseline baseline, IReadOnlyList<StandingFinding> now)
    {
        int[] partners = FindingMatcher.Match(baseline.Marks, [.. now.Select(static standing => standing.Mark)]);
        HashSet<int> found = [.. partners];
        return new Comparison(
            [.. now.Where((_, index) => partners[index] < 0)],
            [.. now.Where((_, index) => partners[index] >= 0)],
            [.. baseline.Marks.Where((_, index) => !found.Contains(index))]);
    }
}
