using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow.Rows;

/// <summary>A call that keeps what was written into objects before it, seen from one body: into all tracked rows, or into the one that it is given. The library member itself, or a method of the program that leads there.</summary>
/// <param name="Sink">The library member that saves.</param>
/// <param name="Call">The operation in this body that leads there.</param>
/// <param name="Evidence">Evidence that stands before it.</param>
/// <param name="Hops">The calls from this body down to the one the member is called in; none where that is here.</param>
/// <param name="Down">The steps from the call down to the library member.</param>
internal sealed record Saving(SinkCall Sink, IOperation Call, EvidenceSet Evidence, ImmutableArray<Hop> Hops, ImmutableArray<FlowStep> Down)
{
    /// <summary>The variable that holds the object which is kept; null where all tracked rows are.</summary>
    public Variable? Object { get; init; }

    /// <summary>Whether that object is made in the body, so that what its members are set to goes with it anyway.</summary>
    public bool IsOfMade { get; init; }

    /// <summary>The ways that a body has to save all tracked rows, as one: which of them it takes is the same to its callers, except for what stands before all of them. Null if there is none.</summary>
    public static Saving? Of(ImmutableArray<Saving> savings) =>
        savings.IsEmpty ? null : savings[0] with { Evidence = savings.Aggregate(savings[0].Evidence, static (all, one) => all.Or(one.Evidence)) };
}
