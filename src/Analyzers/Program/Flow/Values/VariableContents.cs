using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What locals, parameters and temporaries hold at a place: by their definitions in the body, around it and in the lambdas inside it.</summary>
internal sealed class VariableContents
{
    private readonly ValueTracer _tracer;
    private readonly ObjectContents _objects;

    public VariableContents(ValueTracer tracer, ObjectContents objects)
    {
        _tracer = tracer;
        _objects = objects;
    }

    private BodyGraph Body => _tracer.Body;

    public ImmutableArray<Origin> Local(ILocalReferenceOperation reference)
    {
        var variable = new Variable(reference.Local);
        ImmutableArray<Origin> found = Definitions(reference, variable, out bool unknown);
        return WithoutEmptied(found.IsEmpty && unknown ? _tracer.Named(reference, reference.Local, reference.Local.Type, null) : found, variable, reference);
    }

    public ImmutableArray<Origin> Temporary(IFlowCaptureReferenceOperation reference) => Definitions(reference, new Variable(reference.Id), out _);

    public ImmutableArray<Origin> Parameter(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        var variable = new Variable(parameter);
        ImmutableArray<Definition> definitions = Body.Reaching(reference, variable, out bool fromEntry);
        if (!fromEntry)
            return FromDefinitions(definitions, parameter, out _);

        ImmutableArray<Origin> own = _tracer.Named(reference, parameter, parameter.Type, parameter);
        if (own.Length == 1 && own[0].Kind == OriginKind.Object && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            // What lies at a known place of an element, such as the key of a group, the type alone does not tell.
            foreach (Origin given in Given(reference))
            {
                if (given.Slot is not null)
                    own = own.Add(given);
            }
        }
        else if (own.IsEmpty)
        {
            own = Given(reference);
            if (own.IsEmpty && ValueTracer.CanHoldUnknown(parameter.Type))
            {
                own = ImmutableArray.Create(IsCaptured(parameter)
                    ? new Origin(OriginKind.Parameter, parameter, reference) { Member = parameter }
                    : new Origin(OriginKind.Parameter, parameter, reference) { Root = parameter });
            }
        }

        // What the body has put into a collection or builder that it was given it may read there again.
        if (Body.Stores.Deposits(variable).Any(deposit => Body.MayFollow(deposit.Operation, reference)))
            own = OriginSet.Union(own, _objects.Elements(variable));
        // A mask puts its signs over part of what was handed in.
        if (Body.IsOverwritten(variable, _tracer.Model.Libraries))
            own = OriginSet.Sanitized(own, Sanitization.Part);
        own = WithoutEmptied(own, variable, reference);
        if (definitions.IsEmpty)
            return own;
        var alternatives = new Alternatives(Body);
        alternatives.Add(0, own);
        bool unknown = false;
        foreach (Definition definition in definitions)
            alternatives.Add(definition.Block, From(definition, parameter, ref unknown));
        return alternatives.Union();
    }

    /// <summary>An object without what the body emptied in it before it reads the object: <c>user.Password = null; return user;</c></summary>
    private ImmutableArray<Origin> WithoutEmptied(ImmutableArray<Origin> held, Variable variable, IOperation reference)
    {
        IReadOnlyList<MemberAssignment> assigned = Body.Stores.Members(variable);
        if (assigned.Count == 0 || !held.Any(origin => origin is { Kind: OriginKind.Object, Slot: null }))
            return held;
        ImmutableArray<ISymbol>.Builder? emptied = null;
        var asked = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (MemberAssignment assignment in assigned)
        {
            if (asked.Add(assignment.Member) && _tracer.Set(variable, assignment.Member, reference) is { IsEmpty: true })
                (emptied ??= ImmutableArray.CreateBuilder<ISymbol>()).Add(assignment.Member.OriginalDefinition);
        }

        return emptied is null ? held : OriginSet.Each(held, origin => origin is { Kind: OriginKind.Object, Slot: null } ? origin with { Emptied = origin.Emptied.AddRange(emptied) } : origin);
    }

    /// <summary>Whether a piece of a text that was taken apart gives way to something else, or to less of it: <c>parts[0] = "***"</c>.</summary>
    private bool IsPieceReplaced(Definition definition)
    {
        if (definition.Variable.Symbol is not { } pieces || definition.Value is not { } value || BodyGraph.Unwrap(value) is not IInvocationOperation call || !LibraryResults.IsSplit(call))
            return false;
        foreach (Deposit deposit in Body.Stores.Deposits(definition.Variable))
        {
            if (deposit is not { Operation: not IInvocationOperation { Type: null or { SpecialType: not SpecialType.System_String } }, Member: null, Given: null })
                continue;
            IOperation put = BodyGraph.Unwrap(deposit.Operation);
            // A fixed text that is no mask fills a field in; what the other pieces say stays.
            if (put.ConstantValue is { HasValue: true, Value: string { Length: > 0 } } && !MaskSigns.IsMask(put))
                continue;
            if (HoldsNoWhole(put, pieces))
                return true;
        }

        return false;
    }

    /// <summary>Whether no piece goes into the value as it is.</summary>
    private bool HoldsNoWhole(IOperation value, ISymbol pieces)
    {
        switch (value)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return HoldsNoWhole(BodyGraph.Unwrap(sum.LeftOperand), pieces) && HoldsNoWhole(BodyGraph.Unwrap(sum.RightOperand), pieces);
            case IInterpolatedStringOperation text:
                foreach (IInterpolatedStringContentOperation part in text.Parts)
                {
                    if (part is IInterpolationOperation hole && !HoldsNoWhole(BodyGraph.Unwrap(hole.Expression), pieces))
                        return false;
                }

                return true;
            case IImplicitIndexerReferenceOperation { Argument: IRangeOperation range }:
                return !SignRange.IsAll(range);
            case IInvocationOperation call when _tracer.Calls.GivesPart(call):
                return true;
            default:
                return value.Type?.SpecialType == SpecialType.System_Char || !Body.Mentions(value, pieces);
        }
    }

    /// <summary>Whether the parameter belongs to the primary constructor of the type around this body, so that the object keeps it.</summary>
    private bool IsCaptured(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor })
            return false;
        BodyGraph body = Body;
        while (body.Parent is { } around)
            body = around;
        return body.Owner is IMethodSymbol && !SymbolEqualityComparer.Default.Equals(body.Owner, parameter.ContainingSymbol);
    }

    /// <summary>What a library hands to the parameter of a lambda: the elements of the sequence the lambda is called for.</summary>
    private ImmutableArray<Origin> Given(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        for (BodyGraph? body = Body; body is { Parent: { } around, Owner: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda }; body = around)
        {
            if (SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, lambda))
            {
                return around.Consumer(lambda) is { } consumer
                    ? _tracer.Retyped(_tracer.For(around).Libraries.Elements(consumer.Call, consumer.Argument, parameter.Ordinal), reference)
                    : OriginSet.Empty;
            }
        }

        return OriginSet.Empty;
    }

    private ImmutableArray<Origin> Definitions(IOperation use, Variable variable, out bool unknown)
    {
        IReadOnlyList<Definition> own = Body.Definitions(variable);
        ImmutableArray<Origin> found = OriginSet.Empty;
        bool fromAround = variable.Symbol is not null;
        unknown = true;
        if (own.Count > 0)
        {
            ImmutableArray<Definition> reaching = Body.Reaching(use, variable, out bool fromEntry);
            found = FromDefinitions(reaching, variable.Symbol, out unknown);
            unknown |= fromEntry && reaching.IsEmpty;
            fromAround &= fromEntry;
        }

        if (variable.Symbol is null)
            return found;
        found = OriginSet.Union(found, Inside(Body, variable, null));
        if (fromAround)
        {
            // A captured local is defined around the lambda; any of its definitions may be seen when the lambda runs.
            for (BodyGraph? around = Body.Parent; around is not null; around = around.Parent)
            {
                if (around.Definitions(variable) is { Count: > 0 } outer)
                {
                    found = OriginSet.Union(found, _tracer.For(around).Variables.FromDefinitions(outer, variable.Symbol, out unknown));
                    found = OriginSet.Union(found, Inside(around, variable, Body));
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>What lambdas and local functions inside a body set a variable of it to; when they run is not known.</summary>
    private ImmutableArray<Origin> Inside(BodyGraph body, Variable variable, BodyGraph? except)
    {
        if (body.Nested.Count == 0)
            return OriginSet.Empty;
        OriginCollector all = default;
        foreach (BodyGraph nested in body.SelfAndNested())
        {
            if (!ReferenceEquals(nested, body) && !ReferenceEquals(nested, except) && nested.Definitions(variable) is { Count: > 0 } definitions)
                all.Add(_tracer.For(nested).Variables.FromDefinitions(definitions, variable.Symbol, out _));
        }

        return all.ToSet();
    }

    private ImmutableArray<Origin> FromDefinitions(IReadOnlyList<Definition> definitions, ISymbol? symbol, out bool unknown)
    {
        unknown = false;
        if (definitions.Count == 1)
            return From(definitions[0], symbol, ref unknown);
        var alternatives = new Alternatives(Body);
        foreach (Definition definition in definitions)
            alternatives.Add(definition.Block, From(definition, symbol, ref unknown));
        return alternatives.Union();
    }

    private ImmutableArray<Origin> From(Definition definition, ISymbol? symbol, ref bool unknown)
    {
        if (_tracer.State.Find(definition) is not { } defined)
        {
            if (_tracer.State.Open(definition) is not { } opened)
                return OriginSet.Empty;
            defined = Follow(definition, symbol);
            _tracer.State.Close(opened, defined);
        }

        unknown |= defined.IsUnknown;
        return defined.Origins;
    }

    private DefinedValue Follow(Definition definition, ISymbol? symbol)
    {
        ImmutableArray<Origin> held = definition.Value is { } value ? _tracer.Trace(value) : _tracer.Calls.GivenOut(definition.Site);
        held = OriginSet.Union(held, _objects.Deposited(definition.Variable, definition.Value));
        if (definition.Element is { } element && definition.Value is { Type: { } whole } taken)
            held = _objects.Element(held, taken, whole, element, definition.Count, symbol);
        if (Body.IsOverwritten(definition.Variable, _tracer.Model.Libraries) || IsPieceReplaced(definition))
            held = OriginSet.Sanitized(held, Sanitization.Part);
        bool isUnknown = held.IsEmpty && (definition.Value is null || !_tracer.IsKnownClean(definition.Value));
        // A temporary of the graph is no step a reader knows.
        return new DefinedValue(symbol is ILocalSymbol ? OriginSet.Through(held, FlowStep.At(definition.Site.Syntax, StepKinds.Assigned, symbol.Name)) : held, isUnknown);
    }
}
