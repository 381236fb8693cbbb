using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// What calls give on something whose type is not there. An operator of sequences does by its name what that of LINQ does: <c>rows.Where(…).Select(row =&gt; row.Phone).ToListAsync()</c>. And what is
/// declared over one type of the program gives objects of it when it is asked for some: <c>IRepository&lt;User&gt;.GetAsync(…)</c>, <c>db.Queryable&lt;User&gt;()</c>.
/// </summary>
internal sealed class UnknownCalls
{
    /// <summary>First words of the names of members that give objects.</summary>
    private static readonly HashSet<string> s_giving = new(StringComparer.OrdinalIgnoreCase) { "get", "find", "first", "single", "last", "query", "queryable", "select", "load", "fetch", "list", "set", "table", "read", "from" };

    /// <summary>Words of the names of those that tell something about objects.</summary>
    private static readonly HashSet<string> s_telling = new(StringComparer.OrdinalIgnoreCase) { "count", "total", "exists", "exist", "any", "max", "min", "sum", "average", "id", "ids", "key", "keys", "name", "type", "version", "size", "length" };

    /// <summary>Members that make an object of another type of what they are given or called on, which they name.</summary>
    private static readonly HashSet<string> s_mapping = new(StringComparer.Ordinal) { "Adapt", "Map", "MapTo", "ProjectTo", "ProjectToType" };

    /// <summary>Members that give back the value itself that they are called on, where it is known.</summary>
    private static readonly HashSet<string> s_same = new(StringComparer.Ordinal) { "ToString", "Trim", "Value", "ToObject", "GetValue" };

    private readonly ValueTracer _tracer;

    public UnknownCalls(ValueTracer tracer) => _tracer = tracer;

    private FlowModel Model => _tracer.Model;

    /// <summary>What the call gives, as far as its name and the types that are written beside it tell.</summary>
    public ImmutableArray<Origin> Trace(IInvalidOperation call)
    {
        if (call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } written)
            return OriginSet.Empty;
        IOperation? owner = OwnerOf(call, access.Expression);
        ImmutableArray<Origin> passed = OriginSet.Empty;
        string name = SequenceOperators.UnknownNameOf(access.Name.Identifier.ValueText);
        foreach (LibraryFact fact in Model.Libraries.OfSequences(name))
        {
            if (SequenceOperators.MakesOfEach(fact) && Made(call, written) is { IsEmpty: false } made)
                return made;
            if (fact.Verb == FactVerb.Pass && owner is not null)
                passed = _tracer.Trace(owner);
        }

        // The text of what was read by a telling name: document["phone"].ToString().
        if (owner is not null && written.ArgumentList.Arguments.Count == 0 && s_same.Contains(name))
            return _tracer.Trace(owner).RemoveAll(static origin => origin.Kind != OriginKind.Source);

        // A parameter may hold anything that its caller knows; the type that it is written over tells more.
        foreach (Origin origin in passed)
        {
            if (origin.Kind != OriginKind.Parameter)
                return passed;
        }

        if (s_mapping.Contains(name) && MadeInto(access.Name) is { } target && _tracer.Carried(call, null, target, null) is { IsEmpty: false } mapped)
            return mapped;
        return Gives(name) && (AskedFor(access.Name) ?? ElementOf(TypeOf(access.Expression))) is { } type && _tracer.Carried(call, null, type, null) is { IsEmpty: false } given ? given : passed;
    }

    /// <summary>What a function has put into the member of the name, of an object that comes from such a call: <c>rows.Select(row =&gt; new Line { Contact = row.Phone })</c>.</summary>
    public ImmutableArray<Origin> Put(IOperation owner, string name)
    {
        OriginCollector all = default;
        foreach (Origin origin in _tracer.Trace(owner))
        {
            if (origin.Slot is { } slot && slot.Member.Name == name)
                all.Add(origin with { Container = slot.Inner, Slot = slot.Rest });
        }

        return all.ToSet();
    }

    /// <summary>The member of the name that an object has which comes from such a call; null where it is not known of what type the object is.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">Name of the member.</param>
    public ISymbol? Member(IOperation owner, string name)
    {
        foreach (Origin origin in _tracer.Trace(owner))
        {
            if (origin is not { Kind: OriginKind.Object, Slot: null, Type: INamedTypeSymbol type })
                continue;
            for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            {
                foreach (ISymbol member in current.GetMembers(name))
                {
                    if (member is IPropertySymbol or IFieldSymbol)
                        return member;
                }
            }
        }

        return null;
    }

    /// <summary>What the operation is called on, or null.</summary>
    public static IOperation? OwnerOf(IOperation operation, ExpressionSyntax owner)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            if (child.Syntax.Span == owner.Span)
                return child;
            if (child.Syntax is MemberAccessExpressionSyntax && child.Syntax.Span.Contains(owner.Span) && OwnerOf(child, owner) is { } inner)
                return inner;
        }

        return null;
    }

    /// <summary>What the functions that are handed to the call make.</summary>
    private ImmutableArray<Origin> Made(IInvalidOperation call, InvocationExpressionSyntax written)
    {
        OriginCollector all = default;
        foreach (IOperation argument in call.ChildOperations)
        {
            if (!IsArgument(argument, written))
                continue;
            foreach (IMethodSymbol function in CallTargets.OfDelegate(argument, _tracer.Body, Model.Dispatch.Kept))
            {
                foreach (Origin origin in Model.Summary(function, _tracer.Walk).Returns)
                {
                    if (origin.Kind != OriginKind.Parameter)
                        all.Add(origin with { Site = call, Root = null });
                }
            }
        }

        return all.ToSet();
    }

    private static bool IsArgument(IOperation operation, InvocationExpressionSyntax written) => operation.Syntax.Parent is ArgumentSyntax argument && argument.Parent == written.ArgumentList;

    private static bool Gives(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        return words.Length > 0 && s_giving.Contains(words[0]) && !IdentifierWords.HoldAny(name, s_telling);
    }

    /// <summary>The type of the program that the call itself names: <c>Query&lt;User&gt;()</c>.</summary>
    private ITypeSymbol? AskedFor(SimpleNameSyntax name) =>
        name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } ? OfProgram(Types?.GetSymbolInfo(arguments[0], _tracer.Walk.Cancellation).Symbol as ITypeSymbol) : null;

    /// <summary>The type that a mapper is asked to make: the last that the call names.</summary>
    private ITypeSymbol? MadeInto(SimpleNameSyntax name) =>
        name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } arguments } ? Types?.GetSymbolInfo(arguments[arguments.Count - 1], _tracer.Walk.Cancellation).Symbol as ITypeSymbol : null;

    private ITypeSymbol? TypeOf(ExpressionSyntax owner) => Types?.GetTypeInfo(owner, _tracer.Walk.Cancellation).Type;

    private SemanticModel? Types => UnboundCall.ModelOf(_tracer.Body.Graph.OriginalOperation);

    /// <summary>The one type of the program that a type is declared over which is not there.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol? source)
    {
        if (source is not INamedTypeSymbol { TypeKind: TypeKind.Error, TypeArguments: { IsEmpty: false } arguments })
            return null;
        ITypeSymbol? element = null;
        foreach (ITypeSymbol argument in arguments)
        {
            if (OfProgram(argument) is not { } type)
                continue;
            if (element is not null)
                return null;
            element = type;
        }

        return element;
    }

    private static ITypeSymbol? OfProgram(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false } ? type : null;
}
