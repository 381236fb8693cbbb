using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>Turns a check whose answer is ignored into an early refusal: the negative answer leaves the method.</summary>
internal sealed class RefuseWithoutConsent : Repair
{
    private readonly string _ruleId;

    public RefuseWithoutConsent(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".Refuse";

    public override string Title => FixTexts.Get("RefuseWithoutConsent");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Plan(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Plan(context, diagnostic) is not ({ } statement, var made))
                continue;
            if (statement is IfStatementSyntax branch)
                editor.ReplaceNode(branch, (current, _) => WithRefusal((IfStatementSyntax)current, made));
            else if (statement is LocalDeclarationStatementSyntax)
                editor.InsertAfter(statement, made.WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
            else
                editor.ReplaceNode(statement, made.WithTriviaFrom(statement));
        }
    }

    /// <summary>The statement to change, and what it becomes, is followed by, or (for a branch) takes in; null where no refusal fits.</summary>
    private static (StatementSyntax Statement, StatementSyntax Made)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } statement)
            return null;
        StatementSyntax refusal = Refusal(context.Model, statement);
        switch (Ignored(diagnostic))
        {
            case "Dropped" when statement is ExpressionStatementSyntax dropped:
                ExpressionSyntax asked = dropped.Expression is AssignmentExpressionSyntax discard ? discard.Right : dropped.Expression;
                if (asked is not (AwaitExpressionSyntax or InvocationExpressionSyntax) || (asked is InvocationExpressionSyntax && IsTask(context.Model, asked)))
                    return null;
                return (statement, If(asked.WithoutTrivia(), refusal));
            case "Unread" when statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables }
                && variables[0].Initializer is { Value: { } value } && !IsTask(context.Model, value):
                return (statement, If(SyntaxFactory.IdentifierName(variables[0].Identifier.WithoutTrivia()), refusal));
            case "GoesOn" when statement is IfStatementSyntax { Else: null, Condition: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } }:
                return (statement, refusal);
            default:
                return null;
        }
    }

    private static string? Ignored(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(FindingProperties.Ignored, out string? ignored) ? ignored : null;

    private static IfStatementSyntax If(ExpressionSyntax asked, StatementSyntax refusal) =>
        SyntaxFactory.IfStatement(SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, asked), refusal).WithAdditionalAnnotations(Formatter.Annotation);

    private static IfStatementSyntax WithRefusal(IfStatementSyntax branch, StatementSyntax refusal)
    {
        BlockSyntax block = branch.Statement as BlockSyntax ?? SyntaxFactory.Block(branch.Statement);
        return branch.WithStatement(block.AddStatements(refusal)).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>How the method around refuses: with a status where it answers a request, with false where it decides, else with an exception.</summary>
    private static StatementSyntax Refusal(SemanticModel model, StatementSyntax at)
    {
        ITypeSymbol? returned = ReturnType(model, at);
        bool isController = model.GetEnclosingSymbol(at.SpanStart)?.ContainingType is { } type && model.LookupSymbols(at.SpanStart, type, "StatusCode").OfType<IMethodSymbol>().Any();
        return returned switch
        {
            { SpecialType: SpecialType.System_Boolean } => Parse("return false;"),
            { Name: "IActionResult" or "ActionResult" or "StatusCodeResult" } when isController => Parse("return StatusCode(403);"),
            { Name: "IResult" } => Parse("return Microsoft.AspNetCore.Http.Results.StatusCode(403);"),
            _ => Parse("throw new System.InvalidOperationException(\"The consent is missing.\");"),
        };
    }

    private static StatementSyntax Parse(string statement) =>
        SyntaxFactory.ParseStatement(statement).WithAdditionalAnnotations(Formatter.Annotation, Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);

    /// <summary>What the method, local function or lambda around gives back, under its task; null where a lambda does not say.</summary>
    private static ITypeSymbol? ReturnType(SemanticModel model, SyntaxNode at)
    {
        foreach (SyntaxNode around in at.Ancestors())
        {
            ITypeSymbol? type = around switch
            {
                MethodDeclarationSyntax or LocalFunctionStatementSyntax => (model.GetDeclaredSymbol(around) as IMethodSymbol)?.ReturnType,
                AnonymousFunctionExpressionSyntax => (model.GetSymbolInfo(around).Symbol as IMethodSymbol)?.ReturnType,
                _ => null,
            };
            if (around is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
                return type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task ? task.TypeArguments[0] : type;
        }

        return null;
    }

    private static bool IsTask(SemanticModel model, ExpressionSyntax expression) => model.GetTypeInfo(expression).Type is { Name: "Task" or "ValueTask" };
}
