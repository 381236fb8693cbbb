using System.Threading;
using CsLawAnalyzers.Program.Guards.Development;
using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Identity.Bypass;

/// <summary>A verification that a condition leaves to development.</summary>
internal static class DevelopmentCheck
{
    /// <summary>The way around a verification that this is.</summary>
    public const string Way = "Development";

    /// <summary>Whether a verification is only made where a condition says that this is development.</summary>
    public static bool Is(IInvocationOperation call, GuardWords words, DevelopmentGuards development, CancellationToken cancellation)
    {
        SyntaxNode? around = call.Syntax;
        SemanticModel? model = call.SemanticModel;
        for (; model is not null && around?.Parent is { } parent and not MemberDeclarationSyntax and not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax; around = parent)
        {
            switch (parent)
            {
                // if (env.IsDevelopment()) Verify();
                case IfStatementSyntax branch when branch.Condition != around && development.Says(branch.Condition, model, cancellation) is { } condition:
                    bool isHere = around is ElseClauseSyntax ? !condition : condition;
                    StatementSyntax? other = around is ElseClauseSyntax ? branch.Statement : branch.Else?.Statement;
                    return isHere && !(other is not null && CodeChecks.AreMade(other, model, words)) && !CodeChecks.AreMadeAfter(branch, model, words);
                // !env.IsDevelopment() || Verify(), env.IsDevelopment() && !Verify()
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when either.Right == around && development.Says(either.Left, model, cancellation) == false:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when both.Right == around && development.Says(both.Left, model, cancellation) == true:
                    return true;
            }
        }

        return false;
    }
}
