using System.Collections.Generic;
using System.Collections.Immutable;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// Gathers one set of origins from many. Methods that all call each other give back hundreds of origins, one at a
/// time: here each is looked up once, and not compared with all before it. A local, never copied.
/// </summary>
internal struct OriginCollector
{
    /// <summary>Sets up to this size are compared one by one; nearly all are.</summary>
    private const int Few = 8;

    private ImmutableArray<Origin> _first;
    private ImmutableArray<Origin>.Builder? _all;
    private HashSet<Origin>? _known;

    /// <summary>Whether there is room for no more; whoever had more to add notes that the set may not be whole.</summary>
    public readonly bool IsFull => Count >= OriginSet.Most;

    private readonly int Count => _all?.Count ?? (_first.IsDefault ? 0 : _first.Length);

    /// <summary>Adds what is not there yet, as far as there is room; the first set is taken as it is.</summary>
    public void Add(ImmutableArray<Origin> origins)
    {
        if (origins.IsEmpty)
            return;
        if (_first.IsDefault)
        {
            _first = origins;
            return;
        }

        foreach (Origin origin in origins)
            Add(origin);
    }

    /// <summary>Adds one that is not there yet, if there is room.</summary>
    public void Add(Origin origin)
    {
        if (_first.IsDefault)
        {
            _first = ImmutableArray.Create(origin);
            return;
        }

        if (IsFull || Holds(origin))
            return;
        (_all ??= _first.ToBuilder()).Add(origin);
        _known?.Add(origin);
    }

    /// <summary>The set, in the order in which its members were found.</summary>
    public readonly ImmutableArray<Origin> ToSet() => _all?.ToImmutable() ?? (_first.IsDefault ? OriginSet.Empty : _first);

    private bool Holds(Origin origin)
    {
        if (_known is null)
        {
            if (Count <= Few)
            {
                for (int i = 0; i < Count; i++)
                {
                    if (OneReading.Instance.Equals(_all is null ? _first[i] : _all[i], origin))
                        return true;
                }

                return false;
            }

            _known = new HashSet<Origin>(_all ?? (IEnumerable<Origin>)_first, OneReading.Instance);
        }

        return _known.Contains(origin);
    }
}
