using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>Where an operation stands: in which graph, and by which calls that was reached. They say what its parameters hold.</summary>
/// <param name="Body">The graph; null for an operation outside of one.</param>
/// <param name="Hops">The calls from the outermost inwards.</param>
internal sealed record CallPath(BodyGraph? Body, ImmutableArray<Hop> Hops)
{
    /// <summary>An operation outside of a graph, reached by nobody.</summary>
    public static readonly CallPath Nowhere = new(null, ImmutableArray<Hop>.Empty);

    /// <summary>The graph alone: its callers are not looked at.</summary>
    public static CallPath In(BodyGraph? body) => body is null ? Nowhere : new CallPath(body, ImmutableArray<Hop>.Empty);

    /// <summary>The same calls, in what one more of them leads to.</summary>
    public CallPath Into(Hop hop) => new(null, Hops.Add(hop));

    /// <summary>The expression that a parameter stands for, and where that stands; null if no call on the path hands it over.</summary>
    public (IOperation Value, CallPath Path)? Given(IParameterSymbol parameter)
    {
        for (int i = Hops.Length - 1; i >= 0; i--)
        {
            if (Hops[i].Given(parameter) is { } value)
                return (value, new CallPath(Hops[i].Body, Hops.RemoveRange(i, Hops.Length - i)));
        }

        return null;
    }
}
