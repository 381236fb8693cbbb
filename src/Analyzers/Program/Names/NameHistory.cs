using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names;

/// <summary>The names of programs that were asked about before, for as long as one of their compilations is alive: what is typed changes little of them.</summary>
internal static class NameHistory
{
    private const int MostKept = 16;

    // Weak: what is known of a program dies with the last compilation that started from it.
    private static readonly List<WeakReference<NameIndex>> s_known = new();

    /// <summary>The names of a program that has the files, from those of a program before where there is one that differs little.</summary>
    public static NameIndex Of(IReadOnlyList<SyntaxTree> trees)
    {
        lock (s_known)
        {
            for (int i = s_known.Count - 1; i >= 0; i--)
            {
                if (!s_known[i].TryGetTarget(out NameIndex? known))
                    s_known.RemoveAt(i);
                else if (known.After(trees) is { } index)
                    return index;
            }
        }

        var made = new NameIndex(trees);
        Keep(made);
        return made;
    }

    /// <summary>Lets programs to come start from these names rather than from older ones.</summary>
    public static void Keep(NameIndex names)
    {
        lock (s_known)
        {
            if (s_known.Count == MostKept)
                s_known.RemoveAt(0);
            s_known.Add(new WeakReference<NameIndex>(names));
        }
    }
}
