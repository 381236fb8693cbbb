using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Which methods the compiled markup of components names as submit handlers: <c>AddComponentParameter(…, "OnValidSubmit", … Create(this, Save))</c>.</summary>
internal sealed class FormHandlers
{
    private static readonly string[] s_events = { "OnValidSubmit", "OnSubmit", "onsubmit" };

    private readonly Lazy<HashSet<(string Type, string Method)>> _named;

    public FormHandlers(Compilation compilation) => _named = new(() => Read(compilation));

    public bool Holds(string type, string method) => _named.Value.Contains((type, method));

    private static HashSet<(string, string)> Read(Compilation compilation)
    {
        var named = new HashSet<(string, string)>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            // Only what was compiled from markup builds a render tree.
            string text = tree.GetText(CancellationToken.None).ToString();
            if (text.IndexOf("RenderTreeBuilder", StringComparison.Ordinal) < 0 || Array.TrueForAll(s_events, e => text.IndexOf(e, StringComparison.Ordinal) < 0))
                continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 3 } arguments }
                    && arguments[1].Expression is LiteralExpressionSyntax { Token.Value: string parameter } && Array.IndexOf(s_events, parameter) >= 0)
                {
                    Take(arguments[2].Expression, named);
                }
            }
        }

        return named;
    }

    private static void Take(ExpressionSyntax callback, HashSet<(string, string)> named)
    {
        string type = "";
        for (SyntaxNode? around = callback; around is not null; around = around.Parent)
        {
            if (around is TypeDeclarationSyntax declaration)
            {
                type = declaration.Identifier.ValueText;
                break;
            }
        }

        foreach (SyntaxNode node in callback.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax { Parent: ArgumentSyntax } method)
                named.Add((type, method.Identifier.ValueText));
        }
    }
}
