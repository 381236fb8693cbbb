using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>What stands where in one body: filled by <see cref="BodyIndexer"/>, read through <see cref="BodyGraph"/>.</summary>
internal sealed class BodyIndex
{
    /// <summary>Where variables take their values, in the order of evaluation.</summary>
    public Dictionary<Variable, List<Definition>> Definitions { get; } = new();

    /// <summary>Block and position, in the order of evaluation, of the operations that are asked about.</summary>
    public Dictionary<IOperation, (int Block, int Position)> Places { get; } = new();

    /// <summary>Invocations, object creations, property assignments and texts that are addresses.</summary>
    public List<IOperation> Calls { get; } = new();

    /// <summary>Where the body waits for a task.</summary>
    public List<IAwaitOperation> Awaits { get; } = new();

    /// <summary>Where the body reads a property of its own object, whose getter may refuse.</summary>
    public List<IPropertyReferenceOperation> OwnReads { get; } = new();

    /// <summary>Where lambdas are made, and local functions called or handed on.</summary>
    public Dictionary<IMethodSymbol, List<IOperation>> Uses { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Lambdas and local functions directly inside.</summary>
    public List<BodyGraph> Nested { get; } = new();

    /// <summary>The calls that take lambdas as their arguments.</summary>
    public Dictionary<ISymbol, (IInvocationOperation Call, IArgumentOperation Argument)> Consumers { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What the body puts into objects.</summary>
    public BodyStores Stores { get; } = new();
}
