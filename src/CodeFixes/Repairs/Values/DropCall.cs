using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>Takes the call or the assignment away that hands the value over, where it is a statement of its own.</summary>
internal sealed class DropCall : Repair
{
    private readonly string _ruleId;
    private readonly string _title;

    /// <param name="ruleId">The rule whose findings it mends.</param>
    /// <param name="title">Resource key of the title.</param>
    public DropCall(string ruleId, string title)
    {
        _ruleId = ruleId;
        _title = title;
    }

    public override string Key => _ruleId + ".Drop";

    public override string Title => FixTexts.Get(_title);

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Statement(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (ExpressionStatementSyntax statement in diagnostics.Select(diagnostic => Statement(context, diagnostic)!).Distinct())
            editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    private static ExpressionStatementSyntax? Statement(RepairContext context, Diagnostic diagnostic)
    {
        SyntaxNode node = context.NodeAt(diagnostic);
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax } statement || SinkArgument.Place(diagnostic) is not { } sink)
            return null;
        ExpressionSyntax done = statement.Expression;
        if (done is AwaitExpressionSyntax await)
            done = await.Expression;
        if (done is ConditionalAccessExpressionSyntax access)
            done = access.WhenNotNull;
        // What else the statement does would be gone with it.
        return done is InvocationExpressionSyntax or AssignmentExpressionSyntax && SinkArgument.IsAt(done, sink) && !statement.DescendantNodes().OfType<DeclarationExpressionSyntax>().Any() ? statement : null;
    }
}
