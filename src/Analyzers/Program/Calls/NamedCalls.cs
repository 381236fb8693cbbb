using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>
/// Finds calls by the name they are written with, over the whole compilation and without binding: registrations and route mappings, which are
/// few and stand anywhere. A file whose text does not hold the name is not walked.
/// </summary>
internal sealed class NamedCalls
{
    private static readonly string[] s_names = { "AddHttpClient", "MapPost", "MapPut" };

    private readonly Lazy<ImmutableArray<InvocationExpressionSyntax>> _calls;

    public NamedCalls(Compilation compilation) => _calls = new(() => Collect(compilation));

    /// <summary>The calls written with the name, in the order of the compilation's trees.</summary>
    public IEnumerable<InvocationExpressionSyntax> With(string name)
    {
        foreach (InvocationExpressionSyntax call in _calls.Value)
        {
            if (NameOf(call) == name)
                yield return call;
        }
    }

    private static ImmutableArray<InvocationExpressionSyntax> Collect(Compilation compilation)
    {
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!MayHold(tree.GetText(CancellationToken.None)))
                continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && NameOf(call) is { } name && Array.IndexOf(s_names, name) >= 0)
                    calls.Add(call);
            }
        }

        return calls.ToImmutable();
    }

    private static bool MayHold(SourceText text)
    {
        string content = text.ToString();
        foreach (string name in s_names)
        {
            if (content.IndexOf(name, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
