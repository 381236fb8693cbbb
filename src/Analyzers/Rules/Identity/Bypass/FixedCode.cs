using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Guards.Development;
using CsLawAnalyzers.Program.Guards.Questions;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Identity.Bypass;

/// <summary>A code that always passes, as one does while a program is being developed.</summary>
internal static class FixedCode
{
    /// <summary>The way around a verification that this is.</summary>
    public const string Way = nameof(FixedCode);

    private const int ShortestCode = 3;
    private const int LongestCode = 12;

    /// <summary>Comparisons of the file that look like one of a code with a constant, by syntax alone, in the bodies that write such a name.</summary>
    public static IEnumerable<ExpressionSyntax> MayStandIn(SyntaxTree tree)
    {
        foreach (SyntaxNode node in BodyLocator.Nodes(tree, FileIndex.Of(tree, default), CodeWords.AreReadBy, default))
        {
            if (node switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => CodeWords.Are(comparison.Left) || CodeWords.Are(comparison.Right),
                IsPatternExpressionSyntax pattern => CodeWords.Are(pattern.Expression),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } member } => CodeWords.Are(member.Expression),
                _ => false,
            })
            {
                yield return (ExpressionSyntax)node;
            }
        }
    }

    /// <summary>The name of the code, if the comparison lets a fixed one pass where another check of the code stands beside or after it; else null.</summary>
    public static string? CodeOf(ExpressionSyntax comparison, SemanticModel model, GuardWords words, DevelopmentGuards development, CancellationToken cancellation)
    {
        if (Read(comparison, model) is not ({ } code, var isEqual) || model.GetSymbolInfo(code).Symbol is not { } symbol
            || model.GetTypeInfo(code).Type is null or { TypeKind: TypeKind.Error } || !CodeWords.AreOfPhone(symbol, comparison, model))
            return null;
        // The largest condition that the comparison is a part of.
        ExpressionSyntax whole = comparison;
        bool isBeside = false, isDevelopment = false;
        while (whole.Parent is ExpressionSyntax outer and (BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } or ConditionalExpressionSyntax))
        {
            if (outer is PrefixUnaryExpressionSyntax)
                isEqual = !isEqual;
            else if (outer is BinaryExpressionSyntax pair)
            {
                ExpressionSyntax other = pair.Left == whole ? pair.Right : pair.Left;
                isDevelopment |= pair.IsKind(SyntaxKind.LogicalAndExpression) == isEqual && development.Says(other, model, cancellation) == isEqual;
                isBeside |= pair.IsKind(SyntaxKind.LogicalOrExpression) == isEqual && pair.IsKind(SyntaxKind.LogicalAndExpression) != isEqual && CodeChecks.Look(other, symbol, model, words);
            }
            else if (outer is ConditionalExpressionSyntax choice && choice.Condition == whole)
            {
                isBeside |= CodeChecks.Look(isEqual ? choice.WhenFalse : choice.WhenTrue, symbol, model, words);
            }

            whole = outer;
        }

        return !isDevelopment && (isBeside || SkipsCheck(whole, isEqual, symbol, model, words)) && !development.Guard(comparison, cancellation, trustsSwitches: false) ? symbol.Name : null;
    }

    /// <summary>The code that is compared with a constant, and whether it must be equal.</summary>
    private static (ExpressionSyntax Code, bool IsEqual)? Read(ExpressionSyntax comparison, SemanticModel model)
    {
        switch (comparison)
        {
            case BinaryExpressionSyntax binary:
                bool isEqual = binary.IsKind(SyntaxKind.EqualsExpression);
                if (CodeWords.Are(binary.Left) && IsFixed(binary.Right, model))
                    return (binary.Left, isEqual);
                return CodeWords.Are(binary.Right) && IsFixed(binary.Left, model) ? (binary.Right, isEqual) : null;
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } pattern:
                return IsFixed(constant.Expression, model) ? (pattern.Expression, true) : null;
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax refused } } pattern:
                return IsFixed(refused.Expression, model) ? (pattern.Expression, false) : null;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: { Count: > 0 } arguments }:
                return IsFixed(arguments[0].Expression, model) ? (member.Expression, true) : null;
            default:
                return null;
        }
    }

    /// <summary>A constant that a person could type for a code: short, of letters and digits, and no empty text.</summary>
    private static bool IsFixed(ExpressionSyntax value, SemanticModel model)
    {
        if (model.GetConstantValue(value) is not { HasValue: true, Value: { } constant })
            return false;
        if (constant is int number)
            return number >= 1000;
        if (constant is not string text || text.Length is < ShortestCode or > LongestCode)
            return false;
        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character))
                return false;
        }

        return true;
    }

    /// <summary>An <c>if</c> that answers before the check is made, or goes around it.</summary>
    private static bool SkipsCheck(ExpressionSyntax condition, bool isEqual, ISymbol code, SemanticModel model, GuardWords words)
    {
        if (condition.Parent is not IfStatementSyntax branch || branch.Condition != condition)
            return false;
        StatementSyntax? granted = isEqual ? branch.Statement : branch.Else?.Statement;
        StatementSyntax? refused = isEqual ? branch.Else?.Statement : branch.Statement;
        if (refused is not null && CodeChecks.Look(refused, code, model, words))
            return true;
        if (granted is null || !IsAnswer(granted))
            return false;
        // The check may stand behind what the branch is a part of.
        for (SyntaxNode? around = branch.Parent; around is (StatementSyntax and not LocalFunctionStatementSyntax) or ElseClauseSyntax; around = around.Parent)
        {
            if (around is not BlockSyntax block)
                continue;
            foreach (StatementSyntax later in block.Statements)
            {
                if (later.SpanStart > branch.SpanStart && CodeChecks.Look(later, code, model, words))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a branch leaves, and not by saying no.</summary>
    private static bool IsAnswer(StatementSyntax statement)
    {
        StatementSyntax? last = statement is BlockSyntax block ? (block.Statements.Count > 0 ? block.Statements[block.Statements.Count - 1] : null) : statement;
        if (last is not ReturnStatementSyntax { Expression: var answer })
            return false;
        string text = answer?.ToString() ?? "";
        foreach (string refusal in new[] { "false", "BadRequest", "Forbid", "Unauthorized", "Problem", "Fail", "Error", "Invalid", "StatusCode" })
        {
            if (text.IndexOf(refusal, StringComparison.OrdinalIgnoreCase) >= 0)
                return false;
        }

        return true;
    }
}
