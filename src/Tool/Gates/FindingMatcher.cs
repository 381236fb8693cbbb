namespace CsLaw.Tool.Gates;

/// <summary>
/// Pairs the findings of two runs. It goes from what tells most to what tells least: first those alike in everything, then renamed files, renamed
/// members, edited lines, moved code. A finding is paired once, at the first likeness that holds, and only ever with one of the same rule.
/// </summary>
internal static class FindingMatcher
{
    private static readonly Likeness[] s_likenesses =
    [
        // The same place in the same words.
        new(static mark => [mark.Path, mark.Member, mark.Data, mark.Sink, mark.Line, mark.Around]),
        new(static mark => [mark.Path, mark.Member, mark.Data, mark.Sink, mark.Line]),

        // The file was renamed or moved; the member kept its full name.
        new(static mark => [mark.Member, mark.Data, mark.Sink, mark.Line, mark.Around], NeedsMember: true),
        new(static mark => [mark.Member, mark.Data, mark.Sink, mark.Line], NeedsMember: true),

        // The member was renamed or got another signature; the line stayed.
        new(static mark => [mark.Path, mark.Data, mark.Sink, mark.Line, mark.Around], NeedsLine: true),
        new(static mark => [mark.Path, mark.ShortMember, mark.Data, mark.Sink, mark.Line], NeedsLine: true),
        new(static mark => [mark.Path, mark.Data, mark.Sink, mark.Line], NeedsLine: true),

        // The line was edited inside its member.
        new(static mark => [mark.Path, mark.Member, mark.Data, mark.Sink, mark.Around], NeedsMember: true),
        new(static mark => [mark.Path, mark.Member, mark.Data, mark.Sink]),

        // The classification got better with a new version of the rules; the code stayed.
        new(static mark => [mark.Path, mark.Member, mark.Sink, mark.Line], NeedsLine: true),
        new(static mark => [mark.Path, mark.Member, mark.Line], NeedsLine: true),

        // The type moved to another file or namespace, with or without an edit.
        new(static mark => [mark.ShortMember, mark.Data, mark.Sink, mark.Line], NeedsMember: true, NeedsLine: true),
        new(static mark => [mark.Member, mark.Data, mark.Sink], NeedsMember: true),
        new(static mark => [mark.FileName, mark.ShortMember, mark.Data, mark.Sink], NeedsMember: true),

        // Lines that went elsewhere together with their neighbours, or that exist once before and once after.
        new(static mark => [mark.Data, mark.Sink, mark.Line, mark.Around], NeedsLine: true),
        new(static mark => [mark.Data, mark.Sink, mark.Line], NeedsLine: true, OnlyIfUnique: true),
    ];

    /// <summary>For each later finding the index of the earlier one it is, or -1 for a new one.</summary>
    /// <param name="earlier">The earlier findings, in the order of their places.</param>
    /// <param name="later">The later findings, in the order of their places.</param>
    public static int[] Match(IReadOnlyList<FindingMark> earlier, IReadOnlyList<FindingMark> later)
    {
        int[] partners = new int[later.Count];
        Array.Fill(partners, -1);
        bool[] taken = new bool[earlier.Count];
        foreach (Likeness likeness in s_likenesses)
        {
            Dictionary<string, List<int>> waiting = [];
            for (int i = 0; i < earlier.Count; i++)
                Add(waiting, taken[i] ? null : likeness.Key(earlier[i]), i);
            Dictionary<string, List<int>> asking = [];
            for (int i = 0; i < later.Count; i++)
                Add(asking, partners[i] >= 0 ? null : likeness.Key(later[i]), i);

            foreach ((string key, List<int> newer) in asking)
            {
                if (!waiting.TryGetValue(key, out List<int>? older) || (likeness.OnlyIfUnique && (older.Count > 1 || newer.Count > 1)))
                    continue;
                // Code moves in blocks: the first of several equal ones is most likely still the first.
                foreach ((int before, int after) in older.Zip(newer))
                {
                    partners[after] = before;
                    taken[before] = true;
                }
            }
        }

        return partners;
    }

    private static void Add(Dictionary<string, List<int>> groups, string? key, int index)
    {
        if (key is null)
            return;
        if (!groups.TryGetValue(key, out List<int>? group))
            groups[key] = group = [];
        group.Add(index);
    }
}
