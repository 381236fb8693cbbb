using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>Finds where a project adds its services: at the builder of its program, in its start-up class, in a module, in an extension method of its own.</summary>
internal static class StartUpFinder
{
    private static readonly string[] s_signs = { "Builder(", "ConfigureServices", "IServiceCollection" };

    /// <summary>The best place of the project, or null; always the same one, whatever the order of its documents.</summary>
    public static async Task<StartUpPlace?> FindAsync(Project project, CancellationToken cancellation)
    {
        StartUpPlace? best = null;
        foreach (Document document in project.Documents.OrderBy(candidate => candidate.FilePath ?? candidate.Name, StringComparer.Ordinal))
        {
            string text = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString();
            if (!s_signs.Any(sign => text.IndexOf(sign, StringComparison.Ordinal) >= 0)
                || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
                || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            foreach (StartUpPlace place in Places(document, root, model, cancellation))
            {
                if (best is null || place.Kind < best.Kind)
                    best = place;
            }
        }

        return best;
    }

    private static IEnumerable<StartUpPlace> Places(Document document, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            StartUpPlace? place = node switch
            {
                LocalDeclarationStatementSyntax declaration => OfBuilder(document, declaration, model, cancellation),
                MethodDeclarationSyntax method => OfMethod(document, method, model, cancellation),
                AnonymousFunctionExpressionSyntax lambda => OfLambda(document, lambda, model, cancellation),
                _ => null,
            };
            if (place is not null)
                yield return place;
        }
    }

    /// <summary>After the last statement that adds to the builder's services, before the one that builds.</summary>
    private static StartUpPlace? OfBuilder(Document document, LocalDeclarationStatementSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        if (declaration.Declaration.Variables is not { Count: 1 } variables || !IsOfProgram(declaration)
            || model.GetDeclaredSymbol(variables[0], cancellation) is not ILocalSymbol { Type.Name: "WebApplicationBuilder" or "HostApplicationBuilder" or "IHostApplicationBuilder" } builder)
        {
            return null;
        }

        SyntaxNode anchor = declaration;
        foreach (StatementSyntax statement in Following(declaration))
        {
            if (Mentions(statement, builder.Name, "Build"))
                break;
            if (Mentions(statement, builder.Name, "Services"))
                anchor = statement;
        }

        return new StartUpPlace(StartUpKind.Builder, document, anchor, builder.Name + ".Services");
    }

    private static StartUpPlace? OfMethod(Document document, MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellation)
    {
        if (method.Body is null && method.ExpressionBody is null || model.GetDeclaredSymbol(method, cancellation) is not IMethodSymbol symbol)
            return null;
        if (method.ExpressionBody is not null && !symbol.ReturnsVoid)
            return null;
        foreach (IParameterSymbol parameter in symbol.Parameters)
        {
            switch (parameter.Type.Name)
            {
                case "IServiceCollection" when !symbol.IsStatic && symbol.Name == "ConfigureServices":
                    return new StartUpPlace(StartUpKind.StartUpClass, document, method, parameter.Name);
                case "IServiceCollection" when symbol.IsExtensionMethod && parameter.Ordinal == 0 && symbol.DeclaredAccessibility == Accessibility.Public
                    && symbol.Name.StartsWith("Add", StringComparison.Ordinal):
                    return new StartUpPlace(StartUpKind.Extension, document, method, parameter.Name);
                case "ServiceConfigurationContext" when symbol.Name == "ConfigureServices":
                    return new StartUpPlace(StartUpKind.Module, document, method, parameter.Name + ".Services");
            }
        }

        return null;
    }

    private static StartUpPlace? OfLambda(Document document, AnonymousFunctionExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation)
    {
        if (lambda.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureServices" } } } }
            || model.GetSymbolInfo(lambda, cancellation).Symbol is not IMethodSymbol function)
        {
            return null;
        }

        IParameterSymbol? services = function.Parameters.FirstOrDefault(parameter => parameter.Type.Name == "IServiceCollection");
        return services is null ? null : new StartUpPlace(StartUpKind.HostLambda, document, lambda, services.Name);
    }

    /// <summary>Whether a statement stands in top-level code or in <c>Main</c>.</summary>
    private static bool IsOfProgram(StatementSyntax statement) =>
        statement.Parent is GlobalStatementSyntax or BlockSyntax { Parent: MethodDeclarationSyntax { Identifier.ValueText: "Main" } };

    private static IEnumerable<StatementSyntax> Following(StatementSyntax statement)
    {
        IEnumerable<StatementSyntax> siblings = statement.Parent switch
        {
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement),
            BlockSyntax block => block.Statements,
            _ => Enumerable.Empty<StatementSyntax>(),
        };
        return siblings.SkipWhile(sibling => sibling != statement).Skip(1);
    }

    private static bool Mentions(StatementSyntax statement, string variable, string member) => statement.DescendantNodes().Any(node =>
        node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } access && owner.Identifier.ValueText == variable && access.Name.Identifier.ValueText == member);
}
