using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>The calls that a file writes, with their names: gathered by one walk for all rules that ask for some of them.</summary>
internal static class WrittenCalls
{
    // The list lives and dies with its tree, which its nodes belong to.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ImmutableArray<(string Name, InvocationExpressionSyntax Call)>>> s_known = new();

    /// <summary>All calls that are written with a name, in the order of their places.</summary>
    public static ImmutableArray<(string Name, InvocationExpressionSyntax Call)> Of(SyntaxTree tree) => s_known.GetValue(tree, Read).Value;

    private static StrongBox<ImmutableArray<(string Name, InvocationExpressionSyntax Call)>> Read(SyntaxTree tree)
    {
        var calls = ImmutableArray.CreateBuilder<(string, InvocationExpressionSyntax)>();
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && NamedCalls.NameOf(call) is { } name)
                calls.Add((name, call));
        }

        return new(calls.ToImmutable());
    }
}
