using CsLawAnalyzers.Program.Guards.Conditions;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>A place in a body where evidence is asked for, in a way that ends or turns the path when it is missing.</summary>
/// <param name="Claim">What is certain behind it.</param>
/// <param name="Block">The basic block it stands in.</param>
/// <param name="Granted">The branch taken when the evidence is there; null for a check that throws.</param>
/// <param name="Position">For a check that throws: its place in the order of evaluation.</param>
internal sealed record Check(Claim Claim, int Block, ControlFlowBranch? Granted, int Position);
