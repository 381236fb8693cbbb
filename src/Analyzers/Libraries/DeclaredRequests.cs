using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Methods that a library turns into requests, known by what is declared of them: by attributes on an interface, as Refit and WebApiClientCore have it, or by
/// the base of a generated client, as gRPC has it.
/// </summary>
internal sealed class DeclaredRequests
{
    /// <summary>The kind of sink that such a method is.</summary>
    public const string SinkKind = "http";

    /// <summary>Takes all of its arguments along, objects with all they hold.</summary>
    private static readonly LibraryFact s_all = new(FactVerb.Sink, SinkKind, "", ImmutableArray<string>.Empty, PayloadShape.Object) { TypeName = "" };

    private readonly LibraryKnowledge _libraries;
    private readonly Lazy<bool> _arePresent;
    private readonly ConcurrentDictionary<IMethodSymbol, LibraryFact?> _sinks = new(SymbolEqualityComparer.Default);

    public DeclaredRequests(LibraryKnowledge libraries)
    {
        _libraries = libraries;
        _arePresent = new(() => libraries.Present(FactVerb.Request).Any() || libraries.Present(FactVerb.Sink).Any(IsOfHeirs));
    }

    /// <summary>Whether the line speaks of an attribute that makes a method a request.</summary>
    public static bool IsOfMethod(LibraryFact fact) => fact is { Verb: FactVerb.Request, Kind: "query" or "body" };

    /// <summary>What the method takes out of the program's hands; null if it is no request.</summary>
    public LibraryFact? Sink(IMethodSymbol method)
    {
        // Most programs reference none of these libraries.
        if (method.IsStatic || method.MethodKind != MethodKind.Ordinary || method.Parameters.IsEmpty || !_arePresent.Value)
            return null;
        method = method.OriginalDefinition;
        return _sinks.TryGetValue(method, out LibraryFact? known) ? known : _sinks.GetOrAdd(method, Find(method) is not null ? s_all : OfClient(method));
    }

    /// <summary>The request that the attributes of an interface's method declare, or null.</summary>
    public DeclaredRequest? Find(IMethodSymbol method)
    {
        if (method is not { ContainingType.TypeKind: TypeKind.Interface, MethodKind: MethodKind.Ordinary } || !_arePresent.Value)
            return null;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (_libraries.FindType(attribute.AttributeClass, FactVerb.Request) is { } fact && IsOfMethod(fact))
                return new DeclaredRequest(attribute, fact.Kind == "query");
        }

        return null;
    }

    /// <summary>What an attribute of a parameter says of its place in the request; null if the library says nothing of it.</summary>
    public string? RoleOf(AttributeData attribute) => _libraries.FindType(attribute.AttributeClass, FactVerb.Request)?.Kind;

    /// <summary>The text with the address that attributes of the method or its interface give, and the attribute; null if none does.</summary>
    public (string Address, AttributeData Attribute)? HostOf(IMethodSymbol method)
    {
        foreach (ISymbol place in new ISymbol[] { method, method.ContainingType })
        {
            foreach (AttributeData attribute in place.GetAttributes())
            {
                if (attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is string address && RoleOf(attribute) == "host")
                    return (address, attribute);
            }
        }

        return null;
    }

    /// <summary>Whether the type is a generated client whose methods are requests.</summary>
    public bool IsClient(ITypeSymbol? type) => _arePresent.Value && OfHeir(type) is not null;

    private LibraryFact? OfClient(IMethodSymbol method) =>
        OfHeir(method.ContainingType) is { } fact && method.Parameters.Any(parameter => fact.Arguments.Contains(parameter.Name)) ? fact : null;

    private LibraryFact? OfHeir(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class } && _libraries.FindType(type.BaseType, FactVerb.Sink) is { } fact && IsOfHeirs(fact) ? fact : null;

    private static bool IsOfHeirs(LibraryFact fact) => fact is { MemberName: null, OfHeirs: true };
}
