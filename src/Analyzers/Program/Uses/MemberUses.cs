using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Uses;

/// <summary>
/// Whether anything in a compilation reads a member. Names answer first: a member whose name no file writes is read by nobody, and only the places that
/// write it are bound, until one of them reads. What cannot be told counts as a read.
/// </summary>
internal sealed class MemberUses
{
    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly MarkupNames _markup;
    private readonly ObjectUses _objects;
    private readonly ConcurrentDictionary<string, NamePlaces> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public MemberUses(ProgramSources sources, ProgramIndex index, Dispatch dispatch, ImmutableArray<AdditionalText> files)
    {
        _sources = sources;
        _index = index;
        _markup = new MarkupNames(files);
        _objects = new ObjectUses(sources, index, dispatch);
    }

    /// <summary>Whether code, a view or a use of its object as a whole may read the member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="near">The file where a use of it is most likely, and its bodies bound: it is looked through first.</param>
    /// <param name="cancellation">Ends the search.</param>
    public bool IsRead(ISymbol member, SyntaxTree? near, CancellationToken cancellation) =>
        _known.TryGetValue(member, out bool known) ? known : _known.GetOrAdd(member, Find(member, near, cancellation));

    private bool Find(ISymbol member, SyntaxTree? near, CancellationToken cancellation) =>
        _markup.Writes(member.Name, cancellation) || IsReadByName(member, near, cancellation) || _objects.AreUsedWhole(member.ContainingType, cancellation);

    private bool IsReadByName(ISymbol member, SyntaxTree? near, CancellationToken cancellation)
    {
        NamePlaces places = _places.GetOrAdd(member.Name, name => new NamePlaces(_sources, _index, name));
        if (near is not null && (places.AreTooManyIn(near, cancellation) || places.In(near, cancellation).Any(named => MayBe(named, member))))
            return true;
        if (places.AreTooMany(cancellation))
            return true;
        foreach (SyntaxTree tree in places.Files)
        {
            if (tree != near && places.In(tree, cancellation).Any(named => MayBe(named, member)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a bound name is the member, or stands for it in a base, an heir or a contract; what did not bind may be anything.</summary>
    private static bool MayBe(ISymbol? symbol, ISymbol member)
    {
        if (symbol is null)
            return true;
        if (symbol.ContainingType is not { } holder || symbol.Kind is not (SymbolKind.Property or SymbolKind.Field))
            return symbol.Kind == SymbolKind.ErrorType;
        return SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, member.OriginalDefinition) || AreRelated(holder.OriginalDefinition, member.ContainingType.OriginalDefinition);
    }

    private static bool AreRelated(INamedTypeSymbol left, INamedTypeSymbol right) => Is(left, right) || Is(right, left);

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol ancestor) =>
        Ancestry.Includes(type, ancestor) || type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, ancestor));
}
