using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>What looks at the form of a text alone and asks nobody whether it is true, as the lists name it: patterns, parsers, attributes of validation.</summary>
internal sealed class FormNames
{
    private const string Type = "type";
    private const string Member = "member";
    private const string None = "none";

    private readonly LibraryKnowledge _libraries;
    private readonly NamedTypes _types;
    private readonly HashSet<string> _members;
    private readonly HashSet<string> _others;

    public FormNames(LibraryKnowledge libraries)
    {
        _libraries = libraries;
        _types = libraries.Types(FactVerb.Form);
        _members = BareNames(libraries, Member);
        _others = BareNames(libraries, None);
    }

    /// <summary>Whether a call of the method looks at what it is given.</summary>
    public bool Hold(IMethodSymbol method) =>
        _members.Contains(method.Name) || (method.ContainingType is { } type && _types.Find(type, Type) is not null) || _libraries.Find(method, FactVerb.Form) is { Kind: not None };

    /// <summary>Whether the method asks whether there is a text at all, which is no question of its form.</summary>
    public bool LeaveOut(IMethodSymbol method) => _others.Contains(method.Name) || _libraries.Find(method, FactVerb.Form) is { Kind: None };

    /// <summary>Whether an attribute of the member, or of a positional parameter behind it, asks for a form.</summary>
    public bool AreAskedOf(ISymbol member) => _types.OnAttributeOf(member, Type) is not null;

    private static HashSet<string> BareNames(LibraryKnowledge libraries, string kind) =>
        new(libraries.All(FactVerb.Form).Where(fact => fact.Kind == kind).Select(fact => fact.BareName).OfType<string>(), StringComparer.Ordinal);
}
