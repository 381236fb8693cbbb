using System.Collections.Immutable;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>A call that opens a user account, seen from one body.</summary>
/// <param name="Member">The library member that opens it.</param>
/// <param name="Call">The operation in this body that leads there.</param>
/// <param name="Evidence">Evidence that stands before it.</param>
/// <param name="Down">The steps from the call down to the library member.</param>
internal sealed record AccountOpening(ISymbol Member, IOperation Call, EvidenceSet Evidence, ImmutableArray<FlowStep> Down);
