using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// The place inside an object at which a value lies: the member that holds it and, where that member is itself an object made by the program, the
/// place inside that one. So <c>note.Text</c> gives back what was put into <c>Text</c>, and nothing of its neighbours.
/// </summary>
/// <param name="Member">The property, field or tuple element that holds the value.</param>
/// <param name="Inner">The object the value was in before it was put into this one; null where it stood for itself.</param>
/// <param name="Rest">The place inside the member's own object.</param>
/// <param name="Depth">How many objects lie around the value.</param>
internal sealed record Slot(ISymbol Member, ITypeSymbol? Inner, Slot? Rest, int Depth)
{
    /// <summary>Objects inside objects that are told apart. Deeper down a value belongs to the whole.</summary>
    private const int MostDepth = 4;

    /// <summary>The place of a value that is put into the member.</summary>
    public static Slot Around(ISymbol member, Origin origin)
    {
        Slot? rest = origin.Slot is { Depth: < MostDepth } inner ? inner : null;
        return new Slot(member, origin.Container, rest, (rest?.Depth ?? 0) + 1);
    }

    /// <summary>This place, with what is known further inside.</summary>
    public Slot Within(ITypeSymbol? container, Slot? inner) => Within(container, inner, MostDepth);

    /// <summary>Whether the two are the same place.</summary>
    public static bool Same(Slot? left, Slot? right)
    {
        for (; left is not null && right is not null; left = left.Rest, right = right.Rest)
        {
            if (!Holds(left.Member, right.Member))
                return false;
        }

        return left is null && right is null;
    }

    /// <summary>Whether what was put into the one member is read by the other: elements of tuples and members of anonymous types go by their names.</summary>
    public static bool Holds(ISymbol put, ISymbol read)
    {
        if (put is IFieldSymbol { ContainingType.IsTupleType: true } one && read is IFieldSymbol { ContainingType.IsTupleType: true } other)
            return (one.CorrespondingTupleField ?? one).Name == (other.CorrespondingTupleField ?? other).Name;
        if (put.ContainingType is { IsAnonymousType: true } && read.ContainingType is { IsAnonymousType: true })
            return put.Name == read.Name;
        return SymbolEqualityComparer.Default.Equals(put.OriginalDefinition, read.OriginalDefinition);
    }

    /// <summary>The same, where no more than <paramref name="room"/> objects are still told apart: a value that goes round a recursion is put into one object more each time.</summary>
    private Slot Within(ITypeSymbol? container, Slot? inner, int room)
    {
        if (Rest is null)
            return new Slot(Member, container ?? Inner, inner?.Depth < room ? inner : null, inner?.Depth < room ? inner.Depth + 1 : 1);
        Slot? rest = room > 1 ? Rest.Within(container, inner, room - 1) : null;
        return new Slot(Member, Inner, rest, (rest?.Depth ?? 0) + 1);
    }
}
