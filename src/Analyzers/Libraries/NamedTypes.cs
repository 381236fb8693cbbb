using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// The types that the lines of one verb speak of: by their full name where they resolve, by their simple name where they do not or where a line gives no more. An
/// attribute is known with and without its ending.
/// </summary>
internal sealed class NamedTypes
{
    private const string Ending = "Attribute";

    private readonly Dictionary<string, ImmutableArray<LibraryFact>> _byName = new(StringComparer.Ordinal);

    /// <param name="facts">The lines; of two about one type the first is found.</param>
    public NamedTypes(IEnumerable<LibraryFact> facts)
    {
        foreach (LibraryFact fact in facts)
        {
            if (fact.MemberName is not null)
                continue;
            string name = SimpleName(fact);
            _byName[name] = _byName.TryGetValue(name, out ImmutableArray<LibraryFact> known) ? known.Add(fact) : ImmutableArray.Create(fact);
        }
    }

    /// <summary>The first line about the type itself, or null. Most types are told off by their name.</summary>
    /// <param name="type">The type.</param>
    /// <param name="kind">The kind; null for any.</param>
    public LibraryFact? Find(INamedTypeSymbol type, string? kind = null)
    {
        if (!_byName.TryGetValue(WithoutEnding(type.Name), out ImmutableArray<LibraryFact> facts))
            return null;
        foreach (LibraryFact fact in facts)
        {
            if ((kind is null || fact.Kind == kind)
                && (fact.TypeName is null || type.TypeKind == TypeKind.Error || DocumentedTypes.NameOf(type.OriginalDefinition) == fact.TypeName))
            {
                return fact;
            }
        }

        return null;
    }

    /// <summary>The first line about an attribute that the symbol carries, or null.</summary>
    /// <param name="symbol">What carries attributes.</param>
    /// <param name="kind">The kind; null for any.</param>
    public LibraryFact? OnAttributeOf(ISymbol symbol, string? kind = null)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Find(type, kind) is { } fact)
                return fact;
        }

        return null;
    }

    /// <summary>The simple name of the type that a line speaks of, of an attribute without its ending.</summary>
    public static string SimpleName(LibraryFact fact)
    {
        string name = fact.TypeName ?? fact.BareName!;
        name = name.Substring(name.LastIndexOf('.') + 1);
        int arity = name.IndexOf('`');
        return WithoutEnding(arity < 0 ? name : name.Substring(0, arity));
    }

    private static string WithoutEnding(string name) =>
        name.Length > Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;
}
