using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Library members and claim or header names of which it is known what they hold, from <c>KnownMembers.txt</c>, resolved in one compilation.</summary>
internal sealed class KnownMembers
{
    private static readonly Lazy<ImmutableArray<string[]>> s_lines = new(() => EmbeddedLines.Read("KnownMembers.txt").ToImmutableArray());
    private static readonly Lazy<ImmutableDictionary<string, Taxon>> s_keys = new(ReadKeys);

    private readonly Dictionary<ISymbol, Taxon?> _members = new(SymbolEqualityComparer.Default);

    // Most names are of no known member; this is told without a look at the symbol.
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public KnownMembers(Compilation compilation)
    {
        foreach (string[] fields in s_lines.Value)
        {
            if (fields[0] == "key" || DocumentationCommentId.GetFirstSymbolForDeclarationId(fields[1], compilation) is not { } symbol)
                continue;
            _members[symbol] = fields[0] == "none" ? null : Required(fields[0]);
            _names.Add(symbol.Name);
        }
    }

    /// <summary>Whether any known member has this name.</summary>
    public bool IsName(string name) => _names.Contains(name);

    /// <summary>Whether the member, or one that it overrides, is known; a null taxon says that it is known to be no personal data.</summary>
    public bool TryFind(ISymbol symbol, out Taxon? taxon)
    {
        taxon = null;
        if (!_names.Contains(symbol.Name))
            return false;
        for (ISymbol? current = symbol; current is not null; current = Overridden(current))
        {
            if (_members.TryGetValue(current.OriginalDefinition, out taxon))
                return true;
        }

        return false;
    }

    public static Taxon? FindKey(string key) => s_keys.Value.TryGetValue(key, out Taxon? taxon) ? taxon : null;

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };

    private static ImmutableDictionary<string, Taxon> ReadKeys()
    {
        var keys = ImmutableDictionary.CreateBuilder<string, Taxon>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] fields in s_lines.Value)
        {
            if (fields[0] == "key")
                keys[fields[2]] = Required(fields[1]);
        }

        return keys.ToImmutable();
    }

    private static Taxon Required(string id) => Taxonomy.Find(id) ?? throw new InvalidOperationException("KnownMembers.txt names the unknown taxon " + id + ".");
}
