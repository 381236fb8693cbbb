using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>Finds which definitions of one variable may reach one place, walking the graph backward from there.</summary>
internal sealed class ReachingSearch
{
    private readonly ControlFlowGraph _graph;
    private readonly IReadOnlyList<Definition> _all;
    private readonly HashSet<int> _seen = new();
    private readonly HashSet<int> _taken = new();
    private readonly Stack<int> _pending = new();
    private readonly ImmutableArray<Definition>.Builder _found = ImmutableArray.CreateBuilder<Definition>();
    private bool _fromEntry;

    public ReachingSearch(ControlFlowGraph graph, IReadOnlyList<Definition> all)
    {
        _graph = graph;
        _all = all;
    }

    public ImmutableArray<Definition> Run(int block, int position, out bool fromEntry)
    {
        if (!TakeLast(block, position))
            Predecessors(_graph.Blocks[block]);

        while (_pending.Count > 0)
        {
            int current = _pending.Pop();
            if (!_seen.Add(current))
                continue;
            if (!TakeLast(current, int.MaxValue))
                Predecessors(_graph.Blocks[current]);
        }

        fromEntry = _fromEntry;
        return _found.ToImmutable();
    }

    /// <summary>Takes the last definition of the block before the position; true if it hides all earlier ones.</summary>
    private bool TakeLast(int block, int before)
    {
        for (int i = Last(block); i >= 0 && _all[i].Block == block; i--)
        {
            if (_all[i].Position >= before)
                continue;
            Take(i);
            if (!_all[i].Adds)
                return true;
        }

        return false;
    }

    /// <summary>The place of the last definition that stands in the block or in one before it. They come in the order of the blocks.</summary>
    private int Last(int block)
    {
        int low = 0;
        int high = _all.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_all[middle].Block <= block)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private void Take(int index)
    {
        if (_taken.Add(index))
            _found.Add(_all[index]);
    }

    private void Predecessors(BasicBlock block)
    {
        if (block.Kind == BasicBlockKind.Entry)
        {
            _fromEntry = true;
            return;
        }

        foreach (ControlFlowBranch branch in block.Predecessors)
        {
            _pending.Push(branch.Source.Ordinal);
            // A finally block runs on the way; what it assigns may be seen after it.
            foreach (ControlFlowRegion region in branch.FinallyRegions)
                TakeAll(region);
        }

        if (block.Predecessors.IsEmpty)
            FromProtectedRegion(block);
    }

    /// <summary>A handler is entered from anywhere in its try block: everything assigned there, and what stood before it, may be seen.</summary>
    private void FromProtectedRegion(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind is not (ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
                || region.EnclosingRegion is not { } around)
            {
                continue;
            }

            foreach (ControlFlowRegion sibling in around.NestedRegions)
            {
                if (sibling.Kind != ControlFlowRegionKind.Try)
                    continue;
                TakeAll(sibling);
                if (_seen.Add(-1 - sibling.FirstBlockOrdinal))
                    Predecessors(_graph.Blocks[sibling.FirstBlockOrdinal]);
                return;
            }
        }
    }

    private void TakeAll(ControlFlowRegion region)
    {
        for (int i = 0; i < _all.Count; i++)
        {
            if (_all[i].Block >= region.FirstBlockOrdinal && _all[i].Block <= region.LastBlockOrdinal)
                Take(i);
        }
    }
}
