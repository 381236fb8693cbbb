using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>The calls that a file writes, with their names: gathered by one walk for all rules that ask for some of them.</summary>
internal static class WrittenCalls
{
    /// <summary>All calls of the file that are written with a name, in the order of their places.</summary>
    public static ImmutableArray<(string Name, InvocationExpressionSyntax Call)> In(SyntaxTree tree)
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
