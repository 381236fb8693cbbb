using System;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>Which of some types one compilation knows, of itself and of the assemblies it references; looked for all at once when the first is asked for.</summary>
internal sealed class KnownTypes
{
    private readonly TypeNames[] _names;
    private readonly Lazy<ulong[][]> _known;

    /// <param name="compilation">The compilation.</param>
    /// <param name="names">All names that will be asked for.</param>
    public KnownTypes(Compilation compilation, params TypeNames[] names)
    {
        _names = names;
        _known = new(() => Array.ConvertAll(names, each => each.Find(compilation)));
    }

    /// <summary>Whether the type is known; never one whose name is not among those given.</summary>
    public bool Hold(string name)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (_names[i].NumberOf(name) is { } number && Hold(i, number))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type is known that has the number among the first of the names given.</summary>
    public bool Hold(int number) => Hold(0, number);

    private bool Hold(int names, int number) => (_known.Value[names][number >> 6] & (1UL << (number & 63))) != 0;
}
