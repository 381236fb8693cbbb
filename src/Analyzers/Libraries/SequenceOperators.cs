using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Operators of sequences that no line speaks of: <c>ISugarQueryable&lt;T&gt;.Select(…)</c>, <c>IObservable&lt;T&gt;.Where(…)</c>, <c>FirstAsync</c> of a query of any library. Where a library offers them under the names of LINQ,
/// they do what those do.
/// </summary>
internal static class SequenceOperators
{
    private const string Async = "Async";
    private const string Receiver = "this";

    /// <summary>Operators that queries of other libraries have under names of their own, and those of LINQ that they do the work of.</summary>
    private static readonly Dictionary<string, string> s_others = new(StringComparer.Ordinal)
    {
        ["Project"] = "Select",
        ["Page"] = "Take",
        ["Limit"] = "Take",
        ["ToOne"] = "First",
        ["InSingle"] = "First",
        ["ToPageList"] = "ToList",
        ["ToPagedList"] = "ToList",
        ["ToOffsetPage"] = "ToList",
    };

    /// <summary>The name of the operator of LINQ that a method is called after: the same name, without <c>Async</c>.</summary>
    public static string NameOf(string method) =>
        method.Length > Async.Length && method.EndsWith(Async, StringComparison.Ordinal) ? method.Substring(0, method.Length - Async.Length) : method;

    /// <summary>The same on something whose type is not there, where libraries that bring queries go by names of their own too: <c>ToOne</c>, <c>ToPageList</c>, <c>Project</c>.</summary>
    public static string UnknownNameOf(string method)
    {
        string name = NameOf(method);
        return s_others.TryGetValue(name, out string? operation) ? operation : name;
    }

    /// <summary>What the method does, by what is said of the operator that has its name; nothing for a method that works on no sequence.</summary>
    /// <param name="method">A method of a library, as it is declared.</param>
    /// <param name="named">The facts about the operator of its name.</param>
    public static ImmutableArray<LibraryFact> Of(IMethodSymbol method, ImmutableArray<LibraryFact> named)
    {
        if (named.IsEmpty || method.ReturnsVoid || !method.DeclaringSyntaxReferences.IsEmpty || (method.IsStatic && !method.IsExtensionMethod))
            return ImmutableArray<LibraryFact>.Empty;
        ITypeSymbol source = method.IsStatic ? method.Parameters[0].Type : method.ContainingType;
        if (!IsSequence(source))
            return ImmutableArray<LibraryFact>.Empty;

        string receiver = method.IsStatic ? method.Parameters[0].Name : Receiver;
        var facts = ImmutableArray.CreateBuilder<LibraryFact>();
        ImmutableArray<string> makers = Makers(method);
        foreach (LibraryFact fact in named)
        {
            if (fact.Into is null && fact.Verb == FactVerb.Pass)
                facts.Add(fact with { Arguments = ImmutableArray.Create(receiver) });
        }

        // What makes something of each element tells more than what it is made of: rows.First(row => row.Phone).
        if (!makers.IsEmpty && named.Any(MakesOfEach))
            facts.Insert(0, Map(named, makers, receiver));
        return facts.ToImmutable();
    }

    private static LibraryFact Map(ImmutableArray<LibraryFact> named, ImmutableArray<string> makers, string receiver) =>
        named[0] with { Verb = FactVerb.Map, Arguments = makers, From = receiver == Receiver ? ImmutableArray<string>.Empty : ImmutableArray.Create(receiver), Into = null };

    /// <summary>Whether a function that is handed to an operator makes what is given of each element: also where LINQ has a condition or nothing there, and other libraries take what is wanted of each row.</summary>
    public static bool MakesOfEach(LibraryFact fact) =>
        fact is { Verb: FactVerb.Map, Into: null } or { Verb: FactVerb.Pass, MemberName: "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "ToList" or "ToArray" };

    /// <summary>The delegate that a parameter of the type takes, or the tree of one that a query is made of; null for other types.</summary>
    public static INamedTypeSymbol? FunctionOf(ITypeSymbol type)
    {
        var function = type as INamedTypeSymbol;
        if (function is { Name: "Expression", TypeArguments.Length: 1 })
            function = function.TypeArguments[0] as INamedTypeSymbol;
        return function is { TypeKind: TypeKind.Delegate } ? function : null;
    }

    /// <summary>The functions whose results the method gives back: their result is a type parameter of the method's own.</summary>
    private static ImmutableArray<string> Makers(IMethodSymbol method)
    {
        if (method.TypeParameters.IsEmpty)
            return ImmutableArray<string>.Empty;
        var makers = ImmutableArray.CreateBuilder<string>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (FunctionOf(parameter.Type) is { DelegateInvokeMethod: { ReturnType: ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } made } } && Gives(method.ReturnType, made))
                makers.Add(parameter.Name);
        }

        return makers.ToImmutable();
    }

    private static bool Gives(ITypeSymbol type, ITypeParameterSymbol made) =>
        SymbolEqualityComparer.Default.Equals(type, made) || (type is INamedTypeSymbol named && named.TypeArguments.Any(argument => Gives(argument, made)));

    /// <summary>Whether the type is a sequence of what it is generic over: one by its name, or one that can be filtered.</summary>
    private static bool IsSequence(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true } sequence
        && (sequence.Name.EndsWith("Enumerable", StringComparison.Ordinal) || sequence.Name.EndsWith("Queryable", StringComparison.Ordinal) || sequence.Name.EndsWith("Observable", StringComparison.Ordinal) || sequence.Name.EndsWith("Query", StringComparison.Ordinal)
            || !sequence.GetMembers("Where").IsEmpty);
}
