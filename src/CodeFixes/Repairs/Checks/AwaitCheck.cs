using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>Awaits a throwing check that was only started, in a method that can await.</summary>
internal sealed class AwaitCheck : Repair
{
    private readonly string _ruleId;

    public AwaitCheck(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".Refuse";

    public override string Title => FixTexts.Get("AwaitCheck");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Statement(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Statement(context, diagnostic) is not { } statement)
                continue;
            ExpressionSyntax started = statement.Expression is AssignmentExpressionSyntax discard ? discard.Right : statement.Expression;
            editor.ReplaceNode(
                statement,
                statement.WithExpression(SyntaxFactory.AwaitExpression(started.WithoutLeadingTrivia()).WithLeadingTrivia(statement.Expression.GetLeadingTrivia()))
                    .WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    private static ExpressionStatementSyntax? Statement(RepairContext context, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Ignored, out string? ignored) || ignored != "NotAwaited")
            return null;
        return Refusal.CanAwait(context.NodeAt(diagnostic)) ? context.NodeAt(diagnostic).FirstAncestorOrSelf<ExpressionStatementSyntax>() : null;
    }
}
