using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// The values that one variable or result may take on different ways. A mask commonly gives a text back as it is when it is empty or too short to
/// be masked; where the way to the masked value asked about the text itself, the other way is that case and no leak.
/// </summary>
internal sealed class Alternatives
{
    /// <summary>Blocks looked at on the way back to a condition.</summary>
    private const int MostBlocks = 24;

    private readonly BodyGraph _body;
    private readonly List<(int Block, ImmutableArray<Origin> Origins)> _all = new();
    private bool _hidesSome;

    public Alternatives(BodyGraph body) => _body = body;

    /// <summary>Adds what comes from one block.</summary>
    public void Add(int block, ImmutableArray<Origin> origins)
    {
        if (origins.IsEmpty)
            return;
        _all.Add((block, origins));
        foreach (Origin origin in origins)
            _hidesSome |= Hides(origin);
    }

    /// <summary>All of them, where what is shown only for being too short to hide counts as hidden.</summary>
    public ImmutableArray<Origin> Union()
    {
        OriginCollector all = default;
        foreach ((int block, ImmutableArray<Origin> origins) in _all)
        {
            all.Add(!_hidesSome || _all.Count < 2 ? origins : OriginSet.Each(origins, origin =>
                !Hides(origin) && IsHiddenElsewhere(origin, block) ? origin with { Applied = origin.Applied | Sanitization.Part } : origin));
        }

        return all.ToSet();
    }

    private bool IsHiddenElsewhere(Origin shown, int at)
    {
        foreach ((int block, ImmutableArray<Origin> origins) in _all)
        {
            foreach (Origin origin in origins)
            {
                if (Hides(origin) && shown.Symbol is { } symbol && SymbolEqualityComparer.Default.Equals(origin.Symbol, symbol)
                    && SymbolEqualityComparer.Default.Equals(origin.Member, shown.Member)
                    && (AsksAbout(block, shown.Member ?? symbol) || AsksAbout(at, shown.Member ?? symbol)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Hides(Origin origin) => (origin.Applied & (Sanitization.Part | Sanitization.Mask)) != 0;

    /// <summary>Whether a condition on the way to the block looks at the symbol.</summary>
    private bool AsksAbout(int block, ISymbol symbol)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>();
        pending.Push(block);
        while (pending.Count > 0 && seen.Count < MostBlocks)
        {
            int current = pending.Pop();
            if (!seen.Add(current))
                continue;
            foreach (ControlFlowBranch branch in _body.Graph.Blocks[current].Predecessors)
            {
                if (branch.Source.ConditionalSuccessor is not null && branch.Source.BranchValue is { } condition && _body.Mentions(condition, symbol))
                    return true;
                pending.Push(branch.Source.Ordinal);
            }
        }

        return false;
    }
}
