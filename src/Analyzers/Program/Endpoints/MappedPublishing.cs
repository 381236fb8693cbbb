using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Whether minimal-API routes take posts, comments or messages from users. Routes are literals, so the syntax alone tells.</summary>
internal static class MappedPublishing
{
    public static bool IsIn(NamedCalls calls)
    {
        foreach (string name in new[] { "MapPost", "MapPut" })
        {
            foreach (InvocationExpressionSyntax call in calls.With(name))
            {
                if (IsPublishing(call))
                    return true;
            }
        }

        return false;
    }

    private static bool IsPublishing(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.Count < 2 || arguments[0].Expression is not LiteralExpressionSyntax literal || !literal.IsKind(SyntaxKind.StringLiteralExpression))
            return false;

        string route = literal.Token.ValueText;
        if (CallerWords.SpeaksOfStaff(route))
            return false;
        if (PublishingWords.Publishes(route) || AccessWords.Gives(route))
            return true;
        // A method group names what the handler does.
        return arguments[1].Expression switch
        {
            IdentifierNameSyntax name => PublishingWords.Publishes(name.Identifier.ValueText),
            MemberAccessExpressionSyntax member => PublishingWords.Publishes(member.Name.Identifier.ValueText),
            _ => false,
        };
    }
}
