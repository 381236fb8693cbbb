using System.Collections.Concurrent;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Rows;

/// <summary>
/// Which objects are rows that a store keeps an eye on: they came out of a set of a context, by whatever query that gives the rows themselves, also through
/// methods of the program. What is written into such an object is kept when the context saves.
/// </summary>
internal sealed class TrackedRows
{
    /// <summary>Definitions, calls and members that one question follows.</summary>
    private const int MostSteps = 64;

    /// <summary>Methods of the program that give back what the next one gives.</summary>
    private const int MostCalls = 4;

    private readonly LibraryKnowledge _libraries;
    private readonly MethodBodies _bodies;
    private readonly Dispatch _dispatch;

    /// <summary>The type of the rows that a method gives back; null if it gives none.</summary>
    private readonly ConcurrentDictionary<IMethodSymbol, ITypeSymbol?> _given = new(SymbolEqualityComparer.Default);

    public TrackedRows(LibraryKnowledge libraries, MethodBodies bodies, Dispatch dispatch)
    {
        _libraries = libraries;
        _bodies = bodies;
        _dispatch = dispatch;
    }

    /// <summary>Whether the object may be such a row, or a part of one.</summary>
    public bool Hold(IOperation value, BodyGraph body, CancellationToken cancellation)
    {
        int left = MostSteps;
        return Find(value, Element(value.Type), body, ref left, 0, cancellation) is not null;
    }

    /// <summary>The type of the rows that the value is of; null if it is none. A sequence of rows counts as they do, and so does what hands them out one by one.</summary>
    private ITypeSymbol? Find(IOperation? value, ITypeSymbol? wanted, BodyGraph body, ref int left, int calls, CancellationToken cancellation)
    {
        while (value is not null && left-- > 0)
        {
            if (SetOf(value.Type) is { } row)
                return Fits(wanted, row) ? row : null;
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IAwaitOperation await:
                    value = await.Operation;
                    break;
                case ITranslatedQueryOperation query:
                    value = query.Operation;
                    break;
                case IArrayElementReferenceOperation element:
                    value = element.ArrayReference;
                    break;
                case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                    return Defined(value, wanted, body, ref left, calls, cancellation);
                case IPropertyReferenceOperation { Property: { GetMethod: { } getter } property } reference:
                    if (Given(getter, calls, cancellation) is { } shown)
                        return Fits(wanted, shown) ? shown : null;
                    // A part of a row is kept with it; an element of a sequence is as the sequence.
                    if (!property.IsIndexer && property.Name != "Current")
                        wanted = Element(reference.Instance?.Type);
                    value = reference.Instance is IInstanceReferenceOperation ? null : reference.Instance;
                    break;
                case IInvocationOperation call:
                    foreach (LibraryFact fact in _libraries.Find(call.TargetMethod))
                    {
                        if (fact.Verb == FactVerb.Tracked)
                            return wanted;
                        if (fact.Verb is FactVerb.Untracked or FactVerb.Map)
                            return null;
                    }

                    foreach (IMethodSymbol target in CallTargets.Of(call, _dispatch, body))
                    {
                        if (Given(target, calls, cancellation) is { } given)
                            return Fits(wanted, given) ? given : null;
                    }

                    if (_bodies.IsOfProgram(call.TargetMethod))
                        return null;
                    value = CallParts.Receiver(call);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The same by the definitions of a variable, those around a lambda included.</summary>
    private ITypeSymbol? Defined(IOperation use, ITypeSymbol? wanted, BodyGraph body, ref int left, int calls, CancellationToken cancellation)
    {
        Variable variable = BodyGraph.AsVariable(use)!.Value;
        for (BodyGraph? around = body; around is not null; around = around.Parent)
        {
            if (around.Definitions(variable).Count == 0)
                continue;
            foreach (Definition definition in ReferenceEquals(around, body) ? around.Reaching(use, variable, out _) : around.Definitions(variable))
            {
                if (definition is { Value: { } value, Element: null } && Find(value, wanted, around, ref left, calls, cancellation) is { } row)
                    return row;
            }

            return null;
        }

        return null;
    }

    /// <summary>The type of the rows that a method of the program gives back.</summary>
    private ITypeSymbol? Given(IMethodSymbol method, int calls, CancellationToken cancellation)
    {
        if (method.ReturnsVoid || calls == MostCalls || !MayHoldRow(method.ReturnType))
            return null;
        if (_given.TryGetValue(method, out ITypeSymbol? known))
            return known;
        ITypeSymbol? found = null;
        if (_bodies.Graph(method, cancellation) is { } body)
        {
            foreach ((_, IOperation value) in body.Ends())
            {
                int left = MostSteps;
                found ??= Find(value, Element(value.Type), body, ref left, calls + 1, cancellation);
            }
        }

        // Where the search was cut short it is good for this question alone.
        return calls == 0 ? _given.GetOrAdd(method, found) : found;
    }

    /// <summary>The type of the rows of a set; null for any other type.</summary>
    private ITypeSymbol? SetOf(ITypeSymbol? type)
    {
        for (; type is INamedTypeSymbol { SpecialType: SpecialType.None } named; type = named.BaseType)
        {
            if (named.Arity == 1 && _libraries.Types(FactVerb.Tracked).Find(named) is not null)
                return named.TypeArguments[0];
        }

        return null;
    }

    private static bool MayHoldRow(ITypeSymbol type) => Element(type) is { IsReferenceType: true, SpecialType: SpecialType.None } or ITypeParameterSymbol;

    /// <summary>What a task gives or a sequence holds; any other type is its own.</summary>
    private static ITypeSymbol? Element(ITypeSymbol? type)
    {
        for (int steps = 0; steps < 3; steps++)
        {
            if (type is IArrayTypeSymbol array)
                type = array.ElementType;
            else if (type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task)
                type = task.TypeArguments[0];
            else if (type is INamedTypeSymbol { Arity: 1 } sequence && IsSequence(sequence))
                type = sequence.TypeArguments[0];
            else
                break;
        }

        return type;
    }

    private static bool IsSequence(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T || type.Name is "IAsyncEnumerable" or "IEnumerator" or "IAsyncEnumerator")
            return true;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                return true;
        }

        return false;
    }

    /// <summary>Whether an object of the one type may be a row of the other: what a query makes of rows is none.</summary>
    private static bool Fits(ITypeSymbol? wanted, ITypeSymbol row) =>
        wanted is null or ITypeParameterSymbol or { SpecialType: SpecialType.System_Object } || row is ITypeParameterSymbol || Is(wanted, row) || Is(row, wanted);

    private static bool Is(ITypeSymbol type, ITypeSymbol general)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, general.OriginalDefinition))
                return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, general.OriginalDefinition))
                return true;
        }

        return false;
    }
}
