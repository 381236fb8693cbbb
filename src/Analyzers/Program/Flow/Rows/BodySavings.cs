using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Rows;

/// <summary>The calls of one body that keep what was written into objects before: gathered as its calls are gone through, and asked once all are known.</summary>
internal sealed class BodySavings
{
    private readonly FlowModel _model;
    private readonly BodyGraph _body;
    private readonly Walk _walk;
    private readonly ValueTracer _tracer;
    private readonly ImmutableArray<Saving>.Builder _found = ImmutableArray.CreateBuilder<Saving>();

    /// <param name="model">The knowledge of the program.</param>
    /// <param name="body">The body.</param>
    /// <param name="walk">The question of which this is a part.</param>
    /// <param name="tracer">Follows the values of the body.</param>
    public BodySavings(FlowModel model, BodyGraph body, Walk walk, ValueTracer tracer)
    {
        _model = model;
        _body = body;
        _walk = walk;
        _tracer = tracer;
    }

    /// <summary>Those that keep all tracked rows: what callers must know.</summary>
    public ImmutableArray<Saving> OfRows
    {
        get
        {
            ImmutableArray<Saving>.Builder? rows = null;
            foreach (Saving saving in _found)
            {
                if (saving.Object is null)
                    (rows ??= ImmutableArray.CreateBuilder<Saving>()).Add(saving);
            }

            return rows?.ToImmutable() ?? ImmutableArray<Saving>.Empty;
        }
    }

    /// <summary>A library member that saves is called.</summary>
    public void Add(LibraryFact fact, IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        var sink = new SinkCall(fact.Kind, method, call, _body, PayloadShape.Object, fact.IsMinor);
        ImmutableArray<FlowStep> down = ImmutableArray.Create(FlowStep.At(call.Syntax, StepKinds.Sink, FlowStep.NameOf(method), fact.Kind));
        _found.Add(new Saving(sink, call, _model.Guards.Before(_body, call, _walk), ImmutableArray<Hop>.Empty, down));
    }

    /// <summary>A method of the program is called that may save.</summary>
    public void Add(BodyFlows summary, IMethodSymbol target, IOperation call)
    {
        if (Saving.Of(summary.Savings) is not { } below)
            return;
        FlowStep called = FlowStep.At(call.Syntax, StepKinds.Called, target.Name);
        _found.Add(new Saving(below.Sink, call, _model.Guards.Before(_body, call, _walk).And(below.Evidence), below.Hops.Insert(0, new Hop(target, call, _body)), below.Down.Insert(0, called)));
    }

    /// <summary>A lambda or local function of the body may save: it counts where it is made or called first.</summary>
    public void AddNested(BodyFlows summary, IMethodSymbol function)
    {
        if (Saving.Of(summary.Savings) is { } inner && _body.Uses(function) is { Count: > 0 } uses)
            _found.Add(inner with { Call = uses[0] });
    }

    /// <summary>An object is handed to a store, by which what was put into it before is kept: it may have been found, and hold other data already.</summary>
    /// <param name="sink">The store.</param>
    /// <param name="given">What it is handed.</param>
    public void Add(SinkCall sink, IOperation given) => Add(SinkFlow.At(sink, given, new Origin(OriginKind.Object, null, given)), given);

    /// <summary>The same by way of a method of the program.</summary>
    /// <param name="flow">What reaches the store from the call.</param>
    /// <param name="given">What the call is handed.</param>
    public void Add(SinkFlow flow, IOperation given)
    {
        if (flow.Sink is not { Kind: "storage", Shape: PayloadShape.Object, Statement: null } || flow.Origin is not { Member: null, Slot: null, IsSerialised: false, Kind: not OriginKind.Source }
            || _body.HolderOf(given) is not { } holder || BodyGraph.Unwrap(given).Type is not { IsReferenceType: true, SpecialType: SpecialType.None })
        {
            return;
        }

        foreach (Saving known in _found)
        {
            if (ReferenceEquals(known.Call, flow.Call) && known.Object is { } other && other.Equals(holder))
                return;
        }

        _found.Add(new Saving(flow.Sink, flow.Call, _model.Guards.Before(_body, flow.Call, _walk).And(flow.Evidence), flow.Hops, flow.Down) { Object = holder, IsOfMade = _tracer.IsMade(holder) });
    }

    /// <summary>What reaches the stores so.</summary>
    public IEnumerable<SinkFlow> Flows() => _found.Count == 0 ? ImmutableArray<SinkFlow>.Empty : new RowUpdates(_model, _body, _walk, _tracer, _found.ToImmutable()).Flows();
}
