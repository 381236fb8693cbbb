using System.Collections.Concurrent;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program;

/// <summary>
/// A file as the compiler bound it, and the bodies that were made from it. Operations know their semantic model and that model this: whoever holds one
/// operation of the file finds every body as it was, and once nobody does, the memory of all of it is free.
/// </summary>
internal sealed class BoundFile
{
    public BoundFile(SemanticModel model) => Model = model;

    public SemanticModel Model { get; }

    /// <summary>The bodies by the members, lambdas and local functions that own them; null for what has none.</summary>
    public ConcurrentDictionary<ISymbol, BodyGraph?> Bodies { get; } = new(SymbolEqualityComparer.Default);
}
