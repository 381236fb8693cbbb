using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>The state of one question as it goes from body to body: what is being answered, and how much may still be spent.</summary>
internal sealed class Walk
{
    /// <summary>Bodies one question may open; beyond that the answer is silence and the exhaustion is noted.</summary>
    public const int MostBodies = 4_000;

    /// <summary>Depth of calls one question may follow.</summary>
    public const int MostDepth = 48;

    public Walk(CancellationToken cancellation) => Cancellation = cancellation;

    public CancellationToken Cancellation { get; }

    /// <summary>Bodies whose answer is being worked out, by depth.</summary>
    public Dictionary<BodyGraph, int> Open { get; } = new();

    /// <summary>What an open body is taken to answer when it is met again: nothing at first, then what the last round found.</summary>
    public Dictionary<BodyGraph, BodyFlows> Assumed { get; } = new();

    /// <summary>Helpers whose guarantees are being worked out.</summary>
    public HashSet<BodyGraph> Ensuring { get; } = new();

    /// <summary>Fields and properties whose contents are being searched.</summary>
    public HashSet<ISymbol> Searched { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Depth of the outermost open body that the current answer leans on; an answer that leans on an open one is not final.</summary>
    public int LeansOn { get; set; } = int.MaxValue;

    public int Bodies { get; set; }

    public bool Exhausted { get; set; }
}
