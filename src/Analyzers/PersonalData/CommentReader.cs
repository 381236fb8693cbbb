using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Finds the comment beside a declaration: the summary of its doc comment (of a parameter, its <c>param</c> element), the comment at the end of its line, or the line above.</summary>
internal static class CommentReader
{
    public static string? Read(ISymbol symbol, CancellationToken cancellationToken = default)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode node = reference.GetSyntax(cancellationToken);
            if (node is ParameterSyntax { Parent.Parent: MemberDeclarationSyntax owner } parameter)
                return ParameterText(owner.GetLeadingTrivia(), parameter.Identifier.ValueText);
            if (node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field })
                node = field;
            if (node is not MemberDeclarationSyntax)
                continue;
            return Above(node.GetLeadingTrivia()) ?? Beside(node.GetTrailingTrivia());
        }

        return null;
    }

    /// <summary>Whether there may be Chinese in a comment beside the declaration; false is certain, and comes without a copy of the text.</summary>
    public static bool MayBeChinese(ISymbol symbol, CancellationToken cancellationToken = default)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode node = reference.GetSyntax(cancellationToken);
            if (node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field })
                node = field;
            if (!reference.SyntaxTree.TryGetText(out SourceText? text))
                return true;
            if (HoldsHan(text, node.FullSpan.Start, node.SpanStart) || HoldsHan(text, node.Span.End, node.FullSpan.End))
                return true;
        }

        return false;
    }

    private static bool HoldsHan(SourceText text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (text[i] is >= '\u3400' and <= '\u9fff')
                return true;
        }

        return false;
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
        string? doc = null;
        StringBuilder? text = null;
        bool isDoc = false;
        foreach (SyntaxTrivia item in trivia)
        {
            if (item.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || item.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            {
                doc = item.ToFullString();
                text = null;
                isDoc = true;
            }
            else if (item.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                // With documentation mode off, doc comments are plain comments.
                string line = item.ToString();
                bool isDocLine = line.StartsWith("///", StringComparison.Ordinal);
                if (isDocLine != isDoc)
                    text = null;
                doc = null;
                isDoc = isDocLine;
                (text ??= new StringBuilder()).Append(line).Append('\n');
            }
        }

        if (doc is not null)
            return Summary(doc);
        if (text is null)
            return null;
        return isDoc ? Summary(text.ToString()) : Clean(text.ToString());
    }

    private static string? Summary(string comment) => Element(comment, "<summary>", "</summary>");

    private static string? ParameterText(SyntaxTriviaList trivia, string name)
    {
        foreach (SyntaxTrivia item in trivia)
        {
            bool isDoc = item.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || item.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
            if (isDoc && Element(item.ToFullString(), "<param name=\"" + name + "\">", "</param>") is { } text)
                return text;
        }

        return null;
    }

    private static string? Element(string comment, string opening, string closing)
    {
        int start = comment.IndexOf(opening, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += opening.Length;
        int end = comment.IndexOf(closing, start, StringComparison.Ordinal);
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
