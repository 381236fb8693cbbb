using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>A handler of the program's own that filters transfers, known by its flow: before it sends, it asks for the host and throws or answers by itself.</summary>
internal static class RefusingHandler
{
    /// <summary>Whether the type is a delegating handler whose source refuses hosts.</summary>
    public static bool Is(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || !Signs.DerivesFrom(named, "DelegatingHandler"))
            return false;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
            {
                if (node is MethodDeclarationSyntax { Identifier.ValueText: "SendAsync" or "Send" } method && Refuses(method))
                    return true;
            }
        }

        return false;
    }

    private static bool Refuses(MethodDeclarationSyntax method)
    {
        foreach (SyntaxNode node in method.DescendantNodes())
        {
            if (node is IfStatementSyntax branch && AsksForHost(branch.Condition, method) && (Stops(branch.Statement) || (branch.Else is { } other && Stops(other.Statement))))
                return true;
            if (node is ConditionalExpressionSyntax choice && AsksForHost(choice.Condition, method) && (choice.WhenTrue is ThrowExpressionSyntax || choice.WhenFalse is ThrowExpressionSyntax))
                return true;
        }

        return false;
    }

    /// <summary>Whether the condition names the host of the address, or a local that holds it.</summary>
    private static bool AsksForHost(ExpressionSyntax condition, MethodDeclarationSyntax method)
    {
        foreach (SyntaxNode node in condition.DescendantNodesAndSelf())
        {
            if (node is not IdentifierNameSyntax name)
                continue;
            if (IsHost(name))
                return true;
            foreach (SyntaxNode declared in method.DescendantNodes())
            {
                if (declared is VariableDeclaratorSyntax { Initializer.Value: { } value } local && local.Identifier.ValueText == name.Identifier.ValueText && NamesHost(value))
                    return true;
            }
        }

        return false;
    }

    private static bool NamesHost(ExpressionSyntax value)
    {
        foreach (SyntaxNode node in value.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax name && IsHost(name))
                return true;
        }

        return false;
    }

    private static bool IsHost(IdentifierNameSyntax name) =>
        name is { Identifier.ValueText: "Host" or "IdnHost" or "DnsSafeHost" or "Authority", Parent: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax };

    /// <summary>Whether the statement throws, or leaves without passing the request on.</summary>
    private static bool Stops(StatementSyntax statement)
    {
        foreach (SyntaxNode node in statement.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case ThrowStatementSyntax or ThrowExpressionSyntax:
                    return true;
                case ReturnStatementSyntax { Expression: { } answer } when !SendsOn(answer):
                    return true;
            }
        }

        return false;
    }

    private static bool SendsOn(ExpressionSyntax answer)
    {
        foreach (SyntaxNode node in answer.DescendantNodesAndSelf())
        {
            if (node is BaseExpressionSyntax)
                return true;
        }

        return false;
    }
}
