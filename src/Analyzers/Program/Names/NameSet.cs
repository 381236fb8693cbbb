using System;
using System.Collections.Generic;

namespace CsLawAnalyzers.Program.Names;

/// <summary>Names that are asked for together. Keep one object for each set: files remember by it what they answered.</summary>
internal sealed class NameSet
{
    private readonly HashSet<string> _names;

    public NameSet(params string[] names) => _names = new HashSet<string>(names, StringComparer.Ordinal);

    public bool Contains(string name) => _names.Contains(name);
}
