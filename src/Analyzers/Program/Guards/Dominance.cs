using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>
/// Whether checks stand before a place on every path. They do when cutting their granting branches, and the paths behind those that throw, cuts the
/// place off from the start: then no path leads there without one of them, whatever the source looks like.
/// </summary>
internal static class Dominance
{
    /// <summary>Whether the place is reached only through one of the checks.</summary>
    /// <param name="graph">The graph of the body.</param>
    /// <param name="checks">The checks; each may stand for the others.</param>
    /// <param name="block">The basic block of the place.</param>
    /// <param name="position">The place in the order of evaluation; <see cref="int.MaxValue"/> for the end of the block.</param>
    public static bool Dominates(ControlFlowGraph graph, IReadOnlyList<Check> checks, int block, int position)
    {
        if (checks.Count == 0)
            return false;
        var cut = new HashSet<ControlFlowBranch>();
        var stops = new Dictionary<int, int>();
        Cut(checks, cut, stops, -1, -1);
        var pending = new Stack<int>();
        pending.Push(0);
        return !Reaches(graph, pending, cut, stops, (block, position));
    }

    /// <summary>Whether a value assigned in one place is seen in another only through one of the checks.</summary>
    /// <param name="graph">The graph of the body.</param>
    /// <param name="checks">The checks; each may stand for the others.</param>
    /// <param name="from">Where it is assigned.</param>
    /// <param name="others">Where something else is assigned instead.</param>
    /// <param name="to">Where it is seen.</param>
    public static bool Separates(ControlFlowGraph graph, IReadOnlyList<Check> checks, (int Block, int Position) from, IReadOnlyList<(int Block, int Position)> others, (int Block, int Position) to)
    {
        var cut = new HashSet<ControlFlowBranch>();
        var stops = new Dictionary<int, int>();
        Cut(checks, cut, stops, from.Block, from.Position);
        foreach ((int block, int position) in others)
            Stop(stops, block, position, from.Block, from.Position);

        var pending = new Stack<int>();
        if (from.Block == to.Block && from.Position < to.Position)
            return stops.TryGetValue(from.Block, out int between) && between < to.Position;
        Handlers(graph.Blocks[from.Block], pending);
        if (!stops.ContainsKey(from.Block))
        {
            Leave(graph.Blocks[from.Block], cut, pending);
        }

        return !Reaches(graph, pending, cut, stops, to);
    }

    private static void Cut(IReadOnlyList<Check> checks, HashSet<ControlFlowBranch> cut, Dictionary<int, int> stops, int fromBlock, int fromPosition)
    {
        foreach (Check check in checks)
        {
            if (check.Granted is { } granted)
                cut.Add(granted);
            else
                Stop(stops, check.Block, check.Position, fromBlock, fromPosition);
        }
    }

    /// <summary>Of several stops in a block the first counts; what stands before the start does not.</summary>
    private static void Stop(Dictionary<int, int> stops, int block, int position, int fromBlock, int fromPosition)
    {
        if ((block != fromBlock || position > fromPosition) && (!stops.TryGetValue(block, out int earliest) || position < earliest))
            stops[block] = position;
    }

    private static bool Reaches(ControlFlowGraph graph, Stack<int> pending, HashSet<ControlFlowBranch> cut, Dictionary<int, int> stops, (int Block, int Position) target)
    {
        var seen = new HashSet<int>();
        while (pending.Count > 0)
        {
            int ordinal = pending.Pop();
            if (!seen.Add(ordinal))
                continue;
            bool stopped = stops.TryGetValue(ordinal, out int stop);
            if (ordinal == target.Block && (!stopped || target.Position < stop))
                return true;
            BasicBlock current = graph.Blocks[ordinal];
            // What a handler catches may have been thrown by the check itself: the path goes on without evidence.
            Handlers(current, pending);
            if (stopped)
                continue;
            Leave(current, cut, pending);
        }

        return false;
    }

    /// <summary>The graph keeps a branch on a constant, as <c>x ?? false</c> makes one; only one side of it is ever taken.</summary>
    private static void Leave(BasicBlock block, HashSet<ControlFlowBranch> cut, Stack<int> pending)
    {
        bool? decided = block.BranchValue switch
        {
            { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
            IIsPatternOperation { Pattern: IDiscardPatternOperation } => true,
            _ => null,
        };
        bool? conditional = block.ConditionKind == ControlFlowConditionKind.None ? null : decided == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
        if (decided is null || conditional != true)
            Follow(block.FallThroughSuccessor, cut, pending);
        if (decided is null || conditional != false)
            Follow(block.ConditionalSuccessor, cut, pending);
    }

    private static void Follow(ControlFlowBranch? branch, HashSet<ControlFlowBranch> cut, Stack<int> pending)
    {
        if (branch is null || cut.Contains(branch))
            return;
        if (branch.Destination is { } destination)
            pending.Push(destination.Ordinal);
        foreach (ControlFlowRegion region in branch.FinallyRegions)
            pending.Push(region.FirstBlockOrdinal);
    }

    private static void Handlers(BasicBlock block, Stack<int> pending)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } around)
                continue;
            foreach (ControlFlowRegion sibling in around.NestedRegions)
            {
                if (sibling.Kind != ControlFlowRegionKind.Try)
                    pending.Push(sibling.FirstBlockOrdinal);
            }
        }
    }
}
