using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>What looks at the form of a text alone and asks nobody whether it is true, as the lists name it: patterns, parsers, attributes of validation.</summary>
internal sealed class FormNames
{
    private const string Type = "type";

    private readonly LibraryKnowledge _libraries;
    private readonly NamedTypes _types;
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    public FormNames(LibraryKnowledge libraries)
    {
        _libraries = libraries;
        _types = libraries.Types(FactVerb.Form);
        foreach (LibraryFact fact in libraries.All(FactVerb.Form))
        {
            if (fact is { Kind: "member", BareName: { } name })
                _members.Add(name);
        }
    }

    /// <summary>Whether a call of the method looks at what it is given.</summary>
    public bool Holds(IMethodSymbol method) =>
        _members.Contains(method.Name) || (method.ContainingType is { } type && Holds(type)) || _libraries.Find(method, FactVerb.Form) is not null;

    /// <summary>Whether the members of the type, or an attribute of the type, look at a value.</summary>
    public bool Holds(INamedTypeSymbol type) => _types.Find(type, Type) is not null;
}
