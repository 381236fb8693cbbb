using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// Groups of names of which a program is asked whether it writes one, a bit for each group. There is one object for the same groups, whichever compilation
/// asks: files remember their answer by it.
/// </summary>
internal sealed class NameGroups
{
    /// <summary>Of groups beyond these it is not told that nobody writes them.</summary>
    private const int MostGroups = 63;

    private static readonly ConcurrentDictionary<string, NameGroups> s_made = new(StringComparer.Ordinal);

    private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _groups = new(StringComparer.Ordinal);

    private NameGroups(IEnumerable<ImmutableArray<string>> groups)
    {
        foreach (ImmutableArray<string> group in groups)
        {
            string key = Key(group);
            if (_groups.ContainsKey(key) || _groups.Count == MostGroups)
                continue;
            long bit = 1L << _groups.Count;
            _groups.Add(key, bit);
            foreach (string name in group)
                _names[name] = bit | Of(name);
        }
    }

    public static NameGroups Of(IReadOnlyList<ImmutableArray<string>> groups)
    {
        var key = new System.Text.StringBuilder();
        foreach (ImmutableArray<string> group in groups)
            key.Append(Key(group)).Append(';');
        return s_made.GetOrAdd(key.ToString(), _ => new NameGroups(groups));
    }

    /// <summary>The bits of the groups that the name is in.</summary>
    public long Of(string name) => _names.TryGetValue(name, out long bits) ? bits : 0;

    /// <summary>Whether one who writes names with these bits may write one of the group.</summary>
    public bool MayHold(long written, ImmutableArray<string> group) => !_groups.TryGetValue(Key(group), out long bit) || (written & bit) != 0;

    private static string Key(ImmutableArray<string> group) => group.Length == 1 ? group[0] : string.Join(",", group);
}
