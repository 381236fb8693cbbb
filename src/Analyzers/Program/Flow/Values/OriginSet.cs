using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What is done to sets of origins on their way. A set is an array without doubles, in the order in which its members were found.</summary>
internal static class OriginSet
{
    public static readonly ImmutableArray<Origin> Empty = ImmutableArray<Origin>.Empty;

    /// <summary>
    /// What a value is told to come from at most: visitors that hand a tree round make sets that grow with every way through it, and nobody reads so many.
    /// Who fills a set to that note that it may not be whole.
    /// </summary>
    public const int Most = 256;

    /// <summary>Both sets, as far as <see cref="Most"/> goes; an origin read at the same place with the same treatment counts once.</summary>
    public static ImmutableArray<Origin> Union(ImmutableArray<Origin> left, ImmutableArray<Origin> right)
    {
        if (left.IsEmpty)
            return right;
        if (right.IsEmpty || left == right)
            return left;
        OriginCollector both = default;
        both.Add(left);
        both.Add(right);
        return both.ToSet();
    }

    /// <summary>
    /// As far as a caller can tell them apart: what comes from a parameter is followed into what the caller hands over, wherever the body reads the parameter.
    /// Without this a body that calls itself would give back more in every round.
    /// </summary>
    public static ImmutableArray<Origin> ForCallers(ImmutableArray<Origin> origins)
    {
        if (origins.Length < 2)
            return origins;
        var distinct = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
        {
            if (origin.Kind != OriginKind.Parameter || !HoldsSame(distinct, origin))
                distinct.Add(origin);
        }

        return distinct.Count == origins.Length ? origins : distinct.ToImmutable();
    }

    /// <summary>Each origin, changed.</summary>
    public static ImmutableArray<Origin> Each(ImmutableArray<Origin> origins, Func<Origin, Origin> change)
    {
        if (origins.IsEmpty)
            return origins;
        var changed = ImmutableArray.CreateBuilder<Origin>(origins.Length);
        foreach (Origin origin in origins)
            changed.Add(change(origin));
        return changed.MoveToImmutable();
    }

    /// <summary>Made safe for a purpose.</summary>
    public static ImmutableArray<Origin> Sanitized(ImmutableArray<Origin> origins, Sanitization purpose) =>
        Each(origins, origin => origin with { Applied = origin.Applied | purpose });

    /// <summary>Brought back to plain data.</summary>
    public static ImmutableArray<Origin> Restored(ImmutableArray<Origin> origins) =>
        Each(origins, origin => origin with { Applied = Sanitization.None });

    /// <summary>The text or bytes of a serialised object hold all that the object carries.</summary>
    public static ImmutableArray<Origin> Serialised(ImmutableArray<Origin> origins) =>
        Each(origins, origin => origin with { Container = null, Slot = null, IsSerialised = origin.Kind == OriginKind.Parameter });

    /// <summary>Of what an object holds, that which lies in the member.</summary>
    /// <param name="whole">What the object holds.</param>
    /// <param name="member">The member that is read.</param>
    /// <param name="exact">Whether it is known what was put there: some value was, or the type lives by what its maker put in.</param>
    public static ImmutableArray<Origin> In(ImmutableArray<Origin> whole, ISymbol member, out bool exact)
    {
        exact = false;
        if (whole.IsEmpty)
            return whole;
        ImmutableArray<Origin>.Builder? held = null;
        bool isMade = member.ContainingType is { } type && (type.IsAnonymousType || type.IsTupleType);
        foreach (Origin origin in whole)
        {
            if (origin.Slot is not { } slot)
                continue;
            if (Slot.Holds(slot.Member, member))
                (held ??= ImmutableArray.CreateBuilder<Origin>()).Add(origin with { Container = slot.Inner, Slot = slot.Rest });
            exact |= isMade || held is not null;
        }

        return held?.ToImmutable() ?? Empty;
    }

    /// <summary>Taken apart by the call. Where the text holds several data, a piece of it may be the whole of one, and is not told from it.</summary>
    public static ImmutableArray<Origin> InPieces(ImmutableArray<Origin> origins, IOperation call) =>
        origins.Length == 1 ? ImmutableArray.Create(origins[0] with { Pieces = call }) : origins;

    /// <summary>Put together in one text: where a piece of a text has lost signs, the other pieces beside it do not make up the whole.</summary>
    public static ImmutableArray<Origin> Joined(ImmutableArray<Origin> origins)
    {
        foreach (Origin hidden in origins)
        {
            if (hidden.Pieces is not null && IsHidden(hidden))
                return Each(origins, origin => origin.Pieces is { } pieces && HidesPiece(origins, pieces) ? origin with { Applied = origin.Applied | Sanitization.Part } : origin);
        }

        return origins;
    }

    private static bool HidesPiece(ImmutableArray<Origin> origins, IOperation pieces)
    {
        foreach (Origin origin in origins)
        {
            if (ReferenceEquals(origin.Pieces, pieces) && IsHidden(origin))
                return true;
        }

        return false;
    }

    private static bool IsHidden(Origin origin) => (origin.Applied & (Sanitization.Part | Sanitization.Mask)) != 0;

    /// <summary>Put into a member of an object.</summary>
    public static ImmutableArray<Origin> Inside(ImmutableArray<Origin> origins, ISymbol member) =>
        Each(origins, origin => origin with { Container = member.ContainingType, Slot = Slot.Around(member, origin) });

    /// <summary>One step further.</summary>
    public static ImmutableArray<Origin> Through(ImmutableArray<Origin> origins, FlowStep step) => Each(origins, origin => origin.Through(step));

    /// <summary>Whether two origins are the same data with the same treatment at the same place in an object, wherever each is read.</summary>
    public static bool IsSame(Origin left, Origin right) =>
        left.Kind == right.Kind && left.Applied == right.Applied && left.IsSerialised == right.IsSerialised
        && SymbolEqualityComparer.Default.Equals(left.Symbol, right.Symbol) && SymbolEqualityComparer.Default.Equals(left.Member, right.Member)
        && SymbolEqualityComparer.Default.Equals(left.Root, right.Root) && SymbolEqualityComparer.Default.Equals(left.Container, right.Container)
        && SymbolEqualityComparer.Default.Equals(left.Type, right.Type) && left.Data?.Taxon.Id == right.Data?.Taxon.Id && Equals(left.Key, right.Key) && Slot.Same(left.Slot, right.Slot);

    private static bool HoldsSame(ImmutableArray<Origin>.Builder set, Origin origin)
    {
        foreach (Origin other in set)
        {
            if (IsSame(other, origin))
                return true;
        }

        return false;
    }
}
