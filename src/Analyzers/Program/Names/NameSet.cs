using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace CsLawAnalyzers.Program.Names;

/// <summary>Names that are asked for together. There is one object for each set: files remember by it what they answered.</summary>
internal sealed class NameSet
{
    private static readonly ConcurrentDictionary<string, NameSet> s_made = new(StringComparer.Ordinal);

    private readonly HashSet<string> _names;

    public NameSet(params string[] names) => _names = new HashSet<string>(names, StringComparer.Ordinal);

    /// <summary>The set of names that are only known at run time: the same object for the same names, whichever compilation asks.</summary>
    public static NameSet Of(List<string> names) => s_made.GetOrAdd(string.Join(",", names), _ => new NameSet(names.ToArray()));

    public bool Contains(string name) => _names.Contains(name);
}
