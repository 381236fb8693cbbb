using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>
/// The purposes that a program declares for its consent guard. A program that declares one does not start with an endpoint that demands another, so that
/// a new demand needs its declaration beside it; one that declares none takes every demand.
/// </summary>
internal static class DeclaredPurposes
{
    private static readonly string[] s_signs = { "Declare(", "Purposes", "ConsentGuardOptions", "AddConsentGuard" };

    private const string NoticeVersion = "\"1\"";

    /// <summary>The solution with the purpose declared beside the others; the same solution where none is declared or this one is.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="projects">The program and the projects it uses.</param>
    /// <param name="purpose">The purpose that an endpoint demands.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<Solution> EnsureAsync(Solution solution, IReadOnlyList<Project> projects, string purpose, CancellationToken cancellation)
    {
        PurposeDeclaration? last = null;
        PurposeSection? section = null;
        bool isComputed = false;
        foreach (Document document in projects.SelectMany(project => project.Documents).OrderBy(document => document.FilePath ?? document.Name, StringComparer.Ordinal))
        {
            string text = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString();
            if (!MayDeclare(text) || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
                || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            foreach (SyntaxNode node in root.DescendantNodes())
            {
                if (PurposeDeclaration.Of(document, node, model, cancellation) is { } declaration)
                {
                    if (declaration.Purpose == purpose)
                        return solution;
                    isComputed |= declaration.Purpose is null;
                    last = declaration;
                }
                else if (node is InvocationExpressionSyntax call)
                {
                    section ??= PurposeSection.Of(document, call, model, cancellation);
                }
            }
        }

        if (last is not null)
        {
            if (isComputed && await IsListedAsync(projects, purpose, cancellation).ConfigureAwait(false))
                return solution;
            Document mended = await last.WithAsync(purpose, NoticeVersion, cancellation).ConfigureAwait(false);
            return await LinkedFiles.WithAsync(solution, mended, cancellation).ConfigureAwait(false);
        }

        return section is null
            ? solution
            : await SettingsText.EnsureBesideAsync(solution, projects[0].Id, section.Path, purpose, $$"""{ "NoticeVersion": {{NoticeVersion}} }""", cancellation).ConfigureAwait(false);
    }

    private static bool MayDeclare(string text) => s_signs.Any(sign => text.IndexOf(sign, StringComparison.Ordinal) >= 0);

    /// <summary>Whether a list of the program, such as constants of a class, holds the purpose: what declares them one by one declares it too.</summary>
    private static async Task<bool> IsListedAsync(IReadOnlyList<Project> projects, string purpose, CancellationToken cancellation)
    {
        foreach (Document document in projects.SelectMany(project => project.Documents))
        {
            string text = (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString();
            if (text.IndexOf(purpose, StringComparison.Ordinal) >= 0 && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
                && root.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal =>
                    literal.Token.ValueText == purpose && literal.FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax or PropertyDeclarationSyntax))
            {
                return true;
            }
        }

        return false;
    }
}
