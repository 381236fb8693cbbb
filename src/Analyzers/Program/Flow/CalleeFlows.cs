using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>What calls of the program's own code lead to: the sinks in what is called, met by what the call hands over.</summary>
internal sealed class CalleeFlows
{
    private readonly BodyFindings _found;

    public CalleeFlows(BodyFindings found) => _found = found;

    private FlowModel Model => _found.Model;

    private BodyGraph Body => _found.Body;

    private Walk Walk => _found.Walk;

    /// <summary>What lambdas and local functions do with the parameters of this body is done by calling it.</summary>
    public void FromInside()
    {
        foreach (BodyGraph nested in Body.Nested)
        {
            if (nested.Owner is not IMethodSymbol function)
                continue;
            BodyFlows inner = Model.Summary(function, Walk);
            _found.Savings.AddNested(inner, function);
            foreach (SinkFlow flow in inner.Relayed)
            {
                if (flow.Origin.IsOfReceiver || (flow.Origin.Root is { } root && !SymbolEqualityComparer.Default.Equals(root.ContainingSymbol, function)))
                    _found.AddOpen(flow with { KnownBelow = flow.KnownBelow || flow.Origin.Kind != OriginKind.Parameter });
            }
        }
    }

    /// <summary>A call into the program's own code: what the callee does with its parameters happens to our arguments.</summary>
    public void Descend(IMethodSymbol method, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        ImmutableArray<IMethodSymbol> targets = call is IInvocationOperation invocation
            ? CallTargets.Of(invocation, Model.Dispatch, Body)
            : Model.Dispatch.Targets(method);
        foreach (IMethodSymbol target in targets)
        {
            bool takesFunction = TakesFunction(arguments);
            if (Model.Calls.Reach(target, Walk.Cancellation) == 0 && !takesFunction)
                continue;
            BodyFlows summary = Model.Summary(target, Walk);
            if (takesFunction)
                RunFunctions(summary, call, arguments);
            if (summary.Flows.IsEmpty && summary.Accounts.IsEmpty && summary.Savings.IsEmpty)
                continue;

            _found.Savings.Add(summary, target, call);
            EvidenceSet? here = null;
            foreach (AccountOpening account in summary.Accounts)
            {
                FlowStep step = FlowStep.At(call.Syntax, StepKinds.Called, target.Name);
                _found.Add(new AccountOpening(account.Member, call, (here ??= Model.Guards.Before(Body, call, Walk)).And(account.Evidence), account.Down.Insert(0, step)));
            }

            bool tells = NameReach.TellsOfFailure(target, Walk.Cancellation);
            foreach (SinkFlow flow in summary.Relayed)
            {
                if (!tells && SinkKinds.Bit(flow.Sink.Kind) == SinkKinds.Failure)
                    continue;
                if (flow.Origin.IsOfReceiver)
                    RelayState(flow, target, call, _found.Before(flow.Sink, call, ref here));
                else if (flow.Origin.Root is { } root && SymbolEqualityComparer.Default.Equals(root.ContainingSymbol?.OriginalDefinition, target.OriginalDefinition))
                    Relay(flow, root, target, call, arguments, _found.Before(flow.Sink, call, ref here));
            }
        }
    }

    /// <summary>The same where something among the arguments is of no known type: what is known of the others is handed on.</summary>
    public void Descend(UnboundCall unbound, IInvalidOperation call)
    {
        if (!unbound.IsOnly)
            return;
        foreach (IMethodSymbol target in Model.Dispatch.Targets(unbound.Method))
        {
            if (Model.Calls.Reach(target, Walk.Cancellation) == 0)
                continue;
            EvidenceSet? here = null;
            foreach (SinkFlow flow in Model.Summary(target, Walk).Relayed)
            {
                if (flow.Origin.Root is not { } root || root.Type.TypeKind == TypeKind.Delegate || !SymbolEqualityComparer.Default.Equals(root.ContainingSymbol?.OriginalDefinition, target.OriginalDefinition)
                    || unbound.Given(root) is not { } value)
                {
                    continue;
                }

                ValueTracer tracer = _found.Tracer();
                FlowStep passed = FlowStep.At(value.Syntax, StepKinds.Passed, target.Name, root.Name);
                foreach (Origin origin in flow.Origin.Member is { } member ? tracer.TraceMember(value, member) : tracer.Trace(value))
                    Relay(flow, origin, call, value, passed, _found.Before(flow.Sink, call, ref here), new Hop(target, call, Body));
            }
        }
    }

    private void Relay(SinkFlow below, IParameterSymbol root, IMethodSymbol target, IOperation call, ImmutableArray<IArgumentOperation> arguments, EvidenceSet here)
    {
        IArgumentOperation? argument = arguments.FirstOrDefault(a => a.Parameter?.Ordinal == root.Ordinal);
        if (argument is null)
            return;

        FlowStep passed = FlowStep.At(argument.Value.Syntax, StepKinds.Passed, target.Name, root.Name);
        foreach (IOperation part in ParamsParts.Of(argument))
        {
            if (below.Sink.Kind == "storage")
                _found.Savings.Add(below with { Call = call, Hops = below.Hops.Insert(0, new Hop(target, call, Body)), Down = below.Down.Insert(0, passed) }, part);
            ValueTracer tracer = _found.Tracer();
            foreach (Origin origin in root.Type.TypeKind == TypeKind.Delegate ? tracer.Callees.OfFunction(part) : below.Origin.Member is { } member ? tracer.TraceMember(part, member) : tracer.Trace(part))
                Relay(below, origin, call, part, passed, here, new Hop(target, call, Body));
        }
    }

    /// <summary>The callee reads a member of the object it is called on: what that holds was put there by whoever made the object.</summary>
    private void RelayState(SinkFlow below, IMethodSymbol target, IOperation call, EvidenceSet here)
    {
        if (CalleeResults.ReceiverOf(call) is not { } receiver)
            return;
        FlowStep called = FlowStep.At(call.Syntax, StepKinds.Called, target.Name);
        foreach (Origin origin in _found.Tracer().Callees.OfReceiver(below.Origin, call, receiver))
            Relay(below, origin, call, receiver, called, here, new Hop(target, call, Body));
    }

    private void Relay(SinkFlow below, Origin origin, IOperation call, IOperation part, FlowStep passed, EvidenceSet here, Hop? hop)
    {
        bool known = below.KnownBelow || below.Origin.Kind != OriginKind.Parameter;
        bool isOther = known && below.Origin is { Kind: OriginKind.Source, Symbol: IParameterSymbol, Data: { } told } && origin is { Kind: OriginKind.Source, Data: { } given } && given.Taxon.Id != told.Taxon.Id;
        // Reported further down, and no caller of ours has a share in it; or a part of unknown content in an object whose other parts are known.
        if (known && !isOther && ((origin.Root is null && !Model.Requests.IsRead(origin.Site, Body)) || (origin.Kind == OriginKind.Parameter && origin.Container is not null)))
            return;
        if ((origin.Applied & Sanitization.Part) != 0)
            return;
        if (below.Origin.IsSerialised)
            origin = origin with { Container = null, Slot = null };
        if (!known && below.Sink.Shape == PayloadShape.Text && !Model.IsTold(origin, Walk))
            return;
        // What is handed over decides what it is; only where this body cannot tell does the callee's word count, and of an object from which it reads one member.
        bool isPart = known && origin.Kind == OriginKind.Object && below is { Origin: { Kind: OriginKind.Source, Symbol: { } read, Root: { } root }, Carried.IsEmpty: true } && !SymbolEqualityComparer.Default.Equals(read, root);
        if (isPart)
            origin = origin with { Symbol = below.Origin.Symbol, Type = null, Container = null };
        bool isNamedBelow = known && (isPart || origin.Kind == OriginKind.Parameter);
        _found.Add(new SinkFlow(below.Sink, call, part, isNamedBelow ? origin with { Kind = OriginKind.Source, Data = below.Data } : origin)
        {
            Data = isNamedBelow ? below.Data : origin.Data,
            Carried = isNamedBelow ? below.Carried : ImmutableArray<CarriedMember>.Empty,
            Applied = below.Applied | origin.Applied,
            KnownBelow = known,
            TakenFor = isOther ? below.TakenFor ?? below.Data : null,
            Evidence = here.And(below.Evidence),
            Hops = hop is null ? below.Hops : below.Hops.Insert(0, hop),
            Down = below.Origin.Steps.AddRange(below.Down).Insert(0, passed),
        });
    }

    private static bool TakesFunction(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
                return true;
        }

        return false;
    }

    /// <summary>The callee runs functions that this body hands to it: what it gives them meets what they do with it.</summary>
    private void RunFunctions(BodyFlows callee, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (Handing handing in callee.Handed)
        {
            if (arguments.FirstOrDefault(a => a.Parameter?.Ordinal == handing.Function.Ordinal) is not { } function)
                continue;
            ValueTracer tracer = _found.Tracer();
            ImmutableArray<Origin> given = tracer.Callees.Here(handing.Origin, call, arguments, callee);
            if (given.IsEmpty)
                continue;
            if (tracer.RootOf(function.Value) is { Type.TypeKind: TypeKind.Delegate } further)
            {
                foreach (Origin origin in given)
                    _found.Add(new Handing(further, handing.Ordinal, origin));
                continue;
            }

            IOperation part = handing.Origin.Root is { } root && handing.Origin.Kind == OriginKind.Parameter && CalleeResults.ArgumentFor(arguments, root) is { } handed ? handed : function.Value;
            EvidenceSet? here = null;
            foreach (IMethodSymbol target in CallTargets.OfDelegate(function.Value, Body, Model.Dispatch.Kept))
            {
                foreach (SinkFlow flow in Model.Summary(target, Walk).Relayed)
                {
                    if (flow.Origin.Root is not { } taken || taken.Ordinal != handing.Ordinal || !SymbolEqualityComparer.Default.Equals(taken.ContainingSymbol?.OriginalDefinition, target.OriginalDefinition))
                        continue;
                    FlowStep passed = FlowStep.At(function.Value.Syntax, StepKinds.Passed, target.MethodKind == MethodKind.AnonymousFunction ? "=>" : target.Name, taken.Name);
                    foreach (Origin origin in flow.Origin.Member is { } member ? OriginSet.In(given, member, out _) : given)
                        Relay(flow, origin, call, part, passed, _found.Before(flow.Sink, call, ref here), null);
                }
            }
        }
    }
}
