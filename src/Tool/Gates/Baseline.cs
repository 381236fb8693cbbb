namespace CsLaw.Tool.Gates;

/// <summary>The findings that a team knows of, in the order of file, rule and member.</summary>
/// <param name="Marks">What each is known again by.</param>
internal sealed record Baseline(IReadOnlyList<FindingMark> Marks)
{
    /// <summary>A baseline that knows nothing.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>
    /// The baseline after a run: what is still there stands with the words of now, what is gone is left out. An entry is rewritten only
    /// where the finding moved or was edited, so that a review shows nothing else.
    /// </summary>
    /// <param name="now">The findings of the run that stand, in the order of the log.</param>
    /// <param name="takeNew">Whether findings that were not known become known.</param>
    public Baseline After(IReadOnlyList<FindingMark> now, bool takeNew)
    {
        int[] partners = FindingMatcher.Match(Marks, now);
        List<FindingMark> marks = [];
        for (int i = 0; i < now.Count; i++)
        {
            if (partners[i] >= 0)
                marks.Add(Marks[partners[i]] with { Around = "" } == now[i] with { Around = "" } ? Marks[partners[i]] : now[i]);
            else if (takeNew)
                marks.Add(now[i]);
        }

        return new Baseline(marks);
    }
}
