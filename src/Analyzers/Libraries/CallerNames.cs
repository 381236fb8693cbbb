using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>The types and members by which libraries and programs say who is calling, as the lists name them.</summary>
internal sealed class CallerNames
{
    private readonly NamedTypes _types;
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    /// <param name="facts">The lines of the verb <c>caller</c>.</param>
    public CallerNames(IReadOnlyList<LibraryFact> facts)
    {
        _types = new NamedTypes(facts);
        foreach (LibraryFact fact in facts)
        {
            if (fact.Kind == "member")
                _members.Add(fact.MemberName ?? fact.BareName!);
        }
    }

    /// <summary>Whether a member of the name tells who is calling.</summary>
    public bool HasMember(string name) => _members.Contains(name);

    /// <summary>Whether an object of the type tells who is calling.</summary>
    public bool HasType(ITypeSymbol type) => type is INamedTypeSymbol named && _types.Find(named, "type") is not null;
}
