using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>Turns a question about the environment around, so that the check behind it is made everywhere but in development.</summary>
internal sealed class TurnEnvironmentAround : Repair
{
    private readonly string _ruleId;

    /// <param name="ruleId">The rule it mends.</param>
    public TurnEnvironmentAround(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".TurnEnvironmentAround";

    public override string Title => FixTexts.Get("TurnEnvironmentAround");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Question(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (ExpressionSyntax question in diagnostics.Select(diagnostic => Question(context, diagnostic)).OfType<ExpressionSyntax>().Distinct())
        {
            editor.ReplaceNode(
                question,
                (question is PrefixUnaryExpressionSyntax negated
                    ? negated.Operand
                    : SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, question.WithoutTrivia())).WithTriviaFrom(question).WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    /// <summary>The question about the environment before which the check stands: the whole condition of an <c>if</c>, or the left side of a pair.</summary>
    private static ExpressionSyntax? Question(RepairContext context, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Ignored, out string? way) || way != "Development")
            return null;
        for (SyntaxNode? node = context.NodeAt(diagnostic); node?.Parent is { } parent and not MemberDeclarationSyntax; node = parent)
        {
            switch (parent)
            {
                case BinaryExpressionSyntax pair when pair.Right == node && IsQuestion(pair.Left):
                    return pair.Left;
                case IfStatementSyntax branch when branch.Condition != node && IsQuestion(branch.Condition):
                    return branch.Condition;
            }
        }

        return null;
    }

    private static bool IsQuestion(ExpressionSyntax expression) => expression switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negated => IsQuestion(negated.Operand),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText is "IsDevelopment" or "IsStaging" or "IsProduction" or "IsEnvironment" or "IsDev" or "IsProd",
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name is "IsDevelopment" or "IsDev" or "IsDebug" or "IsProduction" or "IsProd",
        IdentifierNameSyntax { Identifier.ValueText: var name } => name is "isDevelopment" or "isDev" or "IsDevelopment" or "isDebug" or "isProduction" or "isProd" or "IsProduction",
        _ => false,
    };
}
