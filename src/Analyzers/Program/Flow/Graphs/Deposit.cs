using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>Something that may leave a value in an object: a call on it, or a value that is put into its elements.</summary>
/// <param name="Operation">The call, or the value.</param>
/// <param name="Member">The member of the object that the call is made on; null if it is made on the object itself.</param>
internal sealed record Deposit(IOperation Operation, ISymbol? Member)
{
    /// <summary>The argument by which the call is given the object; null if it is made on the object.</summary>
    public IArgumentOperation? Given { get; init; }

    /// <summary>Whether it is a call on the object that has no meaning: what it gives back does not lie in the object.</summary>
    public bool IsUnbound { get; init; }
}
