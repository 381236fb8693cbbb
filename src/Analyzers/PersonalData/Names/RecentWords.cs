using System;
using System.Collections.Immutable;
using System.Threading;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>
/// The words of names that were split lately: the same few names of attributes, types and members are asked for again and again. A name has one place, and
/// the last one that was put there stays, so that this does not grow however long the process lives.
/// </summary>
internal static class RecentWords
{
    /// <summary>A power of two.</summary>
    private const int Places = 2048;

    /// <summary>Longer names are texts, which seldom come twice.</summary>
    private const int LongestName = 96;

    private static readonly SplitName?[] s_places = new SplitName?[Places];

    /// <summary>The words of the name, if they are known still.</summary>
    public static bool TryFind(string name, out ImmutableArray<string> words)
    {
        if (name.Length <= LongestName && Volatile.Read(ref s_places[PlaceOf(name)]) is { } known && string.Equals(known.Name, name, StringComparison.Ordinal))
        {
            words = known.Words;
            return true;
        }

        words = default;
        return false;
    }

    /// <summary>Keeps the words of the name in the place of those that were there.</summary>
    public static void Keep(string name, ImmutableArray<string> words)
    {
        if (name.Length <= LongestName)
            Volatile.Write(ref s_places[PlaceOf(name)], new SplitName(name, words));
    }

    private static int PlaceOf(string name) => name.GetHashCode() & (Places - 1);

    private sealed class SplitName
    {
        public SplitName(string name, ImmutableArray<string> words)
        {
            Name = name;
            Words = words;
        }

        public string Name { get; }

        public ImmutableArray<string> Words { get; }
    }
}
