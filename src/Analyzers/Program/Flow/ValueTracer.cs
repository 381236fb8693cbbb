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

    private static readonly ImmutableArray<Origin> s_nothing = ImmutableArray<Origin>.Empty;

    private readonly FlowModel _model;
    private readonly BodyGraph _body;
    private readonly Walk _walk;
    private readonly HashSet<Definition> _open = new();
    private int _spent;

    public ValueTracer(FlowModel model, BodyGraph body, Walk walk)
    {
        _model = model;
        _body = body;
        _walk = walk;
    }

    /// <summary>What the expression may hold; empty if nothing of interest or if the budget ran out.</summary>
    public ImmutableArray<Origin> Trace(IOperation value)
    {
        if (++_spent > MostExpressions)
        {
            _walk.Exhausted = true;
            return s_nothing;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.ConstantValue.HasValue)
            return s_nothing;

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
            case ILocalReferenceOperation local:
                return Local(local);
            case IParameterReferenceOperation parameter:
                return Parameter(parameter);
            case IFlowCaptureReferenceOperation capture:
                return Definitions(capture, new Variable(capture.Id), capture.Type, out _);
            case IMemberReferenceOperation member and (IPropertyReferenceOperation or IFieldReferenceOperation):
                return Member(member);
            case IInvocationOperation invocation:
                return Invocation(invocation);
            case IObjectCreationOperation creation:
                return Creation(creation);
            case IAnonymousObjectCreationOperation anonymous:
                return Anonymous(anonymous);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                return addition.Type?.SpecialType == SpecialType.System_String
                    ? Union(Trace(addition.LeftOperand), Trace(addition.RightOperand))
                    : s_nothing;
            case IInterpolatedStringOperation interpolated:
                return Parts(interpolated.Parts);
            case IInterpolationOperation interpolation:
                return Trace(interpolation.Expression);
            case IInterpolatedStringHandlerCreationOperation handler:
                return Trace(handler.Content);
            case IInterpolatedStringAppendOperation append:
                return Trace(append.AppendCall);
            case ISimpleAssignmentOperation assignment:
                return Trace(assignment.Value);
            case ICoalesceOperation coalesce:
                return Union(Trace(coalesce.Value), Trace(coalesce.WhenNull));
            case IConditionalOperation conditional:
                return Union(Trace(conditional.WhenTrue), conditional.WhenFalse is { } whenFalse ? Trace(whenFalse) : s_nothing);
            case ITupleOperation tuple:
                return Parts(tuple.Elements);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return Parts(initializer.ElementValues);
            case IArrayElementReferenceOperation element:
                return Elements(element.ArrayReference, element);
            default:
                // Collection expressions and other containers of newer compilers hold what their parts hold.
                return value.Kind is OperationKind.None || value.GetType().Name.IndexOf("Collection", StringComparison.Ordinal) >= 0
                    ? Parts(value.ChildOperations)
                    : s_nothing;
        }
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
                    ImmutableArray<Definition> definitions = _body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out _);
                    value = definitions.Length == 1 ? definitions[0].Value : null;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private ImmutableArray<Origin> Local(ILocalReferenceOperation reference)
    {
        ILocalSymbol local = reference.Local;
        var variable = new Variable(local);
        ImmutableArray<Origin> found = Definitions(reference, variable, local.Type, out bool unknown);
        if (!found.IsEmpty)
            return found;
        if (!unknown)
            return s_nothing;
        return Named(reference, local, local.Type, null);
    }

    private ImmutableArray<Origin> Parameter(IParameterReferenceOperation reference)
    {
        IParameterSymbol parameter = reference.Parameter;
        var variable = new Variable(parameter);
        ImmutableArray<Definition> definitions = _body.Reaching(reference, variable, out bool fromEntry);
        ImmutableArray<Origin> found = FromDefinitions(definitions, parameter, out _);
        if (!fromEntry)
            return found;

        ImmutableArray<Origin> own = Named(reference, parameter, parameter.Type, parameter);
        if (own.IsEmpty && CanHoldUnknown(parameter.Type))
            own = ImmutableArray.Create(new Origin(OriginKind.Parameter, parameter, reference) { Root = parameter });
        return Union(own, found);
    }

    /// <summary>What a symbol says of itself: by its own classification, or by what its type carries.</summary>
    private ImmutableArray<Origin> Named(IOperation site, ISymbol symbol, ITypeSymbol type, IParameterSymbol? root)
    {
        if (_model.Data.Classify(symbol) is { } data && data.Confidence >= Confidence.Named)
        {
            return ImmutableArray.Create(new Origin(OriginKind.Source, symbol, site)
            {
                Data = data,
                Root = root,
                Steps = ImmutableArray.Create(FlowStep.At(site.Syntax, StepKinds.Source, Display(symbol), data.Taxon.Id)),
            });
        }

        return Carried(site, symbol, type, root);
    }

    private ImmutableArray<Origin> Carried(IOperation site, ISymbol? symbol, ITypeSymbol? type, IParameterSymbol? root)
    {
        if (type is null || _model.Data.Carries(type).IsEmpty)
            return s_nothing;
        return ImmutableArray.Create(new Origin(OriginKind.Object, symbol, site)
        {
            Type = type,
            Container = type,
            Root = root,
        });
    }

    private ImmutableArray<Origin> Definitions(IOperation use, Variable variable, ITypeSymbol? type, out bool unknown)
    {
        BodyGraph? home = _body;
        if (_body.Definitions(variable).Count == 0 && variable.Symbol is not null)
        {
            // A captured local is defined around the lambda; any of its definitions may be seen when the lambda runs.
            for (home = _body.Parent; home is not null && home.Definitions(variable).Count == 0; home = home.Parent)
            {
            }
        }

        if (home is null)
        {
            unknown = true;
            return s_nothing;
        }

        if (!ReferenceEquals(home, _body))
        {
            var outer = new ValueTracer(_model, home, _walk) { _spent = _spent };
            ImmutableArray<Origin> found = outer.FromDefinitions(home.Definitions(variable), variable.Symbol, out unknown);
            _spent = outer._spent;
            // A root belongs to the body around; here it is no parameter of ours.
            return found;
        }

        ImmutableArray<Definition> definitions = _body.Reaching(use, variable, out bool fromEntry);
        ImmutableArray<Origin> result = FromDefinitions(definitions, variable.Symbol, out unknown);
        unknown |= fromEntry && definitions.IsEmpty;
        return result;
    }

    private ImmutableArray<Origin> FromDefinitions(IReadOnlyList<Definition> definitions, ISymbol? symbol, out bool unknown)
    {
        unknown = false;
        ImmutableArray<Origin> all = s_nothing;
        foreach (Definition definition in definitions)
        {
            if (!_open.Add(definition))
                continue;
            if (definition.Value is not { } value)
            {
                unknown = true;
            }
            else
            {
                ImmutableArray<Origin> held = Trace(value);
                if (IsFresh(value))
                    held = Union(held, Assigned(definition.Variable));
                else if (held.IsEmpty && !value.ConstantValue.HasValue && !IsKnownClean(value))
                    unknown = true;
                // A temporary of the graph is no step a reader knows.
                all = Union(all, symbol is ILocalSymbol ? Step(held, FlowStep.At(definition.Site.Syntax, StepKinds.Assigned, symbol.Name)) : held);
            }

            _open.Remove(definition);
        }

        return all;
    }

    /// <summary>What members of a freshly made object were set to.</summary>
    private ImmutableArray<Origin> Assigned(Variable variable)
    {
        ImmutableArray<Origin> all = s_nothing;
        foreach (MemberAssignment assignment in _body.MemberAssignments(variable))
            all = Union(all, Into(assignment.Member, assignment.Value));
        return all;
    }

    /// <summary>A value put into a member of an object.</summary>
    private ImmutableArray<Origin> Into(ISymbol member, IOperation value)
    {
        ImmutableArray<Origin> held = Trace(value);
        if (held.IsEmpty && !value.ConstantValue.HasValue && !IsKnownClean(value) && _model.Data.Classify(member) is { Confidence: >= Confidence.Named } data)
        {
            held = ImmutableArray.Create(new Origin(OriginKind.Source, member, value)
            {
                Data = data,
                Root = RootOf(value),
                Steps = ImmutableArray.Create(FlowStep.At(value.Syntax, StepKinds.Source, Display(member), data.Taxon.Id)),
            });
        }

        ITypeSymbol? container = member.ContainingType;
        var inside = ImmutableArray.CreateBuilder<Origin>(held.Length);
        foreach (Origin origin in held)
        {
            // A parameter of unknown content takes its meaning from the member it is put into.
            if (origin.Kind == OriginKind.Parameter && _model.Data.Classify(member) is { Confidence: >= Confidence.Named } named)
                inside.Add(origin with { Kind = OriginKind.Source, Symbol = member, Data = named, Container = container });
            else
                inside.Add(origin with { Container = container });
        }

        return inside.MoveToImmutable();
    }

    private ImmutableArray<Origin> Member(IMemberReferenceOperation reference)
    {
        ISymbol member = reference.Member;
        if (_model.Libraries.Find(member, FactVerb.Pass) is not null && reference.Instance is { } passing)
        {
            ImmutableArray<Origin> whole = Trace(passing);
            return Retyped(whole, reference);
        }

        if (reference.Instance is { } instance)
        {
            // A member of an object made here holds what was put into it, whatever its name says.
            ImmutableArray<Origin>? own = OfFresh(instance, member);
            if (own is { } known)
                return known;
        }

        IParameterSymbol? root = RootOf(reference.Instance);
        ImmutableArray<Origin> named = Named(reference, member, reference.Type ?? Type(member), root);
        if (!named.IsEmpty)
            return named;
        if (member is IPropertySymbol { GetMethod: { } getter } && _model.Dispatch.Targets(getter) is { IsEmpty: false } targets)
            return Returned(targets, reference, null);
        return s_nothing;
    }

    private ImmutableArray<Origin>? OfFresh(IOperation instance, ISymbol member)
    {
        instance = BodyGraph.Unwrap(instance);
        if (BodyGraph.AsVariable(instance) is not { } variable)
            return instance is IAnonymousObjectCreationOperation direct ? OfAnonymous(direct, member) : null;

        ImmutableArray<Definition> definitions = _body.Reaching(instance, variable, out bool fromEntry);
        if (fromEntry || definitions.Length != 1 || definitions[0].Value is not { } value)
            return null;
        value = BodyGraph.Unwrap(value);
        if (value is IAnonymousObjectCreationOperation anonymous)
            return OfAnonymous(anonymous, member);
        if (value is IFlowCaptureReferenceOperation capture)
            return OfFresh(capture, member);
        if (!IsFresh(value))
            return null;

        ImmutableArray<Origin> all = s_nothing;
        bool set = false;
        foreach (MemberAssignment assignment in _body.MemberAssignments(variable))
        {
            if (SymbolEqualityComparer.Default.Equals(assignment.Member, member))
            {
                set = true;
                all = Union(all, Trace(assignment.Value));
            }
        }

        return set ? all : null;
    }

    private ImmutableArray<Origin>? OfAnonymous(IAnonymousObjectCreationOperation creation, ISymbol member)
    {
        foreach (IOperation initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && target.Property.Name == member.Name)
                return Trace(assignment.Value);
        }

        return null;
    }

    private ImmutableArray<Origin> Invocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        foreach (LibraryFact fact in _model.Libraries.Find(method))
        {
            switch (fact.Verb)
            {
                case FactVerb.Sanitizer:
                    return Sanitized(Inputs(invocation, fact), SinkPolicy.Purpose(fact.Kind));
                case FactVerb.Restore:
                    return Restored(Inputs(invocation, fact));
                case FactVerb.Pass:
                    return Passed(invocation, Inputs(invocation, fact));
            }
        }

        ImmutableArray<IMethodSymbol> targets = _model.Dispatch.Targets(method);
        if (!targets.IsEmpty)
        {
            ImmutableArray<Origin> returned = Returned(targets, invocation, invocation);
            if (!returned.IsEmpty)
                return returned;
        }

        return Named(invocation, method, method.ReturnType, null) is { IsEmpty: false } named
            ? named
            : Carried(invocation, method, invocation.Type, null);
    }

    private ImmutableArray<Origin> Passed(IInvocationOperation invocation, ImmutableArray<Origin> inputs)
    {
        bool serialises = invocation.Type?.SpecialType == SpecialType.System_String || invocation.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };
        bool isToString = invocation.TargetMethod.Name is "ToString" or "Format" or "Concat" or "Join";
        if (serialises && !isToString)
        {
            // The text of a serialised object holds all that the object carries.
            var texts = ImmutableArray.CreateBuilder<Origin>(inputs.Length);
            foreach (Origin origin in inputs)
                texts.Add(origin with { Container = null });
            return texts.MoveToImmutable();
        }

        if (isToString)
            return Printed(inputs);
        return Wrapped(inputs, invocation);
    }

    /// <summary>Of an object only what its <c>ToString</c> tells goes into text.</summary>
    private static ImmutableArray<Origin> Printed(ImmutableArray<Origin> inputs)
    {
        var printed = ImmutableArray.CreateBuilder<Origin>();
        foreach (Origin origin in inputs)
        {
            if (origin.Container is null || Prints(origin.Container))
                printed.Add(origin with { Container = null });
        }

        return printed.ToImmutable();
    }

    /// <summary>Whether the type's <c>ToString</c> tells its members: records, anonymous types and tuples do.</summary>
    public static bool Prints(ITypeSymbol type) => type.IsAnonymousType || type.IsTupleType || type is INamedTypeSymbol { IsRecord: true };

    private ImmutableArray<Origin> Inputs(IInvocationOperation invocation, LibraryFact fact)
    {
        ImmutableArray<Origin> all = s_nothing;
        if (invocation.Instance is { } instance && (fact.Arguments.IsEmpty || fact.Arguments.Contains("this")))
            all = Trace(instance);
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter && (fact.Arguments.IsEmpty || fact.Arguments.Contains(parameter.Name)))
                all = Union(all, Trace(argument.Value));
        }

        return all;
    }

    private ImmutableArray<Origin> Creation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is { } constructor && _model.Libraries.Find(constructor, FactVerb.Pass) is { } fact)
        {
            ImmutableArray<Origin> passed = s_nothing;
            foreach (IArgumentOperation argument in creation.Arguments)
            {
                if (argument.Parameter is { } parameter && (fact.Arguments.IsEmpty || fact.Arguments.Contains(parameter.Name)))
                    passed = Union(passed, Trace(argument.Value));
            }

            return passed;
        }

        ImmutableArray<Origin> all = s_nothing;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;
            all = Union(all, Into(Positional(creation.Type, parameter), argument.Value));
        }

        if (creation.Initializer is { } initializer)
        {
            foreach (IOperation part in initializer.Initializers)
            {
                if (part is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
                    all = Union(all, Into(target.Member, assignment.Value));
                else
                    all = Union(all, Trace(part));
            }
        }

        // What is put into a container the program did not write is in it still: message contents, lists, parameters.
        return all;
    }

    /// <summary>The member that a positional record's parameter becomes; otherwise the parameter itself.</summary>
    private static ISymbol Positional(ITypeSymbol? type, IParameterSymbol parameter)
    {
        if (type is INamedTypeSymbol { IsRecord: true })
        {
            foreach (ISymbol member in type.GetMembers(parameter.Name))
            {
                if (member is IPropertySymbol)
                    return member;
            }
        }

        return parameter;
    }

    private ImmutableArray<Origin> Anonymous(IAnonymousObjectCreationOperation creation)
    {
        ImmutableArray<Origin> all = s_nothing;
        foreach (IOperation initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
                all = Union(all, Into(target.Property, assignment.Value));
        }

        return all;
    }

    /// <summary>What methods of the program give back, seen from this call.</summary>
    private ImmutableArray<Origin> Returned(ImmutableArray<IMethodSymbol> targets, IOperation call, IInvocationOperation? invocation)
    {
        ImmutableArray<Origin> all = s_nothing;
        foreach (IMethodSymbol target in targets)
        {
            foreach (Origin origin in _model.Summary(target, _walk).Returns)
            {
                IOperation? argument = origin.Root is { } root && invocation is not null ? ArgumentFor(invocation, root) : null;
                FlowStep step = FlowStep.At(call.Syntax, StepKinds.Returned, target.Name);
                if (origin.Kind != OriginKind.Parameter)
                {
                    all = Union(all, ImmutableArray.Create((origin with { Site = call, Root = RootOf(argument) }).Through(step)));
                }
                else if (argument is not null)
                {
                    foreach (Origin handed in Trace(argument))
                        all = Union(all, ImmutableArray.Create((handed with { Applied = handed.Applied | origin.Applied }).Through(step)));
                }
            }
        }

        return all;
    }

    /// <summary>The argument for a parameter of the called method, also where the call is to the definition it implements.</summary>
    public static IOperation? ArgumentFor(IInvocationOperation invocation, IParameterSymbol parameter)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
                return argument.Value;
        }

        return null;
    }

    private ImmutableArray<Origin> Elements(IOperation container, IOperation element) => Retyped(Trace(container), element);

    /// <summary>An element or unwrapped value of an object that carries personal data is an object of its own type.</summary>
    private ImmutableArray<Origin> Retyped(ImmutableArray<Origin> origins, IOperation value)
    {
        if (origins.IsEmpty || value.Type is null)
            return origins;
        var retyped = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
        {
            if (origin.Kind != OriginKind.Object)
                retyped.Add(origin);
            else if (!_model.Data.Carries(value.Type).IsEmpty)
                retyped.Add(origin with { Type = value.Type, Container = value.Type });
        }

        return retyped.ToImmutable();
    }

    /// <summary>What a library makes of an object: the same kind of object, or a content that holds its serialised form.</summary>
    private ImmutableArray<Origin> Wrapped(ImmutableArray<Origin> origins, IOperation value)
    {
        if (origins.IsEmpty || value.Type is not { IsReferenceType: true } type || type.SpecialType != SpecialType.None || !_model.Data.Carries(type).IsEmpty)
            return Retyped(origins, value);
        var held = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
            held.Add(origin with { Container = null });
        return held.MoveToImmutable();
    }

    private ImmutableArray<Origin> Parts(IEnumerable<IOperation> parts)
    {
        ImmutableArray<Origin> all = s_nothing;
        foreach (IOperation part in parts)
        {
            ImmutableArray<Origin> held = Trace(part);
            all = Union(all, part is IInterpolationOperation ? Printed(held) : held);
        }

        return all;
    }

    private static ImmutableArray<Origin> Sanitized(ImmutableArray<Origin> inputs, Sanitization purpose)
    {
        var safe = ImmutableArray.CreateBuilder<Origin>(inputs.Length);
        foreach (Origin origin in inputs)
            safe.Add(origin with { Applied = origin.Applied | purpose });
        return safe.MoveToImmutable();
    }

    private static ImmutableArray<Origin> Restored(ImmutableArray<Origin> inputs)
    {
        var plain = ImmutableArray.CreateBuilder<Origin>(inputs.Length);
        foreach (Origin origin in inputs)
            plain.Add(origin with { Applied = Sanitization.None });
        return plain.MoveToImmutable();
    }

    private static ImmutableArray<Origin> Step(ImmutableArray<Origin> origins, FlowStep step)
    {
        if (origins.IsEmpty)
            return origins;
        var stepped = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
            stepped.Add(origin.Through(step));
        return stepped.MoveToImmutable();
    }

    private static ImmutableArray<Origin> Union(ImmutableArray<Origin> left, ImmutableArray<Origin> right)
    {
        if (left.IsEmpty)
            return right;
        if (right.IsEmpty)
            return left;
        ImmutableArray<Origin>.Builder all = left.ToBuilder();
        foreach (Origin origin in right)
        {
            bool known = false;
            foreach (Origin other in left)
            {
                known |= other.Kind == origin.Kind && other.Applied == origin.Applied && ReferenceEquals(other.Site.Syntax, origin.Site.Syntax)
                    && SymbolEqualityComparer.Default.Equals(other.Symbol, origin.Symbol);
            }

            if (!known)
                all.Add(origin);
        }

        return all.ToImmutable();
    }

    private static bool IsFresh(IOperation value) => BodyGraph.Unwrap(value) is IObjectCreationOperation;

    /// <summary>Values of which we know that they hold nothing: what a comparison, a count or a fresh empty object gives.</summary>
    private bool IsKnownClean(IOperation value) =>
        (BodyGraph.Unwrap(value) is IInvocationOperation invocation && _model.Libraries.Find(invocation.TargetMethod, FactVerb.Sanitizer) is not null)
        || BodyGraph.Unwrap(value) is IBinaryOperation or IUnaryOperation or ILiteralOperation or IDefaultValueOperation or ITypeOfOperation or IObjectCreationOperation
            or IIsTypeOperation or IIsPatternOperation or IDelegateCreationOperation or INameOfOperation or IInterpolatedStringOperation;

    private static ITypeSymbol Type(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => throw new ArgumentException("neither a property nor a field", nameof(member)),
    };

    /// <summary>Whether a parameter's type leaves open what a caller hands in.</summary>
    private static bool CanHoldUnknown(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object
        || type.TypeKind is TypeKind.TypeParameter or TypeKind.Array or TypeKind.Interface
        || type is INamedTypeSymbol { IsGenericType: true };

    private static string Display(ISymbol symbol) => symbol switch
    {
        IPropertySymbol or IFieldSymbol when symbol.ContainingType is { IsAnonymousType: false } type => type.Name + "." + symbol.Name,
        _ => symbol.Name,
    };
}
