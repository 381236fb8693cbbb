using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>Answers what an expression of one body may hold, by following it back through definitions, members and calls.</summary>
internal sealed class ValueTracer
{
    private readonly ObjectContents _objects;

    public ValueTracer(FlowModel model, BodyGraph body, Walk walk)
        : this(model, body, walk, new TraceState())
    {
    }

    private ValueTracer(FlowModel model, BodyGraph body, Walk walk, TraceState state)
    {
        Model = model;
        Body = body;
        Walk = walk;
        State = state;
        _objects = new ObjectContents(this);
        Calls = new CallResults(this);
        Callees = new CalleeResults(this);
        Libraries = new LibraryResults(this);
        Unbound = new UnboundResults(this);
        Variables = new VariableContents(this, _objects);
    }

    public FlowModel Model { get; }

    public BodyGraph Body { get; }

    public Walk Walk { get; }

    /// <summary>What this tracer shares with those of other bodies that it asks.</summary>
    public TraceState State { get; }

    /// <summary>What calls of this body give back.</summary>
    public CallResults Calls { get; }

    /// <summary>What methods and functions of the program give back to this body.</summary>
    public CalleeResults Callees { get; }

    /// <summary>What libraries give back to this body.</summary>
    public LibraryResults Libraries { get; }

    /// <summary>What calls of this body give back that the compiler cannot bind.</summary>
    public UnboundResults Unbound { get; }

    /// <summary>What variables of this body hold.</summary>
    public VariableContents Variables { get; }

    /// <summary>Begins another question about the body, with a budget of its own and what the ones before it found.</summary>
    public ValueTracer Anew()
    {
        State.Begin();
        return this;
    }

    /// <summary>The same question in a body around or inside this one.</summary>
    public ValueTracer For(BodyGraph body) => ReferenceEquals(body, Body) ? this : new ValueTracer(Model, body, Walk, State);

    /// <summary>What the expression may hold; empty if nothing of interest or if the budget ran out.</summary>
    public ImmutableArray<Origin> Trace(IOperation value)
    {
        if (!State.Spend())
        {
            Walk.Exhausted = true;
            return OriginSet.Empty;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.ConstantValue.HasValue)
            return OriginSet.Empty;

        switch (value)
        {
            case IConversionOperation { OperatorMethod: { } method } conversion when Model.Bodies.HasSource(method):
                return Callees.OfOperator(method, conversion, conversion.Operand);
            case IConversionOperation conversion:
                return Converted(conversion);
            case IParenthesizedOperation parenthesized:
                return Trace(parenthesized.Operand);
            case IAwaitOperation await:
                return Trace(await.Operation);
            case IArgumentOperation argument:
                return Trace(argument.Value);
            case ITranslatedQueryOperation query:
                return Trace(query.Operation);
            case ILocalReferenceOperation local:
                return Variables.Local(local);
            case IParameterReferenceOperation parameter:
                return Variables.Parameter(parameter);
            case IFlowCaptureReferenceOperation capture:
                return Variables.Temporary(capture);
            case IMemberReferenceOperation member and (IPropertyReferenceOperation or IFieldReferenceOperation):
                return Member(member);
            case IInvocationOperation invocation:
                return Calls.Trace(invocation);
            case IInvalidOperation invalid:
                return Unbound.Trace(invalid);
            case IObjectCreationOperation creation:
                return _objects.Created(creation);
            case IAnonymousObjectCreationOperation anonymous:
                return _objects.Created(anonymous);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                return IsText(addition)
                    ? Joined(OriginSet.Union(Printed(addition.LeftOperand), Printed(addition.RightOperand)))
                    : OriginSet.Empty;
            case IInterpolatedStringOperation interpolated:
                return Joined(Parts(interpolated.Parts));
            case IInterpolationOperation interpolation:
                return Printed(interpolation.Expression);
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
                return _objects.Created(tuple);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return Parts(initializer.ElementValues);
            case IArrayElementReferenceOperation element:
                return element.Indices.Length == 1 && element.Indices[0] is IRangeOperation signs && SignRange.IsOfSigns(element.Type)
                    ? Ranged(element.ArrayReference, signs)
                    : Retyped(element.Indices.Length == 1 ? MailHost.LeftOut(Trace(element.ArrayReference), element.Indices[0]) : Trace(element.ArrayReference), element);
            case IImplicitIndexerReferenceOperation { Instance: { } indexed } implicitly:
                return implicitly.Argument is IRangeOperation range ? Ranged(indexed, range) : Retyped(MailHost.LeftOut(Trace(indexed), implicitly.Argument), implicitly);
            default:
                return IsCollection(value) ? Parts(value.ChildOperations) : OriginSet.Empty;
        }
    }

    /// <summary>What a range of a text or list may hold.</summary>
    private ImmutableArray<Origin> Ranged(IOperation whole, IRangeOperation range) =>
        SignRange.IsAll(range) ? Trace(whole) : KeptSigns.Left(Trace(whole), KeptSigns.Cut(range), Model.Data);

    /// <summary>Put together in one text.</summary>
    public ImmutableArray<Origin> Joined(ImmutableArray<Origin> parts) => KeptSigns.Together(OriginSet.Joined(parts), Model.Data);

    /// <summary>What the body puts into the span it is given.</summary>
    public ImmutableArray<Origin> PutInto(IParameterSymbol span)
    {
        var variable = new Variable(span);
        if (Body.Stores.Deposits(variable).Count == 0 && Body.Stores.Members(variable).Count == 0)
            return OriginSet.Empty;
        ImmutableArray<Origin> put = _objects.Given(variable);
        return Body.IsOverwritten(variable, Model.Libraries) ? OriginSet.Sanitized(put, Sanitization.Part) : put;
    }

    /// <summary>Whether the object in the variable is made in the body, on one of the ways at least.</summary>
    public bool IsMade(Variable variable)
    {
        foreach (Definition definition in Body.Definitions(variable))
        {
            if (definition.Value is { } value && _objects.MayBeFresh(value))
                return true;
        }

        return false;
    }

    /// <summary>What lies in the member of an object once the value was put there.</summary>
    public ImmutableArray<Origin> PutInto(ISymbol member, IOperation value) => _objects.Into(member, value);

    /// <summary>The same where it is known what the value holds.</summary>
    public ImmutableArray<Origin> PutInto(ISymbol member, ImmutableArray<Origin> held) => _objects.Into(member, held);

    /// <summary>What a member of the object that the expression gives may hold, seen from a caller who knows the object.</summary>
    public ImmutableArray<Origin> TraceMember(IOperation value, ISymbol member)
    {
        if (_objects.OfFresh(value, member) is { } known)
            return known;
        ImmutableArray<Origin> held = OriginSet.In(Trace(value), member, out bool exact);
        if (exact)
            return held;
        return RootOf(value) is { } root && BodyGraph.Unwrap(value) is IParameterReferenceOperation && CanHoldUnknown(TypeOf(member))
            ? ImmutableArray.Create(new Origin(OriginKind.Parameter, member, value) { Root = root, Member = member })
            : OriginSet.Empty;
    }

    /// <summary>The parameter of this body from which the expression's content comes, or null.</summary>
    public IParameterSymbol? RootOf(IOperation? value) => new ValueRoots(this).Of(value);

    /// <summary>What the operand holds; where nothing is known of it, what the type carries that it is taken for.</summary>
    private ImmutableArray<Origin> Converted(IConversionOperation conversion)
    {
        ImmutableArray<Origin> held = Trace(conversion.Operand);
        return UntypedValues.IsOpen(conversion.Operand.Type) || !IsKnown(held) ? TakenFor(conversion.Operand, conversion.Type, held) : held;
    }

    /// <summary>What a value holds that the program takes for the type: of one without a type of its own, what the type carries, which is surer than what a name beside it tells.</summary>
    public ImmutableArray<Origin> TakenFor(IOperation value, ITypeSymbol? type, ImmutableArray<Origin> held)
    {
        if (Declared(value, type) is { IsEmpty: false } declared)
            return !IsKnown(held) || held.All(origin => origin.Kind is OriginKind.Object or OriginKind.Parameter) ? declared : held;
        return UntypedValues.IsOpen(value.Type) && type is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } ? held.RemoveAll(origin => origin is { Kind: OriginKind.Object, Slot: null } && Model.Data.Carries(type).IsEmpty) : held;
    }

    /// <summary>Whether anything of it is known here, and not to callers alone.</summary>
    private static bool IsKnown(ImmutableArray<Origin> held)
    {
        foreach (Origin origin in held)
        {
            if (origin.Kind != OriginKind.Parameter)
                return true;
        }

        return false;
    }

    /// <summary>What a value without a type of its own holds by the type that the program names for it.</summary>
    public ImmutableArray<Origin> Declared(IOperation value, ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.None } && UntypedValues.Is(value, this) ? UntypedValues.MadeIn(value, type, this) ?? Carried(value, null, type, null) : OriginSet.Empty;

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
        Steps = ImmutableArray.Create(FlowStep.At(site.Syntax, StepKinds.Source, data.Sign is { Kind: SignKind.Key } key ? key.Text : Display(symbol), data.Taxon.Id)),
    };

    /// <summary>What of a value goes into text: of an object that which its <c>ToString</c> tells.</summary>
    public ImmutableArray<Origin> Printed(IOperation value)
    {
        ImmutableArray<Origin> held = Trace(value);
        IOperation printed = BodyGraph.Unwrap(value);
        if (printed.Type is not INamedTypeSymbol { IsRecord: false } type || Model.OwnToString(type) is not { } method)
            return Printed(held);

        // The program wrote what is told of it, so that it is not all that the type carries.
        ImmutableArray<Origin> told = OriginSet.Empty;
        foreach (Origin origin in Model.Summary(method, Walk).Returns)
        {
            if (origin.IsOfReceiver)
                told = OriginSet.Union(told, Callees.OfReceiver(origin, printed, printed));
            else if (origin.Kind != OriginKind.Parameter)
                told = OriginSet.Union(told, ImmutableArray.Create(origin with { Site = printed, Root = RootOf(printed) }));
        }

        told = OriginSet.Through(told, FlowStep.At(printed.Syntax, StepKinds.Returned, "ToString"));
        foreach (Origin origin in Printed(held))
        {
            if (origin.Kind != OriginKind.Object)
                told = OriginSet.Union(told, ImmutableArray.Create(origin));
        }

        return told;
    }

    /// <summary>Of an object only what its <c>ToString</c> tells goes into text.</summary>
    public ImmutableArray<Origin> Printed(ImmutableArray<Origin> origins)
    {
        var printed = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
        {
            if (Model.IsTold(origin, Walk))
                printed.Add(origin with { Container = null, Slot = null });
        }

        return printed.ToImmutable();
    }

    /// <summary>An element or unwrapped value of an object that carries personal data is an object of its own type.</summary>
    public ImmutableArray<Origin> Retyped(ImmutableArray<Origin> origins, IOperation value)
    {
        if (origins.IsEmpty || value.Type is null)
            return origins;
        // One sign of a text tells as little as the text's length.
        if (value.Type.SpecialType is SpecialType.System_Char)
            return OriginSet.Sanitized(origins, Sanitization.Part);
        var retyped = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
        {
            if (origin.Kind != OriginKind.Object)
                retyped.Add(origin);
            else if (!Model.Data.Carries(value.Type).IsEmpty)
                retyped.Add(origin with { Type = value.Type, Container = value.Type, Slot = null });
        }

        return retyped.ToImmutable();
    }

    /// <summary>What a call such as <c>list.Add(x)</c> leaves in its receiver.</summary>
    public ImmutableArray<Origin> Filled(IInvocationOperation call) => _objects.Filled(call);

    public ImmutableArray<Origin> Parts(IEnumerable<IOperation> parts)
    {
        OriginCollector all = default;
        foreach (IOperation part in parts)
            all.Add(Trace(part));
        return all.ToSet();
    }

    /// <summary>Values of which we know that they hold nothing: what a comparison, a count, a sanitizer or a fresh empty object gives.</summary>
    public bool IsKnownClean(IOperation value)
    {
        value = BodyGraph.Unwrap(value);
        if (value is IFlowCaptureReferenceOperation && BodyGraph.AsVariable(value) is { } kept && Body.Reaching(value, kept, out _) is { Length: 1 } definitions && definitions[0].Value is { } given and not IFlowCaptureReferenceOperation)
            return IsKnownClean(given);
        return value.ConstantValue.HasValue
            || value is IBinaryOperation or IUnaryOperation or ILiteralOperation or IDefaultValueOperation or ITypeOfOperation or IObjectCreationOperation
                or IIsTypeOperation or IIsPatternOperation or IDelegateCreationOperation or INameOfOperation or IInterpolatedStringOperation
            || (value is IInvocationOperation invocation && (Model.Libraries.Find(invocation.TargetMethod, FactVerb.Sanitizer) is not null || Calls.IsSaidToHide(invocation.TargetMethod) || Hides(invocation.TargetMethod)))
            || (value is IInvalidOperation unbound && Body.Unbound(unbound, Walk.Cancellation) is { } call && (Model.Libraries.Find(call.Method, FactVerb.Sanitizer) is not null || (call.IsOnly && Hides(call.Method))));
    }

    private bool Hides(IMethodSymbol method) => Model.Bodies.HasSource(method) && Callees.Hide(Model.Dispatch.Targets(method));

    /// <summary>Whether a type leaves open what a caller hands in.</summary>
    public static bool CanHoldUnknown(ITypeSymbol? type) =>
        type is not null
        && (type.SpecialType is SpecialType.System_String or SpecialType.System_Object
            || type.TypeKind is TypeKind.TypeParameter or TypeKind.Array or TypeKind.Interface or TypeKind.Delegate
            || type is INamedTypeSymbol { IsGenericType: true }
            || type is { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false }
            || IsRequest(type));

    /// <summary>A request or its content, which wrappers of clients are handed ready made.</summary>
    private static bool IsRequest(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current is { Name: "HttpContent" or "HttpRequestMessage", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Net" } })
                return true;
        }

        return false;
    }

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IParameterSymbol parameter => parameter.Type,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private ImmutableArray<Origin> Member(IMemberReferenceOperation reference)
    {
        ISymbol member = reference.Member;
        if (reference is IPropertyReferenceOperation { Arguments: { IsEmpty: false } keys } && KeyedValues.Read(Model, member, keys) is { } kept)
            return ImmutableArray.Create(SourceAt(reference, member, kept, null));
        if (KeyedValues.OfDictionary(this, reference) is { } entry)
            return ImmutableArray.Create(SourceAt(reference, member, entry, null));
        IOperation? owner = reference.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } ? TestedValues.PatternInput(reference) : reference.Instance;
        if (owner is not null && Model.Libraries.Find(member, FactVerb.Pass) is { From: { Length: 1 } from })
            return Model.Libraries.Place(from[0]) is { } place ? OriginSet.In(Trace(owner), place, out _) : OriginSet.Empty;
        if (owner is not null && IsElement(member))
            return Retyped(reference is IPropertyReferenceOperation { Arguments: { IsEmpty: false } indices } ? ElementKeys.Read(Trace(owner), ElementKeys.Of(reference, indices)) : Trace(owner), reference);
        // A member of an object made here holds what was put into it, whatever its name says.
        if (owner is { } instance and not IInstanceReferenceOperation)
        {
            if (BodyGraph.AsVariable(BodyGraph.Unwrap(instance)) is { } variable && Set(variable, member, BodyGraph.Unwrap(instance)) is { } set)
                return OriginSet.Each(set, origin => origin with { Site = reference });
            if (_objects.OfFresh(instance, member) is { } known)
                return known;
            ImmutableArray<Origin> put = OriginSet.In(Trace(instance), member, out bool exact);
            if (exact)
                return OriginSet.Each(put, origin => origin with { Site = reference });
        }

        IParameterSymbol? root = RootOf(owner);
        ImmutableArray<Origin> named = Named(reference, member, reference.Type ?? TypeOf(member)!, root);
        if (!named.IsEmpty)
            return named;
        if (member is IPropertySymbol { GetMethod: { } getter } && Model.Dispatch.Targets(getter) is { IsEmpty: false } targets
            && Callees.Returned(targets, reference, reference is IPropertyReferenceOperation { Arguments: var arguments } ? arguments : ImmutableArray<IArgumentOperation>.Empty) is { IsEmpty: false } returned)
        {
            return returned;
        }

        if (owner is null or IInstanceReferenceOperation)
        {
            ImmutableArray<Origin> held = OriginSet.Through(Model.Held(member, Walk), FlowStep.At(reference.Syntax, StepKinds.Assigned, member.Name));
            // What is known is reported here; only the rest is for the maker of the object to tell.
            return held.IsEmpty && owner is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } && Model.IsState(member, Walk)
                ? ImmutableArray.Create(new Origin(OriginKind.Parameter, member, reference) { Member = member.OriginalDefinition })
                : held;
        }

        return TraceMember(owner, member);
    }

    /// <summary>What the body itself set the member of the object in a variable to, before it reads it; null where that is not known on every way.</summary>
    public ImmutableArray<Origin>? Set(Variable variable, ISymbol member, IOperation read)
    {
        if (Body.Stores.Members(variable).Count == 0 || Body.Settings.Last(variable, member, read) is not { } last)
            return null;
        OriginCollector all = default;
        foreach (Definition set in last)
        {
            if (State.Find(set) is not { } held)
            {
                // Round a loop the member holds what it held before.
                if (State.Open(set) is not { } opened)
                    continue;
                ImmutableArray<Origin> traced = Trace(set.Value!);
                held = new DefinedValue(traced, traced.IsEmpty && !IsKnownClean(set.Value!));
                State.Close(opened, held);
            }

            if (held.IsUnknown)
                return null;
            all.Add(held.Origins);
        }

        return all.ToSet();
    }

    /// <summary>Whether the sum is a text, also where an operand is of no known type.</summary>
    private static bool IsText(IBinaryOperation addition) => addition.Type is null or { TypeKind: TypeKind.Error }
        ? addition.LeftOperand.Type?.SpecialType == SpecialType.System_String || addition.RightOperand.Type?.SpecialType == SpecialType.System_String
            || (BodyGraph.Unwrap(addition.LeftOperand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } inner && IsText(inner))
        : addition.Type.SpecialType == SpecialType.System_String;

    /// <summary>Members that give what their object holds: elements by index, the current element of an enumeration, and what libraries declare so.</summary>
    private bool IsElement(ISymbol member) =>
        (member is IPropertySymbol { IsIndexer: true, GetMethod: var getter } && (getter is null || Model.Dispatch.Targets(getter).IsEmpty))
        || (member is IPropertySymbol { Name: "Current", ContainingType: { } owner } && (!Model.Bodies.IsOfProgram(member) || !owner.GetMembers("MoveNext").IsEmpty || !owner.GetMembers("MoveNextAsync").IsEmpty))
        || Model.Libraries.Find(member, FactVerb.Pass) is not null;

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
