using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData.Comments;

/// <summary>
/// Finds the comment beside a declaration: what its doc comment says, the comment on the line above, between its attributes and itself, or at the end of
/// its line. Of a parameter, and of the property that a record makes of it, the doc comment is the <c>param</c> element of its owner.
/// </summary>
internal static class CommentReader
{
    /// <summary>What stands beside a property, field or parameter, or null.</summary>
    public static string? Read(ISymbol symbol, CancellationToken cancellationToken = default)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            switch (DeclarationOf(reference.GetSyntax(cancellationToken)))
            {
                case ParameterSyntax parameter:
                    return OfParameter(parameter);
                case MemberDeclarationSyntax member:
                    if ((Above(member.GetLeadingTrivia()) ?? AfterAttributes(member) ?? Beside(member.GetTrailingTrivia())) is { } text)
                        return text;
                    break;
            }
        }

        return null;
    }

    /// <summary>What the doc comment of a method says in an element, e.g. <c>returns</c>, or null.</summary>
    public static string? ReadElement(IMethodSymbol method, string element, CancellationToken cancellationToken = default)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            if (Element(reference.GetSyntax(cancellationToken).GetLeadingTrivia(), element) is { } text)
                return text;
        }

        return null;
    }

    /// <summary>What the doc comment of a declaration says in its summary, or null.</summary>
    public static string? Summary(SyntaxNode declaration) => Element(declaration.GetLeadingTrivia(), "summary");

    /// <summary>The node that comments stand beside: of a field the whole declaration, which may declare several.</summary>
    public static SyntaxNode DeclarationOf(SyntaxNode node) =>
        node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } ? field : node;

    private static string? OfParameter(ParameterSyntax parameter) =>
        (parameter.Parent?.Parent is { } owner ? Element(owner.GetLeadingTrivia(), "param", parameter.Identifier.ValueText) : null)
        ?? Above(parameter.GetLeadingTrivia()) ?? Beside(parameter.GetTrailingTrivia()) ?? Beside(Separator(parameter).TrailingTrivia);

    /// <summary>The comma behind a parameter; the comment at the end of the line stands behind the comma.</summary>
    private static SyntaxToken Separator(ParameterSyntax parameter) =>
        parameter.GetLastToken().GetNextToken() is var next && next.IsKind(SyntaxKind.CommaToken) ? next : default;

    private static string? AfterAttributes(MemberDeclarationSyntax member)
    {
        foreach (AttributeListSyntax list in member.AttributeLists)
        {
            SyntaxToken last = list.GetLastToken();
            if ((Beside(last.TrailingTrivia) ?? Above(last.GetNextToken().LeadingTrivia)) is { } text)
                return text;
        }

        return null;
    }

    private static string? Beside(SyntaxTriviaList trivia)
    {
        foreach (SyntaxTrivia item in trivia)
        {
            if (item.IsKind(SyntaxKind.SingleLineCommentTrivia) || item.IsKind(SyntaxKind.MultiLineCommentTrivia))
                return DocComment.FirstLine(item.ToString());
        }

        return null;
    }

    /// <summary>The comment right above: one that an empty line parts from the declaration heads a section.</summary>
    private static string? Above(SyntaxTriviaList trivia)
    {
        string? doc = null;
        StringBuilder? text = null;
        bool isDoc = false;
        int lines = 0;
        foreach (SyntaxTrivia item in trivia)
        {
            switch (item.Kind())
            {
                case SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia:
                    doc = item.ToFullString();
                    text = null;
                    isDoc = true;
                    lines = 0;
                    break;
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia:
                    // With documentation mode off, doc comments are plain comments.
                    string line = item.ToString();
                    bool isDocLine = line.StartsWith("///", StringComparison.Ordinal);
                    if (isDocLine != isDoc)
                        text = null;
                    doc = null;
                    isDoc = isDocLine;
                    (text ??= new StringBuilder()).Append(line).Append('\n');
                    lines = 0;
                    break;
                case SyntaxKind.EndOfLineTrivia when ++lines > 1 && !isDoc:
                    text = null;
                    break;
            }
        }

        if (doc is not null)
            return Summary(doc);
        if (text is null)
            return null;
        return isDoc ? Summary(text.ToString()) : DocComment.FirstLine(text.ToString());
    }

    private static string? Summary(string comment) => DocComment.Element(comment, "summary") ?? DocComment.Element(comment, "value");

    private static string? Element(SyntaxTriviaList trivia, string element, string? name = null)
    {
        StringBuilder? plain = null;
        foreach (SyntaxTrivia item in trivia)
        {
            bool isDoc = item.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || item.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
            if (isDoc && DocComment.Element(item.ToFullString(), element, name) is { } text)
                return text;
            if (item.IsKind(SyntaxKind.SingleLineCommentTrivia))
                (plain ??= new StringBuilder()).Append(item.ToString()).Append('\n');
        }

        return plain is null ? null : DocComment.Element(plain.ToString(), element, name);
    }
}
