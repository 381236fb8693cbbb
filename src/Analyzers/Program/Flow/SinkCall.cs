using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Stores;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>A use of a library member that takes data out of the program's hands.</summary>
/// <param name="Kind">Sink kind, e.g. <c>log</c>.</param>
/// <param name="Member">The library member.</param>
/// <param name="Operation">The call or assignment, in the graph of <paramref name="Body"/>.</param>
/// <param name="Body">The body the call stands in.</param>
/// <param name="Shape">What the sink makes of the argument in question.</param>
/// <param name="IsMinor">What reaches it is worth a suggestion at most.</param>
/// <param name="IsOpen">It may as well be no store: a stream of anything, the parameter of a statement that is not seen.</param>
internal sealed record SinkCall(string Kind, ISymbol Member, IOperation Operation, BodyGraph Body, PayloadShape Shape, bool IsMinor = false, bool IsOpen = false)
{
    /// <summary>The statement whose parameters the argument's members are; null where that is asked of none, or is answered.</summary>
    public HandedStatement? Statement { get; init; }
}
