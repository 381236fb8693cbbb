using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>Goes through the calls of one body once: library sinks, calls that lead to sinks, calls that open accounts, and what the body returns.</summary>
internal sealed class BodyScan
{
    private readonly FlowModel _model;
    private readonly BodyGraph _body;
    private readonly Walk _walk;
    private readonly ImmutableArray<SinkFlow>.Builder _flows = ImmutableArray.CreateBuilder<SinkFlow>();
    private readonly ImmutableArray<AccountOpening>.Builder _accounts = ImmutableArray.CreateBuilder<AccountOpening>();

    public BodyScan(FlowModel model, BodyGraph body, Walk walk)
    {
        _model = model;
        _body = body;
        _walk = walk;
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
                        Sink(made, constructor, creation, creation.Arguments, null);
                    else
                        Descend(constructor, creation, creation.Arguments);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                    if (_model.Libraries.Find(target.Property, FactVerb.Sink) is { } set)
                        Hand(new SinkCall(set.Kind, target.Property, assignment, _body, set.Shape), assignment, assignment.Value);
                    break;
            }
        }

        return new BodyFlows(_flows.ToImmutable(), Returns(), Outs(), _accounts.ToImmutable());
    }

    private void Invocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        bool known = false;
        foreach (LibraryFact fact in _model.Libraries.Find(method))
        {
            if (fact.Verb == FactVerb.Sink)
            {
                Sink(fact, method, invocation, invocation.Arguments, invocation.Instance);
                known = true;
            }
            else if (fact.Verb == FactVerb.Account)
            {
                var step = FlowStep.At(invocation.Syntax, StepKinds.Account, Display(method));
                _accounts.Add(new AccountOpening(method, invocation, _model.Guards.Before(_body, invocation, _walk), ImmutableArray.Create(step)));
                known = true;
            }
        }

        if (!known && _model.Libraries.DeclaredSink(method) is { } declared)
        {
            Sink(declared, method, invocation, invocation.Arguments, null);
            known = true;
        }

        if (!known)
            Descend(method, invocation, invocation.Arguments);
    }

    private void Sink(LibraryFact fact, IMethodSymbol method, IOperation call, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        MessageTemplate? template = fact.Shape == PayloadShape.Template ? MessageTemplate.Find(method, arguments) : null;
        if (instance is not null && fact.Arguments.Contains("this"))
            Hand(new SinkCall(fact.Kind, method, call, _body, fact.Shape), call, instance);

        int slot = 0;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } parameter || (!fact.Arguments.IsEmpty && !fact.Arguments.Contains(parameter.Name)))
                continue;
            bool isText = parameter.Type.SpecialType == SpecialType.System_String && template is not null && ReferenceEquals(template.Argument, argument);
            foreach (IOperation part in PartsOf(argument))
            {
                PayloadShape shape = fact.Shape != PayloadShape.Template ? fact.Shape
                    : isText || template is null ? PayloadShape.Text
                    : template.Destructures(argument.ArgumentKind == ArgumentKind.ParamArray ? slot : template.SlotOf(parameter)) ? PayloadShape.Object : PayloadShape.Text;
                Hand(new SinkCall(fact.Kind, method, call, _body, shape), call, part);
                if (argument.ArgumentKind == ArgumentKind.ParamArray)
                    slot++;
            }
        }
    }

    /// <summary>Each element of a <c>params</c> list is an argument of its own.</summary>
    private IEnumerable<IOperation> PartsOf(IArgumentOperation argument)
    {
        IOperation value = BodyGraph.Unwrap(argument.Value);
        if (argument.ArgumentKind == ArgumentKind.ParamArray && value is IArrayCreationOperation { Initializer: { } initializer })
            return initializer.ElementValues;
        return new[] { argument.Value };
    }

    private void Hand(SinkCall sink, IOperation call, IOperation argument)
    {
        EvidenceKinds? evidence = null;
        foreach (Origin origin in new ValueTracer(_model, _body, _walk).Trace(argument))
        {
            if (sink.Shape == PayloadShape.Text && origin.Container is { } container && !_model.Prints(container, _walk))
                continue;
            Add(new SinkFlow(sink, call, argument, origin)
            {
                Data = origin.Data,
                Applied = origin.Applied,
                Evidence = evidence ??= _model.Guards.Before(_body, call, _walk),
                Down = ImmutableArray.Create(FlowStep.At(call.Syntax, StepKinds.Sink, Display(sink.Member), sink.Kind)),
            });
        }
    }

    private void Add(SinkFlow flow)
    {
        if (flow.Origin.Kind == OriginKind.Object && flow.Origin.Type is { } type)
        {
            ImmutableArray<CarriedMember> carried = _model.Data.Carries(type);
            if (carried.IsEmpty)
                return;
            flow = flow with { Carried = carried, Data = carried[0].Classification };
        }

        _flows.Add(flow);
    }

    /// <summary>A call into the program's own code: what the callee does with its parameters happens to our arguments.</summary>
    private void Descend(IMethodSymbol method, IOperation call, ImmutableArray<IArgumentOperation> arguments)
    {
        ImmutableArray<IMethodSymbol> targets = call is IInvocationOperation invocation
            ? CallTargets.Of(invocation, _model.Dispatch, _body)
            : _model.Dispatch.Targets(method);
        foreach (IMethodSymbol target in targets)
        {
            if (_model.Calls.Reach(target, _walk.Cancellation) == 0)
                continue;
            BodyFlows summary = _model.Summary(target, _walk);
            if (summary.Flows.IsEmpty && summary.Accounts.IsEmpty)
                continue;

            EvidenceKinds here = _model.Guards.Before(_body, call, _walk);
            foreach (AccountOpening account in summary.Accounts)
            {
                FlowStep step = FlowStep.At(call.Syntax, StepKinds.Called, target.Name);
                _accounts.Add(new AccountOpening(account.Member, call, here | account.Evidence, account.Down.Insert(0, step)));
            }

            foreach (SinkFlow flow in summary.Relayed)
            {
                if (flow.Origin.Root is { } root && SymbolEqualityComparer.Default.Equals(root.ContainingSymbol?.OriginalDefinition, target.OriginalDefinition))
                    Relay(flow, root, target, call, arguments, here);
            }
        }
    }

    private void Relay(SinkFlow below, IParameterSymbol root, IMethodSymbol target, IOperation call, ImmutableArray<IArgumentOperation> arguments, EvidenceKinds here)
    {
        IArgumentOperation? argument = arguments.FirstOrDefault(a => a.Parameter?.Ordinal == root.Ordinal);
        if (argument is null)
            return;

        FlowStep passed = FlowStep.At(argument.Value.Syntax, StepKinds.Passed, target.Name, root.Name);
        foreach (IOperation part in PartsOf(argument))
        {
            var tracer = new ValueTracer(_model, _body, _walk);
            foreach (Origin origin in below.Origin.Member is { } member ? tracer.TraceMember(part, member) : tracer.Trace(part))
            {
                bool known = below.KnownBelow || below.Origin.Kind != OriginKind.Parameter;
                // Reported further down, and no caller of ours has a share in it; or a part of unknown content in an object whose other parts are known.
                if (known && ((origin.Root is null && !RequestReads.IsRead(origin.Site, _body)) || (origin.Kind == OriginKind.Parameter && origin.Container is not null)))
                    continue;
                if (!known && below.Sink.Shape == PayloadShape.Text && origin.Container is { } container && !_model.Prints(container, _walk))
                    continue;
                // What is handed over decides what it is; only where this body cannot tell does the callee's word count.
                bool told = known && origin.Kind == OriginKind.Parameter;
                Add(new SinkFlow(below.Sink, call, part, told ? origin with { Kind = OriginKind.Source, Data = below.Data } : origin)
                {
                    Data = told ? below.Data : origin.Data,
                    Carried = told ? below.Carried : ImmutableArray<CarriedMember>.Empty,
                    Applied = below.Applied | origin.Applied,
                    KnownBelow = known,
                    Evidence = here | below.Evidence,
                    Down = below.Origin.Steps.AddRange(below.Down).Insert(0, passed),
                });
            }
        }
    }

    /// <summary>What the body puts into its <c>out</c> and <c>ref</c> parameters.</summary>
    private ImmutableArray<(int, Origin)> Outs()
    {
        if (_body.Owner is not IMethodSymbol method)
            return ImmutableArray<(int, Origin)>.Empty;
        var outs = ImmutableArray.CreateBuilder<(int, Origin)>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind is not (RefKind.Out or RefKind.Ref))
                continue;
            foreach (Definition definition in _body.Definitions(new Variable(parameter)))
            {
                if (definition.Value is not { } value)
                    continue;
                foreach (Origin origin in new ValueTracer(_model, _body, _walk).Trace(value))
                    outs.Add((parameter.Ordinal, origin));
            }
        }

        return outs.ToImmutable();
    }

    private ImmutableArray<Origin> Returns()
    {
        if (_body.Owner is not IMethodSymbol { ReturnsVoid: false })
            return ImmutableArray<Origin>.Empty;

        var all = ImmutableArray.CreateBuilder<Origin>();
        foreach (BasicBlock block in _body.Graph.Blocks)
        {
            if (!block.IsReachable)
                continue;
            if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.Return } && block.BranchValue is { } value)
                all.AddRange(new ValueTracer(_model, _body, _walk).Trace(value));
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } yielded })
                    all.AddRange(new ValueTracer(_model, _body, _walk).Trace(yielded));
            }
        }

        return all.ToImmutable();
    }

    private static string Display(ISymbol member) =>
        member.ContainingType is { } type ? type.Name + "." + (member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : member.Name) : member.Name;
}
