using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>Whether two origins are one: read at the same place, with the same treatment, at the same place in an object; the ways they took may differ.</summary>
internal sealed class OneReading : IEqualityComparer<Origin>
{
    public static readonly OneReading Instance = new();

    private OneReading()
    {
    }

    public bool Equals(Origin? left, Origin? right) =>
        left is not null && right is not null && left.Kind == right.Kind && left.Applied == right.Applied && left.IsSerialised == right.IsSerialised
        && ReferenceEquals(left.Site.Syntax, right.Site.Syntax)
        && SymbolEqualityComparer.Default.Equals(left.Symbol, right.Symbol) && SymbolEqualityComparer.Default.Equals(left.Member, right.Member)
        && ReferenceEquals(left.Pieces, right.Pieces) && Equals(left.Key, right.Key) && Slot.Same(left.Slot, right.Slot);

    public int GetHashCode(Origin origin) =>
        unchecked((((RuntimeHelpers.GetHashCode(origin.Site.Syntax) * 31) + SymbolEqualityComparer.Default.GetHashCode(origin.Symbol)) * 31) + (int)origin.Kind);
}
