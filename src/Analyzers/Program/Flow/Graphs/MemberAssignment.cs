using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>A member of the object in a variable takes a value: <c>p.Phone = x</c>, also inside an object initialiser.</summary>
/// <param name="Target">The variable that holds the object.</param>
/// <param name="Member">The member.</param>
/// <param name="Value">What it takes.</param>
/// <param name="Site">The assignment.</param>
/// <param name="Key">The key, where the member is an indexer.</param>
internal sealed record MemberAssignment(Variable Target, ISymbol Member, IOperation Value, IOperation Site, IOperation? Key = null);
