using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow.Rows;

/// <summary>A method puts something into the object it is called on, or into one that it is given.</summary>
/// <param name="Given">The parameter that holds the object; null for the object it is called on.</param>
/// <param name="Member">The member that takes the value; null where the whole is filled from another object.</param>
/// <param name="Held">What is put there, as the method sees it.</param>
/// <param name="Place">Where that is done.</param>
internal sealed record RowWrite(IParameterSymbol? Given, ISymbol? Member, ImmutableArray<Origin> Held, FlowStep Place)
{
    /// <summary>Evidence that stands in the method before it.</summary>
    public EvidenceSet Evidence { get; init; } = EvidenceSet.None;

    /// <summary>Whether the method itself goes on to save all tracked rows.</summary>
    public bool IsSaved { get; init; }
}
