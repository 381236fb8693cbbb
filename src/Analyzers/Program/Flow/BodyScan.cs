using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Stores;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>Goes through the calls of one body once: library sinks, calls that lead to sinks, calls that open accounts, and what the body returns.</summary>
internal sealed class BodyScan
{
    private readonly BodyFindings _found;
    private readonly SinkConditions _conditions;
    private readonly CalleeFlows _callees;

    public BodyScan(FlowModel model, BodyGraph body, Walk walk)
    {
        _found = new BodyFindings(model, body, walk);
        _conditions = new SinkConditions(model, body);
        _callees = new CalleeFlows(_found);
    }

    private FlowModel Model => _found.Model;

    private BodyGraph Body => _found.Body;

    private Walk Walk => _found.Walk;

    public BodyFlows Run()
    {
        foreach (IOperation call in Body.Calls)
        {
            switch (call)
            {
                case IInvocationOperation invocation:
                    Invocation(invocation);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    if (Model.Libraries.Find(constructor, FactVerb.Sink) is { } made)
                        Sink(made, constructor, constructor, creation, creation.Arguments, null);
                    else
                        _callees.Descend(constructor, creation, creation.Arguments);
                    break;
                case IInterpolatedStringOperation or IBinaryOperation:
                    Address(call);
                    break;
                case IInvalidOperation invalid:
                    Unbound(invalid);
                    break;
                case ISimpleAssignmentOperation assignment when Body.PropertySetBy(assignment) is { } target:
                    foreach (LibraryFact set in Model.Libraries.Find(target.Property))
                    {
                        if (set.Verb == FactVerb.Sink && _conditions.Comes(target.Instance, set.On) && SinkConditions.IsMeant(set, target.Arguments, assignment.Value) && _conditions.IsWritten(set, assignment, out bool isOpen))
                            Set(set, new SinkCall(set.Kind, target.Property, assignment, Body, set.Shape, set.IsMinor, isOpen), target, assignment.Value);
                    }

                    break;
            }
        }

        _callees.FromInside();
        foreach (SinkFlow update in _found.Savings.Flows())
            _found.Add(update);
        return _found.ToFlows();
    }

    private void Address(IOperation text)
    {
        foreach (IOperation value in UrlText.Values(text))
            Hand(new SinkCall(UrlText.Kind, text.Type!, text, Body, PayloadShape.Text), value);
    }

    private void Invocation(IInvocationOperation invocation)
    {
        Address(invocation);
        IMethodSymbol method = invocation.TargetMethod;
        bool known = false;
        foreach (LibraryFact fact in Model.Libraries.Find(method))
        {
            if (fact.Verb == FactVerb.Sink && (!_conditions.Comes(SinkConditions.Target(invocation, fact), fact.On) || (fact.IsOpen && _conditions.IsSent(invocation))))
                continue;
            if (fact is { Verb: FactVerb.Sink, Shape: PayloadShape.Tracked })
            {
                _found.Savings.Add(fact, invocation);
            }
            else if (fact.Verb == FactVerb.Sink)
            {
                Sink(fact, method, method, invocation, invocation.Arguments, invocation.Instance);
                if (fact.Kind == "storage" && Model.Accounts.IsAddedBy(invocation))
                    Account(method, invocation);
                known = true;
            }
            else if (fact.Verb == FactVerb.Account)
            {
                Account(method, invocation);
                known = true;
            }
        }

        if (!known && Model.Libraries.DeclaredSink(method) is { } shaped && Unfollowed(method, shaped) is { } declared)
        {
            // A function that a library made is known by the field that keeps it.
            ISymbol named = method.MethodKind == MethodKind.DelegateInvoke && invocation.Instance is { } kept && BodyGraph.Unwrap(kept) is IMemberReferenceOperation field ? field.Member : method;
            Sink(declared, method, named, invocation, invocation.Arguments, null);
            known = !declared.IsMinor;
        }

        if (known)
            return;
        if (method.MethodKind == MethodKind.DelegateInvoke && _found.Tracer().RootOf(invocation.Instance) is { Type.TypeKind: TypeKind.Delegate } function)
            HandOn(function, invocation.Arguments);
        _callees.Descend(method, invocation, invocation.Arguments);
    }

    /// <summary>What a log takes whose other arguments the compiler does not know: "sent to {Phone}: {Status}", phone, response.StatusCode.</summary>
    private void Unbound(IInvalidOperation invalid)
    {
        if (Body.Unbound(invalid, Walk.Cancellation) is not { } call)
        {
            if (UnknownLog.Of(invalid, Model.Libraries.LoggerWords) is { } log && UnboundCall.KnowingModelOf(Body.Graph.OriginalOperation) is { } model)
            {
                ISymbol member = log.Symbol(model.Compilation);
                foreach ((IOperation value, bool isWhole) in log.Given)
                    Hand(new SinkCall(UnknownLog.Kind, member, invalid, Body, isWhole ? PayloadShape.Object : PayloadShape.Text), value);
            }

            return;
        }

        if (call.Sink(Model.Libraries) is not { } fact)
        {
            _callees.Descend(call, invalid);
            return;
        }

        MessageTemplate? template = fact.Shape == PayloadShape.Template ? MessageTemplate.Find(call) : null;
        int slot = 0;
        foreach ((IOperation value, IParameterSymbol parameter) in call.Arguments)
        {
            if (!fact.Arguments.IsEmpty && !fact.Arguments.Contains(parameter.Name))
                continue;
            bool isWhole = fact.Shape == PayloadShape.Object || template?.Destructures(parameter.IsParams ? slot++ : template.SlotOf(parameter)) == true;
            Hand(new SinkCall(fact.Kind, call.Method, invalid, Body, isWhole ? PayloadShape.Object : PayloadShape.Text, fact.IsMinor), value);
        }
    }

    private void Account(IMethodSymbol method, IInvocationOperation invocation) => _found.Add(new AccountOpening(
        method, invocation, Model.Guards.Before(Body, invocation, Walk), ImmutableArray.Create(FlowStep.At(invocation.Syntax, StepKinds.Account, FlowStep.NameOf(method)))));

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
        foreach (IMethodSymbol target in Model.Dispatch.Targets(method))
        {
            if ((Model.Calls.Reach(target, Walk.Cancellation) & SinkKinds.Bit(declared.Kind)) == 0 || Model.Bodies.Graph(target, Walk.Cancellation) is not { } body)
                continue;
            leadsToLog = true;
            ImmutableArray<SinkFlow> flows = Model.Summary(target, Walk).Flows;
            foreach (string argument in declared.Arguments)
            {
                if (!lost.Contains(argument) && body.HandsOn(target, argument) && !flows.Any(flow => flow.Sink.Kind == declared.Kind && flow.Origin.Root?.Name == argument))
                    lost.Add(argument);
            }
        }

        return !leadsToLog ? declared : lost.Count > 0 ? declared with { IsMinor = true, Arguments = lost.ToImmutableArray() } : null;
    }

    /// <summary>A function that was handed in is run; what it is given is for the caller to follow.</summary>
    private void HandOn(IParameterSymbol function, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;
            foreach (Origin origin in _found.Tracer().Trace(argument.Value))
                _found.Add(new Handing(function, parameter.Ordinal, origin));
        }
    }

    private void Sink(LibraryFact fact, IMethodSymbol method, ISymbol member, IOperation call, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        if (!SinkConditions.IsMeant(fact, arguments) || !_conditions.IsWritten(fact, call, out bool isOpen))
            return;
        HandedStatement? statement = fact.Text is null ? null : HandedStatement.Of(fact, arguments, Body);
        bool isDeep = fact.Deep is { } switchName && arguments.Any(argument => argument.Parameter?.Name == switchName && argument.Value.ConstantValue is { HasValue: true, Value: true });
        PayloadShape plain = isDeep ? PayloadShape.Object : fact.Shape is PayloadShape.Delegate ? PayloadShape.Text : fact.Shape;
        MessageTemplate? template = fact.Shape == PayloadShape.Template ? MessageTemplate.Find(arguments) : null;
        if (instance is not null && fact.Arguments.Contains("this"))
            Hand(new SinkCall(fact.Kind, member, call, Body, plain, fact.IsMinor, isOpen), instance);

        int slot = 0;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } parameter || (!fact.Arguments.IsEmpty && !fact.Arguments.Contains(parameter.Name)))
                continue;
            PayloadShape? declared = Model.Libraries.DeclaredShape(parameter, out bool isHidden);
            if (isHidden)
                continue;
            bool isText = parameter.Type.SpecialType == SpecialType.System_String && template is not null && SymbolEqualityComparer.Default.Equals(template.Parameter, parameter);
            foreach (IOperation part in ParamsParts.Of(argument))
            {
                PayloadShape shape = declared is { } ofParameter ? ofParameter
                    : plain != PayloadShape.Template ? plain
                    : isText || template is null ? PayloadShape.Text
                    : template.Destructures(argument.ArgumentKind == ArgumentKind.ParamArray ? slot : template.SlotOf(parameter)) ? PayloadShape.Object : PayloadShape.Text;
                var taking = new SinkCall(fact.Kind, member, call, Body, shape, fact.IsMinor, isOpen) { Statement = statement };
                Hand(taking, part);
                _found.Savings.Add(taking, part);
                if (argument.ArgumentKind == ArgumentKind.ParamArray)
                    slot++;
            }
        }
    }

    /// <summary>What a property is given, or the object that it tells something of: <c>db.Entry(row).State = EntityState.Modified</c>.</summary>
    private void Set(LibraryFact fact, SinkCall sink, IPropertyReferenceOperation target, IOperation value)
    {
        if (!fact.Arguments.Contains("this") || target.Instance is not { } given)
        {
            Hand(sink, value);
            return;
        }

        IOperation entry = BodyGraph.Unwrap(given);
        if (BodyGraph.AsVariable(entry) is { } holder && Body.Definitions(holder) is { Count: 1 } only && only[0].Value is { } made)
            entry = BodyGraph.Unwrap(made);
        if (entry is IInvocationOperation { Arguments: { Length: 1 } arguments } call && Model.Libraries.Find(call.TargetMethod, FactVerb.Pass) is not null)
            given = arguments[0].Value;
        Hand(sink, given);
        _found.Savings.Add(sink, given);
    }

    private void Hand(SinkCall sink, IOperation argument)
    {
        EvidenceSet? evidence = null;
        ValueTracer tracer = _found.Tracer();
        // A function that makes the message is run by the library.
        ImmutableArray<Origin> held = BodyGraph.Unwrap(argument).Type?.TypeKind == TypeKind.Delegate ? tracer.Callees.OfFunction(argument)
            : sink.Shape == PayloadShape.Text && BodyGraph.Unwrap(argument).Type is { IsTupleType: false, IsAnonymousType: false, TypeKind: TypeKind.Class or TypeKind.Struct } ? tracer.Printed(argument)
            : tracer.Trace(argument);
        foreach (Origin origin in held)
        {
            if ((origin.Applied & Sanitization.Part) != 0)
                continue;
            if (sink.Shape == PayloadShape.Text && !Model.IsTold(origin, Walk))
                continue;
            _found.Add(SinkFlow.At(sink, argument, origin) with { Evidence = _found.Before(sink, sink.Operation, ref evidence) });
        }
    }
}
