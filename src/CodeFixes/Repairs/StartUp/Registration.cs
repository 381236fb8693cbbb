using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>Sees to it that the programs which run a project register what its guards need: once each, and not where it stands already.</summary>
internal static class Registration
{
    /// <summary>The solution with the call added wherever it is missing; the same solution where it is not, or where no start-up is found.</summary>
    public static async Task<Solution> EnsureAsync(Solution solution, ProjectId guarded, ServiceCall call, CancellationToken cancellation)
    {
        foreach (StartUpPlace place in await PlacesAsync(solution, guarded, cancellation).ConfigureAwait(false))
        {
            Project host = solution.GetProject(place.Document.Project.Id)!;
            if (await host.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation || compilation.GetTypeByMetadataName(call.MetadataName) is null)
                continue;
            if (!await IsRegisteredAsync(host, call, cancellation).ConfigureAwait(false))
            {
                Document mended = await AddAsync(place, call, cancellation).ConfigureAwait(false);
                solution = await LinkedFiles.WithAsync(solution, mended, cancellation).ConfigureAwait(false);
            }

            if (call.Purpose is { } purpose)
                solution = await DeclaredPurposes.EnsureAsync(solution, [.. WithUsed(solution.GetProject(host.Id)!)], purpose, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>Whether there is a place to register anything for the project.</summary>
    public static async Task<bool> CanAsync(Project project, CancellationToken cancellation) =>
        (await PlacesAsync(project.Solution, project.Id, cancellation).ConfigureAwait(false)).Count > 0;

    /// <summary>The project's own start-up, else those of the programs that use it, else what of the project other code may call.</summary>
    private static async Task<List<StartUpPlace>> PlacesAsync(Solution solution, ProjectId guarded, CancellationToken cancellation)
    {
        StartUpPlace? own = await StartUpFinder.FindAsync(solution.GetProject(guarded)!, cancellation).ConfigureAwait(false);
        var places = new List<StartUpPlace>();
        if (own is not { RunsByItself: true })
        {
            foreach (Project user in Users(solution, guarded))
            {
                if (await StartUpFinder.FindAsync(user, cancellation).ConfigureAwait(false) is { RunsByItself: true } place && places.All(other => other.Document.FilePath != place.Document.FilePath))
                    places.Add(place);
            }
        }

        if (places.Count == 0 && own is not null)
            places.Add(own);
        return places;
    }

    private static IEnumerable<Project> Users(Solution solution, ProjectId used) =>
        solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(used)
            .Select(id => solution.GetProject(id)!)
            .Where(project => project.Language == LanguageNames.CSharp && !IsTest(project))
            .OrderBy(project => project.FilePath ?? project.Name, StringComparer.Ordinal);

    private static bool IsTest(Project project) => project.MetadataReferences.Any(reference =>
        reference.Display is { } path && (path.EndsWith("xunit.core.dll", StringComparison.OrdinalIgnoreCase) || path.EndsWith("nunit.framework.dll", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith("Microsoft.VisualStudio.TestPlatform.TestFramework.dll", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The program, then the projects it uses.</summary>
    private static IEnumerable<Project> WithUsed(Project host) => host.Solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(host.Id)
        .Select(id => host.Solution.GetProject(id)!).Prepend(host);

    /// <summary>Whether the program, or a project it uses, makes the call.</summary>
    private static async Task<bool> IsRegisteredAsync(Project host, ServiceCall call, CancellationToken cancellation)
    {
        foreach (Document document in WithUsed(host).SelectMany(project => project.Documents))
        {
            string text = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString();
            if (text.IndexOf(call.Method, StringComparison.Ordinal) < 0 || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
                continue;
            foreach (SyntaxNode node in root.DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } } made && name == call.Method
                    && (call.Client is null || made.ArgumentList.Arguments.Any(argument => argument.Expression is LiteralExpressionSyntax literal && literal.Token.ValueText == call.Client)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static async Task<Document> AddAsync(StartUpPlace place, ServiceCall call, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)(await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await place.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var editor = new SyntaxEditor(root, place.Document.Project.Solution.Services);
        string endOfLine = GuardLibrary.EndOfLine(root);
        StatementSyntax statement = SyntaxFactory.ParseStatement(call.On(place.Services))
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(endOfLine)).WithAdditionalAnnotations(Formatter.Annotation);
        switch (place.Anchor)
        {
            case StatementSyntax { Parent: GlobalStatementSyntax global }:
                editor.InsertAfter(global, SyntaxFactory.GlobalStatement(statement).WithAdditionalAnnotations(Formatter.Annotation));
                break;
            case StatementSyntax after:
                editor.InsertAfter(after, statement);
                break;
            case MethodDeclarationSyntax { Body: { } body }:
                editor.ReplaceNode(body, AtEnd(body, statement));
                break;
            case MethodDeclarationSyntax { ExpressionBody: { } arrow } method:
                BlockSyntax block = SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(arrow.Expression).WithTrailingTrivia(SyntaxFactory.EndOfLine(endOfLine)), statement);
                editor.ReplaceNode(method, method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block.WithTrailingTrivia(method.GetTrailingTrivia()))
                    .WithAdditionalAnnotations(Formatter.Annotation));
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } body }:
                editor.ReplaceNode(body, AtEnd(body, statement));
                break;
            case AnonymousFunctionExpressionSyntax { ExpressionBody: { } expression } lambda:
                BlockSyntax statements = SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(expression.WithoutTrivia()).WithTrailingTrivia(SyntaxFactory.EndOfLine(endOfLine)), statement);
                editor.ReplaceNode(lambda, lambda.WithBody(statements).WithAdditionalAnnotations(Formatter.Annotation));
                break;
        }

        var context = new RepairContext(root, model, place.Document.Project.AnalyzerOptions, cancellation);
        GuardLibrary.Import(context, place.Anchor.SpanStart, editor);
        return await Formatter.FormatAsync(place.Document.WithSyntaxRoot(editor.GetChangedRoot()), Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
    }

    /// <summary>The block with the statement last, but before what it gives back.</summary>
    private static BlockSyntax AtEnd(BlockSyntax block, StatementSyntax statement)
    {
        int end = block.Statements.Count;
        while (end > 0 && block.Statements[end - 1] is ReturnStatementSyntax)
            end--;
        return block.WithStatements(block.Statements.Insert(end, statement));
    }
}
