using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>Which of some types one compilation knows, of itself and of the assemblies it references; looked for all at once when the first is asked for.</summary>
internal sealed class KnownTypes
{
    private readonly Lazy<HashSet<string>> _known;

    /// <param name="compilation">The compilation.</param>
    /// <param name="names">All names that will be asked for.</param>
    public KnownTypes(Compilation compilation, params TypeNames[] names) => _known = new(() => Find(compilation, names));

    /// <summary>Whether the type is known; never one whose name is not among those given.</summary>
    public bool Hold(string name) => _known.Value.Contains(name);

    /// <summary>Whether any of them is known.</summary>
    public bool HoldAny() => _known.Value.Count > 0;

    private static HashSet<string> Find(Compilation compilation, TypeNames[] all)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (TypeNames names in all)
            names.Find(compilation, known);
        return known;
    }
}
