using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>The calls that files write, with their names: gathered by one walk of a file for all rules that ask for some of them.</summary>
internal sealed class WrittenCalls
{
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<(string Name, InvocationExpressionSyntax Call)>> _known = new();

    /// <summary>All calls of the file that are written with a name, in the order of their places.</summary>
    public ImmutableArray<(string Name, InvocationExpressionSyntax Call)> Of(SyntaxTree tree) => _known.GetOrAdd(tree, Read);

    private static ImmutableArray<(string Name, InvocationExpressionSyntax Call)> Read(SyntaxTree tree)
    {
        var calls = ImmutableArray.CreateBuilder<(string, InvocationExpressionSyntax)>();
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && NamedCalls.NameOf(call) is { } name)
                calls.Add((name, call));
        }

        return calls.ToImmutable();
    }
}
