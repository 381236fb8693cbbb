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
            ExpressionSyntax started = Started(statement)!;
            editor.ReplaceNode(
                statement,
                SyntaxFactory.ExpressionStatement(SyntaxFactory.AwaitExpression(started.WithoutTrivia()))
                    .WithTriviaFrom(statement)
                    .WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    /// <summary>The task: a statement of its own, thrown away, or kept in a local that nothing reads.</summary>
    private static ExpressionSyntax? Started(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax discard } => discard.Right,
        ExpressionStatementSyntax { Expression: { } expression } => expression,
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value,
        _ => null,
    };

    private static StatementSyntax? Statement(RepairContext context, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Ignored, out string? ignored) || ignored != "NotAwaited")
            return null;
        return Refusal.CanAwait(context.NodeAt(diagnostic)) && context.NodeAt(diagnostic).FirstAncestorOrSelf<StatementSyntax>() is { } statement && Started(statement) is not null ? statement : null;
    }
}
