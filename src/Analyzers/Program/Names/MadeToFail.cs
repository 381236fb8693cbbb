using System;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// Methods that are there to fail, as far as the source shows it before anything is bound: they give back an exception, throw at once, or throw where a
/// condition holds and do nothing else.
/// </summary>
internal static class MadeToFail
{
    /// <summary>Whether the method is one.</summary>
    public static bool Is(MethodDeclarationSyntax method) =>
        MentionReader.LastName(method.ReturnType)?.Identifier.ValueText.EndsWith(nameof(Exception), StringComparison.Ordinal) == true
        || method.ExpressionBody?.Expression is ThrowExpressionSyntax
        || (method.Body is { Statements: { Count: > 0 } } body && Throws(body, mayPass: false));

    /// <param name="statement">The statement.</param>
    /// <param name="mayPass">Whether something that throws stands before it, so that it may be the end of a check.</param>
    private static bool Throws(StatementSyntax statement, bool mayPass)
    {
        switch (statement)
        {
            case ThrowStatementSyntax:
                return true;
            case IfStatementSyntax condition:
                return Throws(condition.Statement, mayPass: false) && (condition.Else is not { } otherwise || Throws(otherwise.Statement, mayPass: true));
            // A check gives back what passed it.
            case ReturnStatementSyntax { Expression: null or IdentifierNameSyntax or LiteralExpressionSyntax }:
                return mayPass;
            case BlockSyntax block:
                for (int i = 0; i < block.Statements.Count; i++)
                {
                    if (!Throws(block.Statements[i], mayPass && i == 0 || i > 0 && i == block.Statements.Count - 1))
                        return false;
                }

                return block.Statements.Count > 0;
            default:
                return false;
        }
    }
}
