using CsLawAnalyzers.Program.Flow.Graphs;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>A definition that is being followed.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Depth">How many others are open around it.</param>
/// <param name="LeansOn">What the answer around it leaned on when it was opened.</param>
internal readonly record struct OpenDefinition(Definition Definition, int Depth, int LeansOn);
