using System.Collections.Generic;
using System.Collections.Immutable;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// What a body is found to do, each once and in the order in which it was found. Bodies that call each other hand what they find round and round; without
/// this their answers would grow by a factor in every round.
/// </summary>
internal sealed class DistinctList<T>
{
    private HashSet<T>? _seen;
    private ImmutableArray<T>.Builder? _items;

    /// <summary>Adds the item, if no equal one is there.</summary>
    public void Add(T item)
    {
        if ((_seen ??= new HashSet<T>()).Add(item))
            (_items ??= ImmutableArray.CreateBuilder<T>()).Add(item);
    }

    public ImmutableArray<T> ToImmutable() => _items?.ToImmutable() ?? ImmutableArray<T>.Empty;
}
