using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>A member of the object in a variable takes a value: <c>p.Phone = x</c>, also inside an object initialiser.</summary>
internal sealed record MemberAssignment(Variable Target, ISymbol Member, IOperation Value);
