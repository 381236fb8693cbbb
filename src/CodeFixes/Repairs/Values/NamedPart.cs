using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>An expression from which an anonymous type or a tuple takes the name of the part: <c>new { customer.Mobile }</c>, <c>(customer.Mobile, at)</c>.</summary>
internal static class NamedPart
{
    /// <summary>Puts another expression in the place of one, and writes down the name that it no longer gives.</summary>
    /// <param name="editor">Edits the document.</param>
    /// <param name="value">The expression.</param>
    /// <param name="with">What takes its place, made of the expression as it stands by then.</param>
    public static void Replace(SyntaxEditor editor, ExpressionSyntax value, Func<ExpressionSyntax, ExpressionSyntax> with)
    {
        switch (value.Parent)
        {
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member when NameOf(value) is { } name:
                editor.ReplaceNode(member, (current, _) => SyntaxFactory.AnonymousObjectMemberDeclarator(
                    SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name.WithTrailingTrivia(SyntaxFactory.Space)), SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)),
                    with(((AnonymousObjectMemberDeclaratorSyntax)current).Expression)).WithTriviaFrom(member));
                break;
            case ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } element when NameOf(value) is { } name:
                editor.ReplaceNode(element, (current, _) => SyntaxFactory.Argument(
                    SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(name), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)),
                    default, with(((ArgumentSyntax)current).Expression.WithoutTrivia())).WithTriviaFrom(element));
                break;
            default:
                editor.ReplaceNode(value, (current, _) => with((ExpressionSyntax)current));
                break;
        }
    }

    private static SyntaxToken? NameOf(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.WithoutTrivia(),
        MemberAccessExpressionSyntax access => access.Name.Identifier.WithoutTrivia(),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.WithoutTrivia(),
        _ => null,
    };
}
