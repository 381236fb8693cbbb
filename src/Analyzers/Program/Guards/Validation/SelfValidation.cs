using CsLawAnalyzers.Program.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Guards.Validation;

/// <summary>Forms that validate themselves: <c>IValidatableObject.Validate</c>.</summary>
internal static class SelfValidation
{
    /// <summary>Whether the form finds itself invalid when the flag is false.</summary>
    public static bool Denies(INamedTypeSymbol form, string flag)
    {
        if (!Signs.Implements(form, "IValidatableObject"))
            return false;
        for (INamedTypeSymbol? current = form; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("Validate"))
            {
                if (Denies(member, flag))
                    return true;
            }
        }

        return false;
    }

    private static bool Denies(ISymbol method, string flag)
    {
        foreach (SyntaxReference declaration in method.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in declaration.GetSyntax().DescendantNodes())
            {
                if (node is IfStatementSyntax choice && FlagTest.HoldsWithout(choice.Condition, flag) && Complains(choice.Statement))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the statement tells of something wrong: an element is given, or added to what is given back.</summary>
    private static bool Complains(StatementSyntax statement)
    {
        foreach (SyntaxNode node in statement.DescendantNodesAndSelf())
        {
            if (node is BaseObjectCreationExpressionSyntax { Parent: YieldStatementSyntax or ArgumentSyntax or ReturnStatementSyntax or CollectionElementSyntax or InitializerExpressionSyntax })
                return true;
        }

        return false;
    }
}
