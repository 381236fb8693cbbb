using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Finds the comment beside a declaration: the summary of its doc comment, the comment at the end of its line, or the line above.</summary>
internal static class CommentReader
{
    public static string? Read(ISymbol symbol, CancellationToken cancellationToken = default)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode node = reference.GetSyntax(cancellationToken);
            if (symbol is IParameterSymbol)
                return null;
            if (node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field })
                node = field;
            if (node is not MemberDeclarationSyntax)
                continue;
            return Above(node.GetLeadingTrivia()) ?? Beside(node.GetTrailingTrivia());
        }

        return null;
    }

    private static string? Beside(SyntaxTriviaList trivia)
    {
        foreach (SyntaxTrivia item in trivia)
        {
            if (item.IsKind(SyntaxKind.SingleLineCommentTrivia) || item.IsKind(SyntaxKind.MultiLineCommentTrivia))
                return Clean(item.ToString());
        }

        return null;
    }

    private static string? Above(SyntaxTriviaList trivia)
    {
        StringBuilder? text = null;
        bool isDoc = false;
        foreach (SyntaxTrivia item in trivia)
        {
            if (item.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || item.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            {
                text = new StringBuilder(item.ToFullString());
                isDoc = true;
            }
            else if (item.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                // With documentation mode off, doc comments are plain comments.
                string line = item.ToString();
                bool isDocLine = line.StartsWith("///", StringComparison.Ordinal);
                if (isDocLine != isDoc)
                    text = null;
                isDoc = isDocLine;
                (text ??= new StringBuilder()).Append(line).Append('\n');
            }
        }

        if (text is null)
            return null;
        return isDoc ? Summary(text.ToString()) : Clean(text.ToString());
    }

    private static string? Summary(string comment)
    {
        int start = comment.IndexOf("<summary>", StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += "<summary>".Length;
        int end = comment.IndexOf("</summary>", start, StringComparison.Ordinal);
        return end < 0 ? null : Clean(comment.Substring(start, end - start));
    }

    /// <summary>The first line that says something, without the marks of the comment.</summary>
    private static string? Clean(string comment)
    {
        foreach (string line in comment.Split('\n'))
        {
            string text = line.Trim().Trim('/', '*').Trim();
            if (text.Length > 0)
                return text;
        }

        return null;
    }
}
