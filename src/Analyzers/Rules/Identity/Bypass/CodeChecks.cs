using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Identity.Bypass;

/// <summary>Where a code, or who somebody is, gets checked.</summary>
internal static class CodeChecks
{
    /// <summary>Whether an expression looks at the code in another way: a comparison with something that is not constant, or a check that is given it.</summary>
    public static bool Look(SyntaxNode place, ISymbol code, SemanticModel model, GuardWords words)
    {
        foreach (SyntaxNode node in place.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method && IsCheck(method, words):
                    return true;
                case InvocationExpressionSyntax call when call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "FixedTimeEquals" } && Mentions(call, code, model):
                    return true;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
                    when (Mentions(comparison.Left, code, model) && !model.GetConstantValue(comparison.Right).HasValue) || (Mentions(comparison.Right, code, model) && !model.GetConstantValue(comparison.Left).HasValue):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verification is made there.</summary>
    public static bool AreMade(SyntaxNode place, SemanticModel model, GuardWords words)
    {
        foreach (SyntaxNode node in place.DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax call && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && IsCheck(method, words))
                return true;
        }

        return false;
    }

    /// <summary>Whether one is made later in the same block.</summary>
    public static bool AreMadeAfter(StatementSyntax statement, SemanticModel model, GuardWords words)
    {
        if (statement.Parent is not BlockSyntax block)
            return false;
        foreach (StatementSyntax later in block.Statements)
        {
            if (later.SpanStart > statement.SpanStart && AreMade(later, model, words))
                return true;
        }

        return false;
    }

    private static bool IsCheck(IMethodSymbol method, GuardWords words) => words.Find(method) is { Kind: EvidenceKinds.Identity } || VerificationShape.MayBe(method.Name);

    private static bool Mentions(SyntaxNode node, ISymbol symbol, SemanticModel model)
    {
        foreach (SyntaxNode inner in node.DescendantNodesAndSelf())
        {
            if (inner is IdentifierNameSyntax name && name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol))
                return true;
        }

        return false;
    }
}
