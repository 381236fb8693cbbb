using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Destinations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Destinations;

/// <summary>
/// Puts the mainland region of the same cloud in the place of a literal one abroad: <c>RegionEndpoint.USEast1</c> becomes <c>RegionEndpoint.CNNorth1</c>,
/// <c>shop.blob.core.windows.net</c> becomes <c>shop.blob.core.chinacloudapi.cn</c> with the authority of that cloud. Accounts and data do not move with it; that is for
/// people.
/// </summary>
internal sealed class MoveToMainlandRegion : Repair
{
    public override string Key => "CSL3002.MoveToMainlandRegion";

    public override string Title => FixTexts.Get("MoveToMainlandRegion");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Counterpart(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        var moved = new HashSet<SyntaxNode>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            (ExpressionSyntax region, ExpressionSyntax counterpart) = Counterpart(context, diagnostic)!.Value;
            if (moved.Add(region))
                editor.ReplaceNode(region, counterpart.WithTriviaFrom(region));
            foreach ((SyntaxNode old, SyntaxNode there) in MainlandEndpoints.Of(context, Maker(region)))
            {
                if (moved.Add(old))
                    editor.ReplaceNode(old, there);
            }
        }
    }

    /// <summary>The expression that names the region, and the one to take its place; null where it names none, or the cloud has none in the mainland.</summary>
    private static (ExpressionSyntax Region, ExpressionSyntax Counterpart)? Counterpart(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic) is LiteralExpressionSyntax host && MainlandEndpoints.Moved(host) is { } elsewhere)
            return (host, elsewhere);
        if (context.NodeAt(diagnostic) is not ExpressionSyntax region || CloudOf(context, diagnostic) is not { } cloud || RegionTable.Default.Counterpart(cloud) is not { } name)
            return null;
        return region switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
                (literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name))),
            MemberAccessExpressionSyntax access when Member(context, access, name) is { } member => (access, access.WithName(SyntaxFactory.IdentifierName(member))),
            _ => null,
        };
    }

    /// <summary>The whole expression that makes the client: what it signs in with stands there too.</summary>
    private static SyntaxNode Maker(SyntaxNode region)
    {
        SyntaxNode maker = region;
        foreach (SyntaxNode node in region.Ancestors())
        {
            if (node is StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)
                break;
            if (node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax)
                maker = node;
        }

        return maker;
    }

    /// <summary>The cloud whose region stands at the finding.</summary>
    private static string? CloudOf(RepairContext context, Diagnostic diagnostic)
    {
        foreach (SdkClient client in context.Program.Destinations.Clients.In(context.Root.SyntaxTree))
        {
            if (client.Fact.Form.Cloud.Length > 0 && client.Destination.DecidedAt?.SourceSpan == diagnostic.Location.SourceSpan)
                return client.Fact.Form.Cloud;
        }

        return null;
    }

    /// <summary>The member beside the one written that the library calls the region: <c>CNNorth1</c> for <c>cn-north-1</c>.</summary>
    private static string? Member(RepairContext context, MemberAccessExpressionSyntax access, string region)
    {
        string plain = new(region.Where(char.IsLetterOrDigit).ToArray());
        return context.Model.GetSymbolInfo(access, context.Cancellation).Symbol?.ContainingType
            .GetMembers()
            .Where(member => member is IFieldSymbol or IPropertySymbol && member.IsStatic)
            .Select(member => member.Name)
            .FirstOrDefault(name => string.Equals(name, plain, StringComparison.OrdinalIgnoreCase));
    }
}
