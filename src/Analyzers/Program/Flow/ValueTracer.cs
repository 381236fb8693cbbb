using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>Answers what an expression of one body may hold, by following it back through definitions, members and calls.</summary>
internal sealed class ValueTracer
{
    /// <summary>Expressions one question may look at.</summary>
    private const int MostExpressions = 3_000;

    private readonly HashSet<Definition> _open = new();
    private readonly ObjectContents _objects;
    private readonly CallResults _calls;
    private int _spent;

    public ValueTracer(FlowModel model, BodyGraph body, Walk walk)
    {
        Model = model;
        Body = body;
        Walk = walk;
        _objects = new ObjectContents(this);
        _calls = new CallResults(this);
    }

    public FlowModel Model { get; }

    public BodyGraph Body { get; }

    public Walk Walk { get; }

    /// <summary>What the expression may hold; empty if nothing of interest or if the budget ran out.</summary>
    public ImmutableArray<Origin> Trace(IOperation value)
    {
        if (++_spent > MostExpressions)
        {
            Walk.Exhausted = true;
            return OriginSet.Empty;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.ConstantValue.HasValue)
            return OriginSet.Empty;

        switch (value)
        {
            case IConversionOperation conversion:
                return Trace(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Trace(parenthesized.Operand);
            case IAwaitOperation await:
                return Trace(await.Operation);
            case IArgumentOperation argument:
                return Trace(argument.Value);
            case ITranslatedQueryOperation query:
                return Trace(query.Operation);
            case ILocalReferenceOperation local:
                return Local(local);
            case IParameterReferenceOperation parameter:
                return Parameter(parameter);
            case IFlowCaptureReferenceOperation capture:
                return Definitions(capture, new Variable(capture.Id), out _);
            case IMemberReferenceOperation member and (IPropertyReferenceOperation or IFieldReferenceOperation):
                return Member(member);
            case IInvocationOperation invocation:
                return _calls.Trace(invocation);
            case IObjectCreationOperation creation:
                return _objects.Created(creation);
            case IAnonymousObjectCreationOperation anonymous:
                return _objects.Created(anonymous);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                return addition.Type?.SpecialType == SpecialType.System_String
                    ? OriginSet.Union(Printed(Trace(addition.LeftOperand)), Printed(Trace(addition.RightOperand)))
                    : OriginSet.Empty;
            case IInterpolatedStringOperation interpolated:
                return Parts(interpolated.Parts);
            case IInterpolationOperation interpolation:
                return Printed(Trace(interpolation.Expression));
            case IInterpolatedStringHandlerCreationOperation handler:
                return Trace(handler.Content);
            case IInterpolatedStringAppendOperation append:
                return append.AppendCall is IInvocationOperation call ? Printed(Parts(call.Arguments)) : OriginSet.Empty;
            case ISimpleAssignmentOperation assignment:
                return Trace(assignment.Value);
            case ICoalesceOperation coalesce:
                return OriginSet.Union(Trace(coalesce.Value), Trace(coalesce.WhenNull));
            case IConditionalOperation conditional:
                return OriginSet.Union(Trace(conditional.WhenTrue), conditional.WhenFalse is { } whenFalse ? Trace(whenFalse) : OriginSet.Empty);
            case ITupleOperation tuple:
                return OriginSet.Each(Parts(tuple.Elements), origin => origin with { Container = tuple.Type });
            case IArrayCreationOperation { Initializer: { } initializer }:
                return Parts(initializer.ElementValues);
            case IArrayElementReferenceOperation element:
                return Retyped(Trace(element.ArrayReference), element);
            default:
                return IsCollection(value) ? Parts(value.ChildOperations) : OriginSet.Empty;
        }
    }

    /// <summary>What a member of the object that the expression gives may hold, seen from a caller who knows the object.</summary>
    public ImmutableArray<Origin> TraceMember(IOperation value, ISymbol member)
    {
        if (_objects.OfFresh(value, member) is { } known)
            return known;
        return RootOf(value) is { } root && BodyGraph.Unwrap(value) is IParameterReferenceOperation && CanHoldUnknown(TypeOf(member))
            ? ImmutableArray.Create(new Origin(OriginKind.Parameter, member, value) { Root = root, Member = member })
            : OriginSet.Empty;
    }

    /// <summary>The parameter of this body from which the expression's content comes, or null.</summary>
    public IParameterSymbol? RootOf(IOperation? value)
    {
        for (int steps = 0; value is not null && steps < 32; steps++)
        {
            switch (value)
            {
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IAwaitOperation await:
                    value = await.Operation;
                    break;
                case IMemberReferenceOperation member:
                    value = member.Instance;
                    break;
                case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                    ImmutableArray<Definition> definitions = Body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out _);
                    value = definitions.Length == 1 ? definitions[0].Value : null;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>What a symbol says of itself: by its own classification, or by what its type carries.</summary>
    public ImmutableArray<Origin> Named(IOperation site, ISymbol symbol, ITypeSymbol type, IParameterSymbol? root)
    {
        if (Model.Data.Classify(symbol) is { Confidence: >= Confidence.Named } data)
            return ImmutableArray.Create(SourceAt(site, symbol, data, root));
        return Carried(site, symbol, type, root);
    }

    /// <summary>An object of a type that carries personal data.</summary>
    public ImmutableArray<Origin> Carried(IOperation site, ISymbol? symbol, ITypeSymbol? type, IParameterSymbol? root)
    {
        if (type is null || Model.Data.Carries(type).IsEmpty)
            return OriginSet.Empty;
        return ImmutableArray.Create(new Origin(OriginKind.Object, symbol, site) { Type = type, Container = type, Root = root });
    }

    /// <summary>Personal data that is read at the place.</summary>
    public static Origin SourceAt(IOperation site, ISymbol symbol, Classification data, IParameterSymbol? root) => new(OriginKind.Source, symbol, site)
    {
        Data = data,
        Root = root,
        Steps = ImmutableArray.Create(FlowStep.At(site.Syntax, StepKinds.Source, Display(symbol), data.Taxon.Id)),
    };

    /// <summary>Of an object only what its <c>ToString</c> tells goes into text.</summary>
    public ImmutableArray<Origin> Printed(ImmutableArray<Origin> origins)
    {
        var printed = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
        {
            if (origin.Container is null || Model.Prints(origin.Container, Walk))
                printed.Add(origin with { Container = null });
        }

        return printed.ToImmutable();
    }

    /// <summary>An element or unwrapped value of an object that carries personal data is an object of its own type.</summary>
    public ImmutableArray<Origin> Retyped(ImmutableArray<Origin> origins, IOperation value)
    {
        if (origins.IsEmpty || value.Type is null)
            return origins;
        var retyped = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
        {
            if (origin.Kind != OriginKind.Object)
                retyped.Add(origin);
            else if (!Model.Data.Carries(value.Type).IsEmpty)
                retyped.Add(origin with { Type = value.Type, Container = value.Type });
        }

        return retyped.ToImmutable();
    }

    public ImmutableArray<Origin> Parts(IEnumerable<IOperation> parts)
    {
        ImmutableArray<Origin> all = OriginSet.Empty;
        foreach (IOperation part in parts)
            all = OriginSet.Union(all, Trace(part));
        return all;
    }

    /// <summary>Values of which we know that they hold nothing: what a comparison, a count, a sanitizer or a fresh empty object gives.</summary>
    public bool IsKnownClean(IOperation value)
    {
        value = BodyGraph.Unwrap(value);
        return value.ConstantValue.HasValue
            || value is IBinaryOperation or IUnaryOperation or ILiteralOperation or IDefaultValueOperation or ITypeOfOperation or IObjectCreationOperation
                or IIsTypeOperation or IIsPatternOperation or IDelegateCreationOperation or INameOfOperation or IInterpolatedStringOperation
            || (value is IInvocationOperation invocation && Model.Libraries.Find(invocation.TargetMethod, FactVerb.Sanitizer) is not null);
    }

    /// <summary>Whether a type leaves open what a caller hands in.</summary>
    public static bool CanHoldUnknown(ITypeSymbol? type) =>
        type is not null
        && (type.SpecialType is SpecialType.System_String or SpecialType.System_Object
            || type.TypeKind is TypeKind.TypeParameter or TypeKind.Array or TypeKind.Interface
            || type is INamedTypeSymbol { IsGenericType: true });

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private ImmutableArray<Origin> Local(ILocalReferenceOperation reference)
    {
        ImmutableArray<Origin> found = Definitions(reference, new Variable(reference.Local), out bool unknown);
        return found.IsEmpty && unknown ? Named(reference, reference.Local, reference.Local.Type, null) : found;
    }

    private ImmutableArray<Origin> Parameter(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        ImmutableArray<Definition> definitions = Body.Reaching(reference, new Variable(parameter), out bool fromEntry);
        ImmutableArray<Origin> found = FromDefinitions(definitions, parameter, out _);
        if (!fromEntry)
            return found;

        ImmutableArray<Origin> own = Named(reference, parameter, parameter.Type, parameter);
        if (own.IsEmpty && CanHoldUnknown(parameter.Type))
            own = ImmutableArray.Create(new Origin(OriginKind.Parameter, parameter, reference) { Root = parameter });
        return OriginSet.Union(own, found);
    }

    private ImmutableArray<Origin> Definitions(IOperation use, Variable variable, out bool unknown)
    {
        BodyGraph? home = Body;
        if (Body.Definitions(variable).Count == 0 && variable.Symbol is not null)
        {
            // A captured local is defined around the lambda; any of its definitions may be seen when the lambda runs.
            for (home = Body.Parent; home is not null && home.Definitions(variable).Count == 0; home = home.Parent)
            {
            }
        }

        if (home is null)
        {
            unknown = true;
            return OriginSet.Empty;
        }

        if (!ReferenceEquals(home, Body))
        {
            var outer = new ValueTracer(Model, home, Walk) { _spent = _spent };
            ImmutableArray<Origin> captured = outer.FromDefinitions(home.Definitions(variable), variable.Symbol, out unknown);
            _spent = outer._spent;
            return captured;
        }

        ImmutableArray<Definition> definitions = Body.Reaching(use, variable, out bool fromEntry);
        ImmutableArray<Origin> result = FromDefinitions(definitions, variable.Symbol, out unknown);
        unknown |= fromEntry && definitions.IsEmpty;
        return result;
    }

    private ImmutableArray<Origin> FromDefinitions(IReadOnlyList<Definition> definitions, ISymbol? symbol, out bool unknown)
    {
        unknown = false;
        ImmutableArray<Origin> all = OriginSet.Empty;
        foreach (Definition definition in definitions)
        {
            if (!_open.Add(definition))
                continue;
            ImmutableArray<Origin> held = definition.Value is { } value ? Trace(value) : _calls.GivenOut(definition.Site);
            held = OriginSet.Union(held, _objects.Deposited(definition.Variable, definition.Value));
            if (definition.Site is IDeconstructionAssignmentOperation && symbol is ILocalSymbol { Type.IsValueType: true } part)
                held = OfType(held, part.Type);
            if (held.IsEmpty && (definition.Value is null || !IsKnownClean(definition.Value)))
                unknown = true;
            // A temporary of the graph is no step a reader knows.
            all = OriginSet.Union(all, symbol is ILocalSymbol ? OriginSet.Through(held, FlowStep.At(definition.Site.Syntax, StepKinds.Assigned, symbol.Name)) : held);
            _open.Remove(definition);
        }

        return all;
    }

    /// <summary>Of a whole that is taken apart, a part that is a number or a flag holds only what is one.</summary>
    private static ImmutableArray<Origin> OfType(ImmutableArray<Origin> origins, ITypeSymbol type)
    {
        var fitting = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
        {
            if (SymbolEqualityComparer.Default.Equals(origin.Site.Type, type))
                fitting.Add(origin);
        }

        return fitting.ToImmutable();
    }

    private ImmutableArray<Origin> Member(IMemberReferenceOperation reference)
    {
        ISymbol member = reference.Member;
        if (reference.Instance is { } whole && IsElement(member))
            return Retyped(Trace(whole), reference);
        // A member of an object made here holds what was put into it, whatever its name says.
        if (reference.Instance is { } instance && _objects.OfFresh(instance, member) is { } known)
            return known;

        IParameterSymbol? root = RootOf(reference.Instance);
        ImmutableArray<Origin> named = Named(reference, member, reference.Type ?? TypeOf(member)!, root);
        if (!named.IsEmpty)
            return named;
        if (member is IPropertySymbol { GetMethod: { } getter } && Model.Dispatch.Targets(getter) is { IsEmpty: false } targets
            && _calls.Returned(targets, reference, null) is { IsEmpty: false } returned)
        {
            return returned;
        }

        if (reference.Instance is IInstanceReferenceOperation && Model.Held(member, Walk) is { IsEmpty: false } held)
            return OriginSet.Through(held, FlowStep.At(reference.Syntax, StepKinds.Assigned, member.Name));
        return reference.Instance is { } holder ? TraceMember(holder, member) : OriginSet.Empty;
    }

    /// <summary>Members that give what their object holds: elements by index, the current element of an enumeration, and what libraries declare so.</summary>
    private bool IsElement(ISymbol member) =>
        member is IPropertySymbol { IsIndexer: true } or IPropertySymbol { Name: "Current" } || Model.Libraries.Find(member, FactVerb.Pass) is not null;

    /// <summary>Collection expressions and spreads are known to newer compilers than the one this is built for.</summary>
    private static bool IsCollection(IOperation value) =>
        value.Kind == OperationKind.None || value.GetType().Name is var name
        && (name.StartsWith("CollectionExpression", StringComparison.Ordinal) || name.StartsWith("Spread", StringComparison.Ordinal));

    public static string Display(ISymbol symbol) => symbol switch
    {
        IPropertySymbol or IFieldSymbol when symbol.ContainingType is { IsAnonymousType: false } type => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };
}
