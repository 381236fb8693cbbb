using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Libraries.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.Destinations;

/// <summary>
/// What must change beside a region when a client moves to a cloud's mainland counterpart: the ends of literal host names, and the authority that its
/// credentials sign in at. Azure in China has both of its own.
/// </summary>
internal static class MainlandEndpoints
{
    private const string Authority = "AuthorityHost";

    /// <summary>The nodes that the making of a client writes and that name the cloud abroad, each with what takes its place.</summary>
    /// <param name="context">The document.</param>
    /// <param name="made">The expression that makes the client.</param>
    public static IEnumerable<(SyntaxNode Old, SyntaxNode New)> Of(RepairContext context, SyntaxNode made)
    {
        foreach (SyntaxNode node in made.DescendantNodesAndSelf())
        {
            SyntaxNode? moved = node switch
            {
                LiteralExpressionSyntax literal => Moved(literal),
                ObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments.Count: 0 } credential => Moved(context, credential),
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AzurePublicCloud" } access when Sibling(context, access, "AzureChina") => access.WithName(SyntaxFactory.IdentifierName("AzureChina")),
                _ => null,
            };
            if (moved is not null)
                yield return (node, moved.WithTriviaFrom(node));
        }
    }

    /// <summary>The literal with the mainland host; null if it names no host that has one.</summary>
    public static LiteralExpressionSyntax? Moved(LiteralExpressionSyntax literal) =>
        literal.IsKind(SyntaxKind.StringLiteralExpression) && RegionTable.Default.WithMainlandHosts(literal.Token.ValueText) is { } text
            ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text))
            : null;

    /// <summary><c>new DefaultAzureCredential()</c> signs in abroad; with options it is told the authority in China.</summary>
    private static ExpressionSyntax? Moved(RepairContext context, ObjectCreationExpressionSyntax credential)
    {
        if (context.Model.GetTypeInfo(credential, context.Cancellation).Type is not INamedTypeSymbol { ContainingNamespace: { } library } type
            || type.ContainingNamespace.ToDisplayString() != "Azure.Identity"
            || !library.GetTypeMembers("AzureAuthorityHosts").Any(hosts => hosts.GetMembers("AzureChina").Length > 0))
        {
            return null;
        }

        INamedTypeSymbol? options = type.InstanceConstructors
            .Where(constructor => constructor.Parameters.Length == 1 && constructor.DeclaredAccessibility == Accessibility.Public)
            .Select(constructor => constructor.Parameters[0].Type)
            .OfType<INamedTypeSymbol>()
            .FirstOrDefault(candidate => HasAuthority(candidate) && candidate.InstanceConstructors.Any(made => made.Parameters.IsEmpty));
        if (options is null)
            return null;
        string qualifier = credential.Type is QualifiedNameSyntax qualified ? qualified.Left + "." : "";
        return SyntaxFactory.ParseExpression($"new {credential.Type}(new {qualifier}{options.Name} {{ {Authority} = {qualifier}AzureAuthorityHosts.AzureChina }})");
    }

    private static bool HasAuthority(INamedTypeSymbol options)
    {
        for (INamedTypeSymbol? current = options; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(Authority).Length > 0)
                return true;
        }

        return false;
    }

    private static bool Sibling(RepairContext context, MemberAccessExpressionSyntax access, string name) =>
        context.Model.GetSymbolInfo(access, context.Cancellation).Symbol?.ContainingType?.GetMembers(name).Length > 0;
}
