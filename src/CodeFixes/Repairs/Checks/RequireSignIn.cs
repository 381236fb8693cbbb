using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>
/// Asks the callers of an endpoint to sign in: <c>[Authorize]</c> on an action, <c>.RequireAuthorization()</c> on a mapping. Offered where the program signs
/// anybody in, and where nothing around the endpoint would take it back.
/// </summary>
internal sealed class RequireSignIn : Repair
{
    private const string Space = "Microsoft.AspNetCore.Authorization";
    private const string Anonymous = "AllowAnonymous";

    public override string Key => RuleIds.OpenToAnybody + ".RequireSignIn";

    public override string Title => FixTexts.Get("RequireSignIn");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        context.Has(Space + ".AuthorizeAttribute") && context.Program.Authentication.IsPresent
        && (Page(context, diagnostic) is { } page ? !page.AttributeLists.SelectMany(list => list.Attributes).Any(IsAboutSignIn)
            : GuardEndpoint.Action(context, diagnostic) is { } action ? !IsOpen(action, context) && !Asks(action) : GuardEndpoint.Mapping(context, diagnostic) is { } mapping && !IsOpen(mapping));

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (TypeDeclarationSyntax page in diagnostics.Select(diagnostic => Page(context, diagnostic)).OfType<TypeDeclarationSyntax>().Distinct())
        {
            bool isVisible = !context.Model.LookupNamespacesAndTypes(page.SpanStart, name: "AuthorizeAttribute").IsEmpty;
            editor.ReplaceNode(page, (current, _) => ((TypeDeclarationSyntax)current).AddAttributeLists(List(isVisible ? "Authorize" : Space + ".Authorize")).WithAdditionalAnnotations(Formatter.Annotation));
        }

        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Page(context, diagnostic) is not null)
                continue;
            if (GuardEndpoint.Action(context, diagnostic) is { } action)
            {
                bool isVisible = !context.Model.LookupNamespacesAndTypes(action.SpanStart, name: "AuthorizeAttribute").IsEmpty;
                editor.ReplaceNode(action, (current, _) => WithAuthorize((MethodDeclarationSyntax)current, isVisible ? "Authorize" : Space + ".Authorize"));
            }
            else if (GuardEndpoint.Mapping(context, diagnostic) is { } mapping)
            {
                editor.ReplaceNode(mapping, (current, _) => SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                        SyntaxKind.SimpleMemberAccessExpression, ((InvocationExpressionSyntax)current).WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("RequireAuthorization")))
                    .WithTrailingTrivia(current.GetTrailingTrivia()));
            }
        }
    }

    /// <summary>The page model around a handler: authorization is asked of a page, and not of its handlers.</summary>
    private static TypeDeclarationSyntax? Page(RepairContext context, Diagnostic diagnostic)
    {
        if (GuardEndpoint.Action(context, diagnostic) is not { Parent: TypeDeclarationSyntax type } action)
            return null;
        for (INamedTypeSymbol? around = context.Model.GetDeclaredSymbol(action)?.ContainingType; around is not null; around = around.BaseType)
        {
            if (around.Name == "PageModel")
                return type;
        }

        return null;
    }

    private static bool IsAboutSignIn(AttributeSyntax attribute) => NameOf(attribute) is var name && (name.StartsWith("Authorize", System.StringComparison.Ordinal) || name.StartsWith(Anonymous, System.StringComparison.Ordinal));

    /// <summary>What a type says for all its actions, an action cannot take back.</summary>
    private static bool IsOpen(MethodDeclarationSyntax action, RepairContext context)
    {
        for (INamedTypeSymbol? type = context.Model.GetDeclaredSymbol(action)?.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Anonymous + "Attribute"))
                return true;
        }

        return false;
    }

    private static bool IsOpen(InvocationExpressionSyntax mapping)
    {
        for (SyntaxNode? link = mapping.Parent; link is MemberAccessExpressionSyntax or InvocationExpressionSyntax; link = link.Parent)
        {
            if (link is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Anonymous or "RequireAuthorization" })
                return true;
        }

        return false;
    }

    private static bool Asks(MethodDeclarationSyntax action) =>
        action.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => NameOf(attribute).StartsWith("Authorize", System.StringComparison.Ordinal));

    private static MethodDeclarationSyntax WithAuthorize(MethodDeclarationSyntax action, string name)
    {
        AttributeListSyntax list = List(name);
        AttributeSyntax authorize = list.Attributes[0];
        AttributeSyntax? anonymous = action.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => NameOf(attribute) is Anonymous or Anonymous + "Attribute");
        if (anonymous is not null)
            return action.ReplaceNode(anonymous, authorize.WithTriviaFrom(anonymous));
        return action.AddAttributeLists(list).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static AttributeListSyntax List(string name) =>
        SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.ParseName(name)))).WithAdditionalAnnotations(Formatter.Annotation);

    private static string NameOf(AttributeSyntax attribute) =>
        (attribute.Name as QualifiedNameSyntax)?.Right.Identifier.ValueText ?? (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
}
