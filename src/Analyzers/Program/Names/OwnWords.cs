using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// Whether what an object is made of is the author's own words, as far as the source shows it before anything is bound: literals, names of symbols, and an
/// exception that was caught and is handed on. A no is safe.
/// </summary>
internal static class OwnWords
{
    private const int MostParts = 64;

    /// <summary>Whether all arguments are such words; none are, too.</summary>
    public static bool Are(ArgumentListSyntax? arguments)
    {
        if (arguments is null)
            return true;
        int left = MostParts;
        foreach (ArgumentSyntax argument in arguments.Arguments)
        {
            if (!Is(argument.Expression, ref left))
                return false;
        }

        return true;
    }

    private static bool Is(ExpressionSyntax value, ref int left)
    {
        if (left-- <= 0)
            return false;
        switch (value)
        {
            case LiteralExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax:
                return true;
            case ParenthesizedExpressionSyntax parenthesized:
                return Is(parenthesized.Expression, ref left);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return Is(sum.Right, ref left) && Is(sum.Left, ref left);
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                return true;
            case IdentifierNameSyntax name:
                return IsCaught(name);
            // The message of what was caught is told where that was thrown.
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }:
                return IsCaught(owner);
            case InterpolatedStringExpressionSyntax text:
                foreach (InterpolatedStringContentSyntax part in text.Contents)
                {
                    if (part is InterpolationSyntax hole && !Is(hole.Expression, ref left))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }

    private static bool IsCaught(IdentifierNameSyntax name) =>
        name.FirstAncestorOrSelf<CatchClauseSyntax>() is { Declaration: { } caught } && caught.Identifier.ValueText == name.Identifier.ValueText;
}
