using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>Drops the true that nobody said: a default goes, an assignment becomes false until the person's answer is put there.</summary>
internal sealed class DropPresumedConsent : Repair
{
    private readonly string _ruleId;

    public DropPresumedConsent(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".Drop";

    public override string Title => FixTexts.Get("DropPresumedConsent");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        Value(context, diagnostic)?.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax } or AssignmentExpressionSyntax;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Value(context, diagnostic) is not { } value)
                continue;
            switch (value.Parent)
            {
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    editor.ReplaceNode(property, (current, _) => WithoutInitializer((PropertyDeclarationSyntax)current));
                    break;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax field }:
                    editor.ReplaceNode(field, (current, _) => ((VariableDeclaratorSyntax)current).WithInitializer(null).WithIdentifier(field.Identifier.WithTrailingTrivia()));
                    break;
                default:
                    // A parameter keeps its default, so that callers still compile; an assignment waits for the person's answer.
                    editor.ReplaceNode(value, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(value));
                    break;
            }
        }
    }

    private static ExpressionSyntax? Value(RepairContext context, Diagnostic diagnostic) =>
        context.NodeAt(diagnostic).FirstAncestorOrSelf<ExpressionSyntax>(node => node.Span == diagnostic.Location.SourceSpan);

    private static PropertyDeclarationSyntax WithoutInitializer(PropertyDeclarationSyntax property) =>
        property.WithInitializer(null)
            .WithAccessorList(property.AccessorList!.WithTrailingTrivia(property.SemicolonToken.TrailingTrivia))
            .WithSemicolonToken(default)
            .WithAdditionalAnnotations(Formatter.Annotation);
}
