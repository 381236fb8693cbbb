using System.Collections.Generic;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>What the tracers of one question share as it goes from a body to the bodies around and inside it.</summary>
internal sealed class TraceState
{
    /// <summary>Expressions one question may look at.</summary>
    private const int MostExpressions = 3_000;

    private int _spent;

    /// <summary>Definitions that are being followed, so that a loop ends.</summary>
    public HashSet<Definition> Open { get; } = new();

    /// <summary>Counts one more expression; false if the question has looked at as many as it may.</summary>
    public bool Spend() => ++_spent <= MostExpressions;
}
