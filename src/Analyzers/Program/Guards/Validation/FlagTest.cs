using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Guards.Validation;

/// <summary>Reads conditions on one flag as they are written.</summary>
internal static class FlagTest
{
    /// <summary>Whether the condition cannot hold while the flag is false: <c>x</c>, <c>x == true</c>, <c>x &amp;&amp; y</c>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="flag">Name of the flag: of a parameter, or of a member of the object itself or of a parameter.</param>
    public static bool Wants(ExpressionSyntax condition, string flag) => Holds(condition, flag, true);

    /// <summary>Whether the condition holds whenever the flag is false: <c>!x</c>, <c>x == false</c>, <c>!x || y</c>.</summary>
    public static bool HoldsWithout(ExpressionSyntax condition, string flag) => Holds(condition, flag, false);

    private static bool Holds(ExpressionSyntax condition, string flag, bool given)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Holds(parenthesized.Expression, flag, given);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return Holds(not.Operand, flag, !given);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and:
                return given && (Holds(and.Left, flag, true) || Holds(and.Right, flag, true));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or:
                return !given && (Holds(or.Left, flag, false) || Holds(or.Right, flag, false));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal:
                return Says(equal.Right) is { } same ? Holds(equal.Left, flag, given == same) : Says(equal.Left) is { } first && Holds(equal.Right, flag, given == first);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } other:
                return Says(other.Right) is { } different && Holds(other.Left, flag, given != different);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var constant } } pattern:
                return Says(constant) is { } matched && Holds(pattern.Expression, flag, given == matched);
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var denied } } } pattern:
                return Says(denied) is { } unmatched && Holds(pattern.Expression, flag, given != unmatched);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValueOrDefault", Expression: var optional } }:
                return Holds(optional, flag, given);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesced:
                return Says(coalesced.Right) == false && Holds(coalesced.Left, flag, given);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var whole } when Names(whole, flag):
                return given;
            default:
                return given && Names(condition, flag);
        }
    }

    private static bool Names(ExpressionSyntax value, string flag) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText == flag,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax } member => member.Name.Identifier.ValueText == flag,
        _ => false,
    };

    private static bool? Says(ExpressionSyntax value) => (value as LiteralExpressionSyntax)?.Token.Value as bool?;
}
