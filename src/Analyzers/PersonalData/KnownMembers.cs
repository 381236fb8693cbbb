using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>
/// Library members and claim or header names of which it is known what they hold, from <c>KnownMembers.txt</c>. A member is resolved in the compilation
/// when its name is asked for the first time.
/// </summary>
internal sealed class KnownMembers
{
    private static readonly Lazy<ImmutableArray<string[]>> s_lines = new(() => EmbeddedLines.Read("KnownMembers.txt").ToImmutableArray());
    private static readonly Lazy<ImmutableDictionary<string, Taxon>> s_keys = new(ReadKeys);
    private static readonly Lazy<Dictionary<string, List<(string Id, Taxon? Taxon)>>> s_listed = new(ReadListed);

    private readonly Compilation _compilation;

    // Most names are of no known member; this is told without a look at the symbol.
    private readonly ConcurrentDictionary<string, ImmutableArray<(ISymbol Member, Taxon? Taxon)>> _names = new(StringComparer.Ordinal);

    public KnownMembers(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether any known member has this name.</summary>
    public bool IsName(string name) => !Named(name).IsEmpty;

    /// <summary>Whether the member, or one that it overrides, is known; a null taxon says that it is known to be no personal data.</summary>
    public bool TryFind(ISymbol symbol, out Taxon? taxon)
    {
        taxon = null;
        ImmutableArray<(ISymbol Member, Taxon? Taxon)> named = Named(symbol.Name);
        if (named.IsEmpty)
            return false;
        for (ISymbol? current = symbol; current is not null; current = Overridden(current))
        {
            foreach ((ISymbol member, Taxon? known) in named)
            {
                if (!SymbolEqualityComparer.Default.Equals(member, current.OriginalDefinition))
                    continue;
                taxon = known;
                return true;
            }
        }

        return false;
    }

    public static Taxon? FindKey(string key) => s_keys.Value.TryGetValue(key, out Taxon? taxon) ? taxon : null;

    private ImmutableArray<(ISymbol Member, Taxon? Taxon)> Named(string name)
    {
        if (!s_listed.Value.TryGetValue(name, out List<(string Id, Taxon? Taxon)>? listed))
            return ImmutableArray<(ISymbol, Taxon?)>.Empty;
        return _names.TryGetValue(name, out ImmutableArray<(ISymbol, Taxon?)> known) ? known : _names.GetOrAdd(name, Resolve(listed));
    }

    private ImmutableArray<(ISymbol, Taxon?)> Resolve(List<(string Id, Taxon? Taxon)> listed)
    {
        var members = ImmutableArray.CreateBuilder<(ISymbol, Taxon?)>();
        foreach ((string id, Taxon? taxon) in listed)
        {
            if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, _compilation) is { } member)
                members.Add((member, taxon));
        }

        return members.ToImmutable();
    }

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

    private static Dictionary<string, List<(string Id, Taxon? Taxon)>> ReadListed()
    {
        var listed = new Dictionary<string, List<(string Id, Taxon? Taxon)>>(StringComparer.Ordinal);
        foreach (string[] fields in s_lines.Value)
        {
            if (fields[0] == "key")
                continue;
            string name = NameIn(fields[1]);
            if (!listed.TryGetValue(name, out List<(string, Taxon?)>? members))
                listed.Add(name, members = new List<(string, Taxon?)>());
            members.Add((fields[1], fields[0] == "none" ? null : Required(fields[0])));
        }

        return listed;
    }

    /// <summary>The name of the member that a documentation comment id is of: <c>M:N.T.Get``1(System.String)</c> is of <c>Get</c>.</summary>
    private static string NameIn(string id)
    {
        int end = id.IndexOf('(');
        end = end < 0 ? id.Length : end;
        int start = id.LastIndexOf('.', end - 1) + 1;
        int arity = id.IndexOf('`', start, end - start);
        return id.Substring(start, (arity < 0 ? end : arity) - start);
    }

    private static Taxon Required(string id) => Taxonomy.Find(id) ?? throw new InvalidOperationException("KnownMembers.txt names the unknown taxon " + id + ".");
}
