using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What objects hold that are made in the body: initialisers, positional arguments, members set later, elements added.</summary>
internal sealed class ObjectContents
{
    /// <summary>Choices inside each other that are looked through.</summary>
    private const int MostDepth = 4;

    private readonly ValueTracer _tracer;

    public ObjectContents(ValueTracer tracer) => _tracer = tracer;

    private FlowModel Model => _tracer.Model;

    /// <summary>What a new object is given where it is made.</summary>
    public ImmutableArray<Origin> Created(IObjectCreationOperation creation)
    {
        LibraryFact? fact = creation.Constructor is { } constructor ? Model.Libraries.Find(constructor, FactVerb.Pass) : null;
        ImmutableArray<Origin> all = OriginSet.Empty;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;
            if (fact is null)
                all = OriginSet.Union(all, Into(Positional(creation, parameter), argument.Value));
            else if (fact.Arguments.IsEmpty || fact.Arguments.Contains(parameter.Name))
                all = OriginSet.Union(all, _tracer.Trace(argument.Value));
        }

        return creation.Initializer is { } initializer ? OriginSet.Union(all, Initialised(initializer.Initializers)) : all;
    }

    /// <summary>What an anonymous object is made of.</summary>
    public ImmutableArray<Origin> Created(IAnonymousObjectCreationOperation creation) => Initialised(creation.Initializers);

    /// <summary>What the elements of a tuple hold.</summary>
    public ImmutableArray<Origin> Created(ITupleOperation tuple)
    {
        OriginCollector all = default;
        var type = (tuple.Type ?? tuple.NaturalType) as INamedTypeSymbol;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            ImmutableArray<Origin> held = _tracer.Trace(tuple.Elements[i]);
            all.Add(type is { IsTupleType: true } && i < type.TupleElements.Length ? Inside(type.TupleElements[i], type, held) : held);
        }

        return all.ToSet();
    }

    /// <summary>Of a value that is taken apart, the element at the place.</summary>
    /// <param name="whole">What the value holds.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="index">Place of the element.</param>
    /// <param name="count">Number of elements it is taken into.</param>
    /// <param name="variable">The variable that takes the element.</param>
    public ImmutableArray<Origin> Element(ImmutableArray<Origin> whole, IOperation value, ITypeSymbol type, int index, int count, ISymbol? variable)
    {
        // What a dictionary holds are its values; its keys lie beside them.
        if (type is { Name: "KeyValuePair" } && type.GetMembers("Key") is { Length: 1 } key)
            return index == 1 ? whole : OriginSet.In(whole, key[0], out _);
        if (MemberAt(type, index, count) is { } member)
        {
            ImmutableArray<Origin> held = OriginSet.In(whole, member, out bool exact);
            if (exact)
                return held;
            if (!type.IsTupleType)
                return _tracer.Named(value, member, ValueTracer.TypeOf(member)!, _tracer.RootOf(value));
        }

        return variable is ILocalSymbol { Type: { IsValueType: true } part } ? OfType(whole, part) : whole;
    }

    /// <summary>What is put into the object of a variable after it was made.</summary>
    /// <param name="variable">The variable that holds the object.</param>
    /// <param name="value">What the variable was set to: only an object that is made here is followed.</param>
    public ImmutableArray<Origin> Deposited(Variable variable, IOperation? value)
    {
        if (value is null)
            return OriginSet.Empty;
        bool isMade = MayBeFresh(value);
        if (!isMade && BodyGraph.Unwrap(value) is not IInvocationOperation)
            return OriginSet.Empty;
        ImmutableArray<Origin> all = Deposited(variable, isMade);
        if (variable.Symbol is not null && _tracer.Body.Nested.Count > 0)
        {
            foreach (BodyGraph nested in _tracer.Body.SelfAndNested())
            {
                if (!ReferenceEquals(nested, _tracer.Body) && (nested.Stores.Members(variable).Count > 0 || nested.Stores.Deposits(variable).Count > 0))
                    all = OriginSet.Union(all, new ObjectContents(_tracer.For(nested)).Deposited(variable, isMade));
            }
        }

        return all;
    }

    /// <summary>What is put into the object that the body is given.</summary>
    public ImmutableArray<Origin> Given(Variable variable) => Deposited(variable, isMade: true);

    /// <summary>What this body puts among the elements of an object that it was given.</summary>
    public ImmutableArray<Origin> Elements(Variable variable) => Deposited(variable, isMade: false);

    /// <summary>What this body puts into the object of a variable: its elements, and, if it is made here, its members.</summary>
    private ImmutableArray<Origin> Deposited(Variable variable, bool isMade)
    {
        OriginCollector all = default;
        if (isMade)
        {
            foreach (MemberAssignment assignment in _tracer.Body.Stores.Members(variable))
            {
                all.Add(Under(assignment.Key, Into(assignment.Member, assignment.Value)));
                if (assignment.Key is { } key && Model.Libraries.Find(assignment.Member, FactVerb.Fill) is { Into: { } place } && Model.Libraries.Place(place) is { } kept)
                    all.Add(OriginSet.Inside(_tracer.Trace(key), kept));
            }
        }
        else
        {
            // An indexer that libraries know to keep what it is given, like Add: query["phone"] = mobile.
            foreach (MemberAssignment assignment in _tracer.Body.Stores.Members(variable))
            {
                if (assignment is { Key: not null, Value: { } kept } && Model.Libraries.Find(assignment.Member, FactVerb.Fill) is { Into: null })
                    all.Add(Under(assignment.Key, _tracer.Trace(kept)));
            }
        }

        foreach (Deposit deposit in _tracer.Body.Stores.Deposits(variable))
        {
            ImmutableArray<Origin> put = deposit.Operation switch
            {
                IInvocationOperation call => deposit.Given is { } given ? Copied(call, given) : Filled(call),
                IInvalidOperation invalid when Filling(invalid) is var (unbound, fill) => _tracer.Unbound.Inputs(unbound, fill),
                IInvalidOperation when deposit.IsUnbound => OriginSet.Empty,
                _ => ElementKeys.Put(_tracer.Trace(deposit.Operation), null),
            };
            // A member that libraries know to stand for its object, such as the writer of a channel, is no part of its own.
            if (deposit.Member is { ContainingType: { } container } member && Model.Libraries.Find(member, FactVerb.Pass) is null)
                put = isMade ? Inside(member, container, put) : OriginSet.Empty;
            all.Add(put);
        }

        return OriginSet.Joined(all.ToSet());
    }

    /// <summary>What a call copies into the array or span it is given.</summary>
    private ImmutableArray<Origin> Copied(IInvocationOperation call, IArgumentOperation given)
    {
        foreach (LibraryFact fact in Model.Libraries.Find(call.TargetMethod))
        {
            if (fact.Verb == FactVerb.Copy && fact.Into == given.Parameter?.Name)
                return _tracer.Libraries.Inputs(call, fact);
        }

        return OriginSet.Empty;
    }

    /// <summary>What a member of the object holds, if the object is made in this body; null if it is not, or if nothing is known of the member.</summary>
    public ImmutableArray<Origin>? OfFresh(IOperation instance, ISymbol member)
    {
        instance = BodyGraph.Unwrap(instance);
        if (BodyGraph.AsVariable(instance) is not { } variable)
            return InCreation(instance, member);

        ImmutableArray<Definition> definitions = _tracer.Body.Reaching(instance, variable, out bool fromEntry);
        if (fromEntry || definitions.Length != 1 || definitions[0].Value is not { } value)
            return null;

        OriginCollector all = default;
        bool set = false, open = false;
        foreach (MemberAssignment assignment in _tracer.Body.Stores.Members(variable))
        {
            if (SymbolEqualityComparer.Default.Equals(assignment.Member.OriginalDefinition, member.OriginalDefinition))
            {
                set = true;
                ImmutableArray<Origin> put = _tracer.Trace(assignment.Value);
                open |= put.IsEmpty && IsFromOutside(assignment.Value);
                all.Add(put);
            }
        }

        if (set && IsFresh(value))
            return open && IsNamed(member) ? null : all.ToSet();
        return InCreation(BodyGraph.Unwrap(value), member);
    }

    /// <summary>
    /// Whether a value comes from something that says nothing of it: a cell, a field of a reader, a box of a form, whatever is not known. The name of the member that
    /// it is put into says what it is then. What the program itself calls otherwise keeps its own name.
    /// </summary>
    private bool IsFromOutside(IOperation value)
    {
        if (_tracer.IsKnownClean(value))
            return false;
        for (IOperation? from = BodyGraph.Unwrap(value); from is not null; from = BodyGraph.Unwrap(from))
        {
            switch (from)
            {
                case IInvalidOperation or IArrayElementReferenceOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicInvocationOperation:
                    return true;
                case IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method, Instance: { } owner } when method.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Object:
                    from = owner;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "GetString" or "GetValue", DeclaringSyntaxReferences.IsEmpty: true }, Arguments.Length: 1 }:
                case IPropertyReferenceOperation { Property: { IsIndexer: true, DeclaringSyntaxReferences.IsEmpty: true } }:
                    return true;
                default:
                    return false;
            }
        }

        return false;
    }

    private bool IsNamed(ISymbol member) => Named(member) is not null;

    private Classification? Named(ISymbol member) => Model.Data.Classify(member) is { Confidence: >= Confidence.Named } data ? data : null;

    private ImmutableArray<Origin>? InCreation(IOperation value, ISymbol member)
    {
        switch (value)
        {
            case IAnonymousObjectCreationOperation anonymous:
                return InInitialisers(anonymous.Initializers, member);
            case ITupleOperation tuple when member is IFieldSymbol field:
                return Element(tuple, field) is { } element ? _tracer.Trace(element) : null;
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                return OfFresh(value, member);
            case IInvocationOperation { TargetMethod.Name: "<Clone>$", Instance: { } copied }:
                return OfFresh(copied, member);
            case IObjectCreationOperation creation:
                foreach (IArgumentOperation argument in creation.Arguments)
                {
                    if (argument.Parameter is { } parameter && (SymbolEqualityComparer.Default.Equals(parameter.OriginalDefinition, member.OriginalDefinition)
                        || SymbolEqualityComparer.Default.Equals(Positional(creation, parameter).OriginalDefinition, member.OriginalDefinition)))
                    {
                        return _tracer.Trace(argument.Value);
                    }
                }

                return creation.Initializer is { } initializer ? InInitialisers(initializer.Initializers, member) : null;
            default:
                return null;
        }
    }

    private ImmutableArray<Origin>? InInitialisers(ImmutableArray<IOperation> initialisers, ISymbol member)
    {
        foreach (IOperation part in initialisers)
        {
            if (part is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment && target.Member.Name == member.Name)
            {
                ImmutableArray<Origin> put = _tracer.Trace(assignment.Value);
                return put.IsEmpty && IsFromOutside(assignment.Value) && IsNamed(target.Member) ? null : put;
            }
        }

        return null;
    }

    private ImmutableArray<Origin> Initialised(ImmutableArray<IOperation> initialisers)
    {
        OriginCollector all = default;
        foreach (IOperation part in initialisers)
        {
            all.Add(part switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { IsEmpty: false } keys } element } assignment => Under(keys[0].Value, Into(element.Member, assignment.Value)),
                ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment => Into(target.Member, assignment.Value),
                IInvocationOperation call => Filled(call),
                _ => _tracer.Trace(part),
            });
        }

        return all.ToSet();
    }

    /// <summary>What a call such as <c>list.Add(x)</c> leaves in its receiver.</summary>
    public ImmutableArray<Origin> Filled(IInvocationOperation call)
    {
        // The holes of an interpolated text, by the pattern of interpolated string handlers.
        if (call.TargetMethod.Name == "AppendFormatted")
            return call.Arguments.IsEmpty ? OriginSet.Empty : _tracer.Printed(_tracer.Trace(call.Arguments[0].Value));
        OriginCollector all = default;
        bool isTold = false;
        foreach (LibraryFact fact in Model.Libraries.Find(call.TargetMethod))
        {
            // What is said of one overload holds for it instead of what is said of all.
            if (fact.Verb != FactVerb.Fill || (fact.Into is null && isTold && fact.AnyOverload))
                continue;
            isTold |= fact is { Into: null, AnyOverload: false };
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter is not { } parameter || (!fact.Arguments.IsEmpty && !fact.Arguments.Contains(parameter.Name)))
                    continue;
                ImmutableArray<Origin> put = _tracer.Libraries.Input(call, fact, argument);
                if (fact.Into is { } place)
                    put = Model.Libraries.Place(place) is { } member ? OriginSet.Inside(put, member) : OriginSet.Empty;
                else
                    put = ElementKeys.Put(put, ElementKeys.PutBy(call));
                all.Add(put);
            }
        }

        return all.ToSet();
    }

    /// <summary>The call that an operation without a meaning was meant to be, if that fills what it is made on.</summary>
    private (UnboundCall Call, LibraryFact Fact)? Filling(IInvalidOperation invalid) =>
        _tracer.Body.Unbound(invalid, _tracer.Walk.Cancellation) is { } call && Model.Libraries.Find(call.Method, FactVerb.Fill) is { Into: null } fact ? (call, fact) : null;

    /// <summary>Put by an indexer, under the key where that is constant; what is set without a key is left as it is.</summary>
    private static ImmutableArray<Origin> Under(IOperation? key, ImmutableArray<Origin> put) => key is null ? put : ElementKeys.Put(put, ElementKeys.Of(key));

    /// <summary>A value put into a member of an object.</summary>
    public ImmutableArray<Origin> Into(ISymbol member, IOperation value)
    {
        ImmutableArray<Origin> held = _tracer.Trace(value);
        if (held.IsEmpty && Named(member) is { } named && !_tracer.IsKnownClean(value))
            held = ImmutableArray.Create(ValueTracer.SourceAt(value, member, named, _tracer.RootOf(value)));
        return Into(member, held);
    }

    /// <summary>The same where it is known what the value holds.</summary>
    public ImmutableArray<Origin> Into(ISymbol member, ImmutableArray<Origin> held)
    {
        // A parameter of unknown content takes its meaning from the member it is put into.
        if (Named(member) is { } named)
        {
            held = OriginSet.Each(held, origin => origin.Kind == OriginKind.Parameter
                ? origin with { Kind = OriginKind.Source, Symbol = member, Data = named, Member = null, Container = null, Slot = null }
                : origin);
        }

        // An indexer keeps what it is given as it is; a member becomes part of its object.
        return member is IPropertySymbol { IsIndexer: true } || member.ContainingType is null ? held : Inside(member, member.ContainingType, held);
    }

    private static ImmutableArray<Origin> Inside(ISymbol member, ITypeSymbol container, ImmutableArray<Origin> held) =>
        OriginSet.Each(held, origin => origin with { Container = container, Slot = Slot.Around(member, origin) });

    /// <summary>The member that a parameter of a constructor becomes, by a positional record or by what the constructor assigns; otherwise the parameter itself.</summary>
    private ISymbol Positional(IObjectCreationOperation creation, IParameterSymbol parameter)
    {
        if (creation.Type is INamedTypeSymbol { IsRecord: true } type)
        {
            foreach (ISymbol member in type.GetMembers(parameter.Name))
            {
                if (member is IPropertySymbol)
                    return member;
            }
        }

        return Model.MemberSetBy(parameter, _tracer.Walk) ?? parameter;
    }

    /// <summary>The member that stands at the place when an object is taken apart: a tuple's element, or the property that <c>Deconstruct</c> names.</summary>
    private static ISymbol? MemberAt(ITypeSymbol type, int index, int count)
    {
        if (type is not INamedTypeSymbol named)
            return null;
        if (named.IsTupleType)
            return index < named.TupleElements.Length ? named.TupleElements[index] : null;
        foreach (ISymbol candidate in named.GetMembers("Deconstruct"))
        {
            if (candidate is not IMethodSymbol { IsStatic: false } method || method.Parameters.Length != count)
                continue;
            foreach (ISymbol member in named.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && string.Equals(member.Name.TrimStart('_'), method.Parameters[index].Name, System.StringComparison.OrdinalIgnoreCase))
                    return member;
            }
        }

        return null;
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

    private static IOperation? Element(ITupleOperation tuple, IFieldSymbol field)
    {
        string name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", System.StringComparison.Ordinal) && int.TryParse(name.Substring(4), out int number) && number >= 1 && number <= tuple.Elements.Length
            ? tuple.Elements[number - 1]
            : null;
    }

    private static bool IsFresh(IOperation value) =>
        BodyGraph.Unwrap(value) is IObjectCreationOperation or IArrayCreationOperation or ITupleOperation or IInvocationOperation { TargetMethod.Name: "<Clone>$" }
        || BodyGraph.Unwrap(value).Syntax is StackAllocArrayCreationExpressionSyntax
        || BodyGraph.Unwrap(value).GetType().Name.StartsWith("CollectionExpression", System.StringComparison.Ordinal);

    /// <summary>Whether the object is made here on one of the ways at least: <c>found ?? new Row()</c>.</summary>
    public bool MayBeFresh(IOperation value, int depth = 0)
    {
        if (IsFresh(value))
            return true;
        IOperation temporary = BodyGraph.Unwrap(value);
        if (depth == MostDepth || temporary is not IFlowCaptureReferenceOperation || BodyGraph.AsVariable(temporary) is not { } variable)
            return false;
        foreach (Definition definition in _tracer.Body.Reaching(temporary, variable, out _))
        {
            if (definition.Value is { } given && MayBeFresh(given, depth + 1))
                return true;
        }

        return false;
    }
}
