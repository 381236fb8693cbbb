using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>
/// Says which evidence stands before an operation on every path to it. A check counts when cutting its granting branch cuts the operation
/// off: then no path leads there without it, whatever the source looks like.
/// </summary>
internal sealed class GuardModel
{
    private readonly FlowModel _model;
    private readonly ConcurrentDictionary<BodyGraph, ImmutableArray<Check>> _checks = new();
    private readonly ConcurrentDictionary<BodyGraph, EvidenceKinds> _ensured = new();

    public GuardModel(FlowModel model) => _model = model;

    /// <summary>The evidence kinds without which the operation is not reached.</summary>
    public EvidenceKinds Before(BodyGraph body, IOperation operation, Walk walk)
    {
        ImmutableArray<Check> checks = Checks(body, walk);
        if (checks.IsEmpty || body.Place(operation) is not { } place)
            return EvidenceKinds.None;

        EvidenceKinds found = EvidenceKinds.None;
        foreach (EvidenceKinds kind in Kinds(checks))
        {
            if (!CanReach(body.Graph, checks, kind, place.Block, place.Position))
                found |= kind;
        }

        return found;
    }

    /// <summary>The evidence kinds that are certain when the body returns to its caller.</summary>
    public EvidenceKinds EnsuredOnReturn(BodyGraph body, Walk walk)
    {
        if (_ensured.TryGetValue(body, out EvidenceKinds known))
            return known;
        // A cycle of helpers that only call each other makes sure of nothing.
        if (!walk.Ensuring.Add(body))
            return EvidenceKinds.None;
        ImmutableArray<Check> checks = Checks(body, walk);
        EvidenceKinds ensured = EvidenceKinds.None;
        foreach (EvidenceKinds kind in Kinds(checks))
        {
            BasicBlock exit = body.Graph.Blocks[body.Graph.Blocks.Length - 1];
            if (!CanReach(body.Graph, checks, kind, exit.Ordinal, int.MaxValue))
                ensured |= kind;
        }

        walk.Ensuring.Remove(body);
        // Only the outermost answer is whole; one found on the way may have met a helper that was still open.
        return walk.Ensuring.Count == 0 ? _ensured.GetOrAdd(body, ensured) : ensured;
    }

    /// <summary>The flag for a kind as data writes it; none for null.</summary>
    public static EvidenceKinds Kind(string? word) => word switch
    {
        "consent" => EvidenceKinds.Consent,
        "identity" => EvidenceKinds.Identity,
        "transfer" => EvidenceKinds.Transfer,
        _ => EvidenceKinds.None,
    };

    private ImmutableArray<Check> Checks(BodyGraph body, Walk walk) =>
        _checks.TryGetValue(body, out ImmutableArray<Check> known) ? known : _checks.GetOrAdd(body, Collect(body, walk));

    private ImmutableArray<Check> Collect(BodyGraph body, Walk walk)
    {
        var reader = new ConditionReader(_model, walk);
        var checks = ImmutableArray.CreateBuilder<Check>();
        foreach (BasicBlock block in body.Graph.Blocks)
        {
            if (!block.IsReachable || block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
                continue;
            foreach (Decision decision in reader.Read(condition, body))
            {
                bool conditionalIsTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
                ControlFlowBranch? granted = decision.WhenTrue == conditionalIsTrue ? block.ConditionalSuccessor : block.FallThroughSuccessor;
                checks.Add(new Check(decision.Kind, block.Ordinal, granted, 0));
            }
        }

        foreach (IOperation call in body.Calls)
        {
            if (call is IInvocationOperation invocation && body.Place(call) is { } place && reader.Ensured(invocation) is var kinds && kinds != EvidenceKinds.None && Completes(invocation))
                checks.Add(new Check(kinds, place.Block, null, place.Position));
        }

        return checks.ToImmutable();
    }

    /// <summary>A check that runs asynchronously and is not awaited ends no path.</summary>
    private static bool Completes(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.ReturnsVoid)
            return true;
        for (IOperation? around = invocation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAwaitOperation)
                return true;
            if (around is IExpressionStatementOperation or IFlowCaptureOperation)
                return false;
        }

        return false;
    }

    private static IEnumerable<EvidenceKinds> Kinds(ImmutableArray<Check> checks)
    {
        foreach (EvidenceKinds kind in new[] { EvidenceKinds.Consent, EvidenceKinds.Identity, EvidenceKinds.Transfer })
        {
            foreach (Check check in checks)
            {
                if ((check.Kind & kind) != 0)
                {
                    yield return kind;
                    break;
                }
            }
        }
    }

    /// <summary>Whether the place is reached from the start when every granting branch and every throwing check of the kind is cut.</summary>
    private static bool CanReach(ControlFlowGraph graph, ImmutableArray<Check> checks, EvidenceKinds kind, int target, int position)
    {
        var cut = new HashSet<ControlFlowBranch>();
        var stops = new Dictionary<int, int>();
        foreach (Check check in checks)
        {
            if ((check.Kind & kind) == 0)
                continue;
            if (check.Granted is { } granted)
                cut.Add(granted);
            else if (!stops.TryGetValue(check.Block, out int earliest) || check.Position < earliest)
                stops[check.Block] = check.Position;
        }

        var seen = new HashSet<int>();
        var pending = new Stack<int>();
        pending.Push(0);
        while (pending.Count > 0)
        {
            int ordinal = pending.Pop();
            if (!seen.Add(ordinal))
                continue;
            bool stopped = stops.TryGetValue(ordinal, out int stop);
            if (ordinal == target && (!stopped || position < stop))
                return true;
            BasicBlock block = graph.Blocks[ordinal];
            // What a handler catches may have been thrown by the check itself: the path goes on without evidence.
            Handlers(block, pending);
            if (stopped)
                continue;
            Follow(block.FallThroughSuccessor, cut, pending);
            Follow(block.ConditionalSuccessor, cut, pending);
        }

        return false;
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
