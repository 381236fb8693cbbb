using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>A place where a variable takes a value.</summary>
/// <param name="Variable">What is assigned.</param>
/// <param name="Value">The value, or null where the graph does not show one (an <c>out</c> argument's call stands for its own).</param>
/// <param name="Site">The assigning operation.</param>
/// <param name="Block">Ordinal of the basic block.</param>
/// <param name="Position">Place in the order of evaluation of the body.</param>
/// <param name="Adds">The old value stays part of the new one (<c>+=</c>).</param>
internal sealed record Definition(Variable Variable, IOperation? Value, IOperation Site, int Block, int Position, bool Adds)
{
    /// <summary>Which element of the value is taken, where the value is taken apart; null for the whole.</summary>
    public int? Element { get; init; }

    /// <summary>Into how many elements the value is taken apart.</summary>
    public int Count { get; init; }
}
