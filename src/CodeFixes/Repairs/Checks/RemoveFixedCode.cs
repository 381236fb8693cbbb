using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>Takes out a comparison by which a fixed code passes: the other part of the condition decides alone, an answer given before the check is not given.</summary>
internal sealed class RemoveFixedCode : Repair
{
    private readonly string _ruleId;

    /// <param name="ruleId">The rule it mends.</param>
    public RemoveFixedCode(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".RemoveFixedCode";

    public override string Title => FixTexts.Get("RemoveFixedCode");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Plan(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Plan(context, diagnostic) is not ({ } node, var made))
                continue;
            if (made is null)
                editor.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia);
            else
                editor.ReplaceNode(node, made.WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    /// <summary>What is replaced, and by what; by nothing for a statement that goes.</summary>
    private static (SyntaxNode Node, SyntaxNode? Made)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Ignored, out string? way) || way != "FixedCode" || context.NodeAt(diagnostic).FirstAncestorOrSelf<ExpressionSyntax>() is not { } comparison)
            return null;
        SyntaxNode node = comparison;
        bool isEqual = comparison is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } and not IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax };
        while (node.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression })
        {
            isEqual ^= node.Parent is PrefixUnaryExpressionSyntax;
            node = node.Parent;
        }

        switch (node.Parent)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression } pair:
                ExpressionSyntax rest = pair.Left == node ? pair.Right : pair.Left;
                return pair.IsKind(SyntaxKind.LogicalOrExpression) == isEqual ? (Wrapped(pair), rest) : null;
            case ConditionalExpressionSyntax choice when choice.Condition == node:
                return (choice, isEqual ? choice.WhenFalse : choice.WhenTrue);
            case IfStatementSyntax { Parent: BlockSyntax } branch when branch.Condition == node:
                if (isEqual)
                    return branch.Else is { Statement: var otherwise } ? (otherwise is BlockSyntax ? null : (branch, otherwise)) : (branch, null);
                return branch is { Else: null, Statement: BlockSyntax { Statements: { Count: 1 } statements } } ? (branch, statements[0]) : branch is { Else: null, Statement: not BlockSyntax } ? (branch, branch.Statement) : null;
            default:
                return null;
        }
    }

    /// <summary>The parentheses around a pair are no longer needed where one part is left.</summary>
    private static SyntaxNode Wrapped(BinaryExpressionSyntax pair) =>
        pair.Parent is ParenthesizedExpressionSyntax { Parent: not PrefixUnaryExpressionSyntax } parentheses ? parentheses : pair;
}
