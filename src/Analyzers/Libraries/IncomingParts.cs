using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>What holds a request while it is answered, and which of its members hold what the caller sent, as the lists name them.</summary>
internal sealed class IncomingParts
{
    private const string Request = "request";
    private const string Context = "context";
    private const string Address = "address";

    private readonly LibraryKnowledge _libraries;
    private readonly NamedTypes _types;

    public IncomingParts(LibraryKnowledge libraries)
    {
        _libraries = libraries;
        _types = libraries.Types(FactVerb.Incoming);
        var handed = new SortedSet<string>(StringComparer.Ordinal);
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        var kept = new SortedSet<string>(StringComparer.Ordinal);
        foreach (LibraryFact fact in libraries.All(FactVerb.Incoming))
        {
            if (fact.Kind is Request or Context)
                handed.Add(fact.MemberName ?? NamedTypes.SimpleName(fact));
            else if (fact is { Kind: Address, MemberName: { } member })
                parts.Add(member);
            else if (fact.Kind == Address)
                kept.Add(NamedTypes.SimpleName(fact));
        }

        Handed = new List<string>(handed);
        AddressMembers = new List<string>(parts);
        AddressTypes = new List<string>(kept);
    }

    /// <summary>Names by which a request or its context is written where it is handed on.</summary>
    public List<string> Handed { get; }

    /// <summary>Names of the members that hold parts of the address.</summary>
    public List<string> AddressMembers { get; }

    /// <summary>Names of the types whose objects are parts of the address wherever they are kept.</summary>
    public List<string> AddressTypes { get; }

    /// <summary>Whether the type is that of a request.</summary>
    public bool IsRequest(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, Request))
                return true;
        }

        return false;
    }

    /// <summary>Whether an object of the type leads to a request: the request itself, its context or a part of its address.</summary>
    public bool LeadsToRequest(ITypeSymbol type) => Is(type, Context) || IsAddress(type) || IsRequest(type);

    /// <summary>Whether objects of the type are parts of the address wherever they are kept.</summary>
    public bool IsAddress(ITypeSymbol? type) => type is not null && Is(type, Address);

    /// <summary>Whether the member holds a part of the address.</summary>
    public bool IsAddress(ISymbol member) => Kind(member) == Address;

    /// <summary>Whether the member holds what the caller sent.</summary>
    public bool IsSent(ISymbol member) => Kind(member) is Address or "part";

    private string? Kind(ISymbol member) => _libraries.Find(member, FactVerb.Incoming)?.Kind;

    private bool Is(ITypeSymbol type, string kind) => type is INamedTypeSymbol named && _types.Find(named, kind) is not null;
}
