using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names.Reach;
using CsLawAnalyzers.Program.Stores;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>Goes through the calls of one body once: library sinks, calls that lead to sinks, calls that open accounts, and what the body returns.</summary>
internal sealed class BodyScan
{
    private readonly FlowModel _model;
    private readonly BodyGraph _body;
    private readonly Walk _walk;
    private readonly ValueTracer _tracer;
    private readonly ImmutableArray<SinkFlow>.Builder _flows = ImmutableArray.CreateBuilder<SinkFlow>();
    private readonly DistinctList<Handing> _handed = new();
    private readonly DistinctList<AccountOpening> _accounts = new();

    public BodyScan(FlowModel model, BodyGraph body, Walk walk)
    {
        _model = model;
        _body = body;
        _walk = walk;
        _tracer = new ValueTracer(model, body, walk);
    }

    public BodyFlows Run()
    {
        foreach (IOperation call in _body.Calls)
        {
            switch (call)
            {
                case IInvocationOperation invocation:
                    Invocation(invocation);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    if (_model.Libraries.Find(constructor, FactVerb.Sink) is { } made)
                        Sink(made, constructor, constructor, creation, creation.Arguments, null);
                    else
                        Descend(constructor, creation, creation.Arguments);
                    break;
                case IInterpolatedStringOperation or IBinaryOperation:
                    Address(call);
                    break;
                case IInvalidOperation invalid:
                    Unbound(invalid);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                    foreach (LibraryFact set in _model.Libraries.Find(target.Property))
                    {
                        if (set.Verb == FactVerb.Sink && Comes(target.Instance, set.On) && IsMeant(set, target.Arguments) && IsWritten(set, assignment, out bool isOpen))
                            Hand(new SinkCall(set.Kind, target.Property, assignment, _body, set.Shape, set.IsMinor, isOpen), assignment.Value);
                    }

                    break;
            }
        }

        FromInside();
        var results = new BodyResults(_body, _tracer);
        return new BodyFlows(_flows.ToImmutable(), results.Returned(), results.Outs(), _accounts.ToImmutable(), _handed.ToImmutable());
    }

    private void Address(IOperation text)
    {
        foreach (IOperation value in UrlText.Values(text))
            Hand(new SinkCall(UrlText.Kind, text.Type!, text, _body, PayloadShape.Text), value);
    }

    private void Invocation(IInvocationOperation invocation)
    {
        Address(invocation);
        IMethodSymbol method = invocation.TargetMethod;
        bool known = false;
        foreach (LibraryFact fact in _model.Libraries.Find(method))
        {
            if (fact.Verb == FactVerb.Sink && (!Comes(invocation.Instance, fact.On) || (fact.IsOpen && IsSent(invocation))))
                continue;
            if (fact.Verb == FactVerb.Sink)
            {
                Sink(fact, method, method, invocation, invocation.Arguments, invocation.Instance);
                if (fact.Kind == "storage" && _model.Accounts.IsAddedBy(invocation))
                    Account(method, invocation);
                known = true;
            }
            else if (fact.Verb == FactVerb.Account)
            {
                Account(method, invocation);
                known = true;
            }
        }

        if (!known && _model.Libraries.DeclaredSink(method) is { } shaped && Unfollowed(method, shaped) is { } declared)
        {
            // A function that a library made is known by the field that keeps it.
            ISymbol named = method.MethodKind == MethodKind.DelegateInvoke && invocation.Instance is { } kept && BodyGraph.Unwrap(kept) is IMemberReferenceOperation field ? field.Member : method;
            Sink(declared, method, named, invocation, invocation.Arguments, null);
            known = !declared.IsMinor;
        }

        if (known)
            return;
        if (method.MethodKind == MethodKind.DelegateInvoke && Tracer().RootOf(invocation.Instance) is { Type.TypeKind: TypeKind.Delegate } function)
            HandOn(function, invocation.Arguments);
        Descend(method, invocation, invocation.Arguments);
    }

    /// <summary>What a log takes whose other arguments the compiler does not know: "sent to {Phone}: {Status}", phone, response.StatusCode.</summary>
    private void Unbound(IInvalidOperation invalid)
    {
        if (_body.Unbound(invalid, _walk.Cancellation) is not { } call)
            return;
        if (call.Sink(_model.Libraries) is not { } fact)
        {
            Descend(call, invalid);
            return;
        }

        foreach ((IOperation value, IParameterSymbol parameter) in call.Arguments)
        {
            if (fact.Arguments.IsEmpty || fact.Arguments.Contains(parameter.Name))
                Hand(new SinkCall(fact.Kind, call.Method, invalid, _body, fact.Shape == PayloadShape.Object ? PayloadShape.Object : PayloadShape.Text, fact.IsMinor), value);
        }
    }

    private void Account(IMethodSymbol method, IInvocationOperation invocation) => _accounts.Add(new AccountOpening(
        method, invocation, _model.Guards.Before(_body, invocation, _walk), ImmutableArray.Create(FlowStep.At(invocation.Syntax, StepKinds.Account, FlowStep.NameOf(method)))));

    /// <summary>
    /// The sink that a declared one is here, or null. A logger of the program's own that leads to a log we know is followed there; where its text is
    /// lost on the way, what it is given is worth a suggestion.
    /// </summary>
    private LibraryFact? Unfollowed(IMethodSymbol method, LibraryFact declared)
    {
        // What a library says of an attribute, a base or a delegate holds whatever stands behind it.
        if (declared.TypeName is not null)
            return declared;
        var lost = new List<string>();
        bool leadsToLog = false;
        foreach (IMethodSymbol target in _model.Dispatch.Targets(method))
        {
            if ((_model.Calls.Reach(target, _walk.Cancellation) & SinkKinds.Bit(declared.Kind)) == 0 || _model.Bodies.Graph(target, _walk.Cancellation) is not { } body)
                continue;
            leadsToLog = true;
            ImmutableArray<SinkFlow> flows = _model.Summary(target, _walk).Flows;
            foreach (string argument in declared.Arguments)
            {
                if (!lost.Contains(argument) && body.HandsOn(target, argument) && !flows.Any(flow => flow.Sink.Kind == declared.Kind && flow.Origin.Root?.Name == argument))
                    lost.Add(argument);
            }
        }

        return !leadsToLog ? declared : lost.Count > 0 ? declared with { IsMinor = true, Arguments = lost.ToImmutableArray() } : null;
    }

    /// <summary>What lambdas and local functions do with the parameters of this body is done by calling it.</summary>
    private void FromInside()
    {
        foreach (BodyGraph nested in _body.Nested)
        {
            if (nested.Owner is not IMethodSymbol function)
                continue;
            foreach (SinkFlow flow in _model.Summary(function, _walk).Relayed)
            {
                if (flow.Origin.IsOfReceiver || (flow.Origin.Root is { } root && !SymbolEqualityComparer.Default.Equals(root.ContainingSymbol, function)))
                    _flows.Add(flow with { KnownBelow = flow.KnownBelow || flow.Origin.Kind != OriginKind.Parameter });
            }
        }
    }

    /// <summary>A function that was handed in is run; what it is given is for the caller to follow.</summary>
    private void HandOn(IParameterSymbol function, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;
            foreach (Origin origin in Tracer().Trace(argument.Value))
                _handed.Add(new Handing(function, parameter.Ordinal, origin));
        }
    }

    private ValueTracer Tracer() => _tracer.Anew();

    /// <summary>Whether the arguments hold the text on which it depends that the member is the sink.</summary>
    private static bool IsMeant(LibraryFact fact, ImmutableArray<IArgumentOperation> arguments) => fact.When is not (var condition, var texts) || arguments.Any(argument => argument.Parameter?.Name == condition
        && argument.Value.ConstantValue is { HasValue: true, Value: string given } && texts.Any(text => given.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>Whether the statement that a parameter belongs to keeps it, or may; what is no parameter of one is always kept.</summary>
    /// <param name="fact">The sink.</param>
    /// <param name="given">What gives the parameter its value.</param>
    /// <param name="isOpen">Whether what it goes to may as well be no store.</param>
    private bool IsWritten(LibraryFact fact, IOperation given, out bool isOpen)
    {
        isOpen = fact.IsOpen;
        if (fact.Statement is not { } needed || fact.Text is not null)
            return true;
        StatementUse use = ParameterStatement.UseOf(given, _body);
        isOpen |= use != StatementUse.Keeps;
        return use is StatementUse.Keeps or StatementUse.SaidToKeep || (use == StatementUse.Unseen && needed == "open");
    }

    private void Sink(LibraryFact fact, IMethodSymbol method, ISymbol member, IOperation call, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        if (!IsMeant(fact, arguments) || !IsWritten(fact, call, out bool isOpen))
            return;
        HandedStatement? statement = fact.Text is null ? null : HandedStatement.Of(fact, arguments, _body);
        bool isDeep = fact.Deep is { } switchName && arguments.Any(argument => argument.Parameter?.Name == switchName && argument.Value.ConstantValue is { HasValue: true, Value: true });
        PayloadShape plain = isDeep ? PayloadShape.Object : fact.Shape is PayloadShape.Delegate ? PayloadShape.Text : fact.Shape;
        MessageTemplate? template = fact.Shape == PayloadShape.Template ? MessageTemplate.Find(method, arguments) : null;
        if (instance is not null && fact.Arguments.Contains("this"))
            Hand(new SinkCall(fact.Kind, member, call, _body, plain, fact.IsMinor, isOpen), instance);

        int slot = 0;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } parameter || (!fact.Arguments.IsEmpty && !fact.Arguments.Contains(parameter.Name)))
                continue;
            PayloadShape? declared = _model.Libraries.DeclaredShape(parameter, out bool isHidden);
            if (isHidden)
                continue;
            bool isText = parameter.Type.SpecialType == SpecialType.System_String && template is not null && ReferenceEquals(template.Argument, argument);
            foreach (IOperation part in PartsOf(argument))
            {
                PayloadShape shape = declared is { } ofParameter ? ofParameter
                    : plain != PayloadShape.Template ? plain
                    : isText || template is null ? PayloadShape.Text
                    : template.Destructures(argument.ArgumentKind == ArgumentKind.ParamArray ? slot : template.SlotOf(parameter)) ? PayloadShape.Object : PayloadShape.Text;
                Hand(new SinkCall(fact.Kind, member, call, _body, shape, fact.IsMinor, isOpen) { Statement = statement }, part);
                if (argument.ArgumentKind == ArgumentKind.ParamArray)
                    slot++;
            }
        }
    }

    /// <summary>Whether a call is made on what one of the members gives: <c>Console.Error.WriteLine</c>, <c>request.GetRequestStream()</c> with a writer around it.</summary>
    private bool Comes(IOperation? receiver, ImmutableArray<string> members)
    {
        if (members.IsEmpty)
            return true;
        for (int steps = 0; receiver is not null && steps < 8; steps++)
        {
            receiver = BodyGraph.Unwrap(receiver);
            switch (receiver)
            {
                case IPropertyReferenceOperation reference:
                    return IsOneOf(reference.Property, members);
                case IInvocationOperation call:
                    if (IsOneOf(call.TargetMethod, members))
                        return true;
                    receiver = call.TargetMethod.Name == "ConfigureAwait" ? call.Instance : null;
                    break;
                case IAwaitOperation await:
                    receiver = await.Operation;
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    if (IsOneOf(constructor, members))
                        return true;
                    receiver = StreamShape.Around(creation);
                    break;
                default:
                    receiver = BodyGraph.AsVariable(receiver) is { } variable && _body.Definitions(variable) is { Count: 1 } definitions ? definitions[0].Value : null;
                    break;
            }
        }

        return false;
    }

    /// <summary>Whether what is written goes to a stream of a request or connection: it is told of as sent then, and not as perhaps kept.</summary>
    private bool IsSent(IInvocationOperation call)
    {
        foreach (LibraryFact fact in _model.Libraries.Find(call.TargetMethod))
        {
            if (fact is { Verb: FactVerb.Sink, Kind: "http", On.IsEmpty: false } && Comes(call.Instance, fact.On))
                return true;
        }

        return false;
    }

    /// <summary>Whether the member, or one that it overrides, is among those with the ids; those of methods stand without their parameters.</summary>
    private static bool IsOneOf(ISymbol member, ImmutableArray<string> ids)
    {
        for (ISymbol? current = member.OriginalDefinition; current is not null; current = (current as IMethodSymbol)?.OverriddenMethod?.OriginalDefinition)
        {
            if (current.GetDocumentationCommentId() is not { } id)
                return false;
            int bracket = current is IMethodSymbol ? id.IndexOf('(') : -1;
            if (ids.Contains(bracket < 0 ? id : id.Substring(0, bracket)))
                return true;
        }

        return false;
    }

    /// <summary>Each element of a <c>params</c> list is an argument of its own.</summary>
    private IEnumerable<IOperation> PartsOf(IArgumentOperation argument)
    {
        IOperation value = BodyGraph.Unwrap(argument.Value);
        if (argument.ArgumentKind == ArgumentKind.ParamArray && value is IArrayCreationOperation { Initializer: { } initializer })
            return initializer.ElementValues;
        return new[] { argument.Value };
    }

    private void Hand(SinkCall sink, IOperation argument)
    {
        EvidenceSet? evidence = null;
        ValueTracer tracer = Tracer();
        // A function that makes the message is run by the library.
        ImmutableArray<Origin> held = BodyGraph.Unwrap(argument).Type?.TypeKind == TypeKind.Delegate ? tracer.Calls.OfFunction(argument)
            : sink.Shape == PayloadShape.Text && BodyGraph.Unwrap(argument).Type is { IsTupleType: false, IsAnonymousType: false, TypeKind: TypeKind.Class or TypeKind.Struct } ? tracer.Printed(argument)
            : tracer.Trace(argument);
        foreach (Origin origin in held)
        {
            if ((origin.Applied & Sanitization.Part) != 0)
                continue;
            if (sink.Shape == PayloadShape.Text && !_model.IsTold(origin, _walk))
                continue;
            Add(SinkFlow.At(sink, argument, origin) with { Evidence = Before(sink, sink.Operation, ref evidence) });
        }
    }

    /// <summary>What stands before a call that leads to the sink, where that counts.</summary>
    private EvidenceSet Before(SinkCall sink, IOperation call, ref EvidenceSet? known) =>
        (SinkKinds.Bit(sink.Kind) & SinkKinds.Permitted) == 0 ? EvidenceSet.None : known ??= _model.Guards.Before(_body, call, _walk);

    private void Add(SinkFlow flow)
    {
        if (flow.Whole(_model.Data) is { } whole)
            _flows.Add(whole);
    }

    /// <summary>A call into the program's own code: what the callee does with its parameters happens to our arguments.</summary>
    private void Descend(IMethodSymbol method, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        ImmutableArray<IMethodSymbol> targets = call is IInvocationOperation invocation
            ? CallTargets.Of(invocation, _model.Dispatch, _body)
            : _model.Dispatch.Targets(method);
        foreach (IMethodSymbol target in targets)
        {
            bool takesFunction = TakesFunction(arguments);
            if (_model.Calls.Reach(target, _walk.Cancellation) == 0 && !takesFunction)
                continue;
            BodyFlows summary = _model.Summary(target, _walk);
            if (takesFunction)
                RunFunctions(summary, call, arguments);
            if (summary.Flows.IsEmpty && summary.Accounts.IsEmpty)
                continue;

            EvidenceSet? here = null;
            foreach (AccountOpening account in summary.Accounts)
            {
                FlowStep step = FlowStep.At(call.Syntax, StepKinds.Called, target.Name);
                _accounts.Add(new AccountOpening(account.Member, call, (here ??= _model.Guards.Before(_body, call, _walk)).And(account.Evidence), account.Down.Insert(0, step)));
            }

            bool tells = NameReach.TellsOfFailure(target, _walk.Cancellation);
            foreach (SinkFlow flow in summary.Relayed)
            {
                if (!tells && SinkKinds.Bit(flow.Sink.Kind) == SinkKinds.Failure)
                    continue;
                if (flow.Origin.IsOfReceiver)
                    RelayState(flow, target, call, Before(flow.Sink, call, ref here));
                else if (flow.Origin.Root is { } root && SymbolEqualityComparer.Default.Equals(root.ContainingSymbol?.OriginalDefinition, target.OriginalDefinition))
                    Relay(flow, root, target, call, arguments, Before(flow.Sink, call, ref here));
            }
        }
    }

    /// <summary>The same where something among the arguments is of no known type: what is known of the others is handed on.</summary>
    private void Descend(UnboundCall unbound, IInvalidOperation call)
    {
        if (!unbound.IsOnly)
            return;
        foreach (IMethodSymbol target in _model.Dispatch.Targets(unbound.Method))
        {
            if (_model.Calls.Reach(target, _walk.Cancellation) == 0)
                continue;
            EvidenceSet? here = null;
            foreach (SinkFlow flow in _model.Summary(target, _walk).Relayed)
            {
                if (flow.Origin.Root is not { } root || root.Type.TypeKind == TypeKind.Delegate || !SymbolEqualityComparer.Default.Equals(root.ContainingSymbol?.OriginalDefinition, target.OriginalDefinition)
                    || unbound.Given(root) is not { } value)
                {
                    continue;
                }

                ValueTracer tracer = Tracer();
                FlowStep passed = FlowStep.At(value.Syntax, StepKinds.Passed, target.Name, root.Name);
                foreach (Origin origin in flow.Origin.Member is { } member ? tracer.TraceMember(value, member) : tracer.Trace(value))
                    Relay(flow, origin, call, value, passed, Before(flow.Sink, call, ref here), new Hop(target, call, _body));
            }
        }
    }

    private void Relay(SinkFlow below, IParameterSymbol root, IMethodSymbol target, IOperation call, ImmutableArray<IArgumentOperation> arguments, EvidenceSet here)
    {
        IArgumentOperation? argument = arguments.FirstOrDefault(a => a.Parameter?.Ordinal == root.Ordinal);
        if (argument is null)
            return;

        FlowStep passed = FlowStep.At(argument.Value.Syntax, StepKinds.Passed, target.Name, root.Name);
        foreach (IOperation part in PartsOf(argument))
        {
            ValueTracer tracer = Tracer();
            foreach (Origin origin in root.Type.TypeKind == TypeKind.Delegate ? tracer.Calls.OfFunction(part) : below.Origin.Member is { } member ? tracer.TraceMember(part, member) : tracer.Trace(part))
                Relay(below, origin, call, part, passed, here, new Hop(target, call, _body));
        }
    }

    /// <summary>The callee reads a member of the object it is called on: what that holds was put there by whoever made the object.</summary>
    private void RelayState(SinkFlow below, IMethodSymbol target, IOperation call, EvidenceSet here)
    {
        if (CallResults.ReceiverOf(call) is not { } receiver)
            return;
        FlowStep called = FlowStep.At(call.Syntax, StepKinds.Called, target.Name);
        foreach (Origin origin in Tracer().Calls.OfReceiver(below.Origin, call, receiver))
            Relay(below, origin, call, receiver, called, here, new Hop(target, call, _body));
    }

    private void Relay(SinkFlow below, Origin origin, IOperation call, IOperation part, FlowStep passed, EvidenceSet here, Hop? hop)
    {
        bool known = below.KnownBelow || below.Origin.Kind != OriginKind.Parameter;
        // Reported further down, and no caller of ours has a share in it; or a part of unknown content in an object whose other parts are known.
        if (known && ((origin.Root is null && !_model.Requests.IsRead(origin.Site, _body)) || (origin.Kind == OriginKind.Parameter && origin.Container is not null)))
            return;
        if ((origin.Applied & Sanitization.Part) != 0)
            return;
        if (below.Origin.IsSerialised)
            origin = origin with { Container = null, Slot = null };
        if (!known && below.Sink.Shape == PayloadShape.Text && !_model.IsTold(origin, _walk))
            return;
        // What is handed over decides what it is; only where this body cannot tell does the callee's word count.
        bool told = known && origin.Kind == OriginKind.Parameter;
        Add(new SinkFlow(below.Sink, call, part, told ? origin with { Kind = OriginKind.Source, Data = below.Data } : origin)
        {
            Data = told ? below.Data : origin.Data,
            Carried = told ? below.Carried : ImmutableArray<CarriedMember>.Empty,
            Applied = below.Applied | origin.Applied,
            KnownBelow = known,
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
            ValueTracer tracer = Tracer();
            ImmutableArray<Origin> given = tracer.Calls.Here(handing.Origin, call, arguments, callee);
            if (given.IsEmpty)
                continue;
            if (tracer.RootOf(function.Value) is { Type.TypeKind: TypeKind.Delegate } further)
            {
                foreach (Origin origin in given)
                    _handed.Add(new Handing(further, handing.Ordinal, origin));
                continue;
            }

            IOperation part = handing.Origin.Root is { } root && handing.Origin.Kind == OriginKind.Parameter && CallResults.ArgumentFor(arguments, root) is { } handed ? handed : function.Value;
            EvidenceSet? here = null;
            foreach (IMethodSymbol target in CallTargets.OfDelegate(function.Value, _body, _model.Dispatch.Kept))
            {
                foreach (SinkFlow flow in _model.Summary(target, _walk).Relayed)
                {
                    if (flow.Origin.Root is not { } taken || taken.Ordinal != handing.Ordinal || !SymbolEqualityComparer.Default.Equals(taken.ContainingSymbol?.OriginalDefinition, target.OriginalDefinition))
                        continue;
                    FlowStep passed = FlowStep.At(function.Value.Syntax, StepKinds.Passed, target.MethodKind == MethodKind.AnonymousFunction ? "=>" : target.Name, taken.Name);
                    foreach (Origin origin in flow.Origin.Member is { } member ? OriginSet.In(given, member, out _) : given)
                        Relay(flow, origin, call, part, passed, Before(flow.Sink, call, ref here), null);
                }
            }
        }
    }
}
