using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program;

/// <summary>
/// A file as the compiler bound it, and the bodies that were made from it. Operations know their semantic model and that model this: whoever holds one
/// operation of the file finds every body as it was, and once nobody does, the memory of all of it is free.
/// </summary>
internal sealed class BoundFile
{
    private readonly Lazy<ImmutableArray<(string Name, InvocationExpressionSyntax Call)>> _calls;

    public BoundFile(SemanticModel model)
    {
        Model = model;
        _calls = new(() => WrittenCalls.In(model.SyntaxTree));
    }

    public SemanticModel Model { get; }

    /// <summary>The calls that it writes, in the order of their places.</summary>
    public ImmutableArray<(string Name, InvocationExpressionSyntax Call)> Calls => _calls.Value;

    /// <summary>The bodies by the members, lambdas and local functions that own them; null for what has none.</summary>
    public ConcurrentDictionary<ISymbol, BodyGraph?> Bodies { get; } = new(SymbolEqualityComparer.Default);
}
