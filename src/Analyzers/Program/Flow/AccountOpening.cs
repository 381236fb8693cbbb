using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>A call that opens a user account, seen from one body. Different ways down from one call to the same member are one opening, if the same stands before them.</summary>
/// <param name="Member">The library member that opens it.</param>
/// <param name="Call">The operation in this body that leads there.</param>
/// <param name="Evidence">Evidence that stands before it.</param>
/// <param name="Down">The steps from the call down to the library member.</param>
internal sealed record AccountOpening(ISymbol Member, IOperation Call, EvidenceSet Evidence, ImmutableArray<FlowStep> Down)
{
    /// <inheritdoc/>
    public bool Equals(AccountOpening? other) =>
        other is not null && ReferenceEquals(Call, other.Call) && SymbolEqualityComparer.Default.Equals(Member, other.Member) && Evidence.Equals(other.Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((RuntimeHelpers.GetHashCode(Call) * 31) + SymbolEqualityComparer.Default.GetHashCode(Member));
}
