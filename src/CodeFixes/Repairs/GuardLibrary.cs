using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>The run-time library that repairs put to use, and how a document comes to see it.</summary>
internal static class GuardLibrary
{
    public const string Namespace = "CsLaw.Guards";
    public const string Redact = Namespace + ".Redact";
    public const string RequireConsent = Namespace + ".RequireConsentAttribute";
    public const string RequireRealIdentity = Namespace + ".RequireRealIdentityAttribute";
    public const string TransferAttribute = Namespace + ".CrossBorderTransferAttribute";
    public const string TransferHandler = Namespace + ".CrossBorderTransferHandler";

    /// <summary>Adds <c>using CsLaw.Guards;</c> unless the place sees the namespace already, also through a global using.</summary>
    public static void Import(RepairContext context, int position, SyntaxEditor editor)
    {
        bool visible = context.Model.LookupNamespacesAndTypes(position, name: "Redact")
            .Any(symbol => symbol.ContainingNamespace?.ToDisplayString() == Namespace);
        if (visible)
            return;

        editor.ReplaceNode(context.Root, (current, _) => WithUsing((CompilationUnitSyntax)current));
    }

    /// <summary>The file with <c>using CsLaw.Guards;</c>, once.</summary>
    public static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root)
    {
        if (root.Usings.Any(u => u.Name?.ToString() == Namespace))
            return root;
        UsingDirectiveSyntax directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace).WithLeadingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(EndOfLine(root)));
        int at = 0;
        while (at < root.Usings.Count && Precedes(root.Usings[at]))
            at++;

        if (at > 0 || root.Usings.Count > 0)
        {
            // What stands above the first using belongs to the file, not to that using.
            if (at == 0)
            {
                directive = directive.WithLeadingTrivia(root.Usings[0].GetLeadingTrivia());
                root = root.WithUsings(root.Usings.Replace(root.Usings[0], root.Usings[0].WithLeadingTrivia()));
            }

            return root.WithUsings(root.Usings.Insert(at, directive));
        }

        SyntaxToken first = root.GetFirstToken(includeZeroWidth: true);
        SyntaxTriviaList above = first.LeadingTrivia;
        root = root.ReplaceToken(first, first.WithLeadingTrivia(SyntaxFactory.EndOfLine(EndOfLine(root))));
        return root.WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(above)));
    }

    private static bool Precedes(UsingDirectiveSyntax directive)
    {
        string name = directive.Name?.ToString() ?? "";
        // What is put behind a directive without an end would become part of it.
        if (!RepairContext.IsWhole(directive) || directive.Alias is not null || !directive.StaticKeyword.IsKind(SyntaxKind.None))
            return false;
        return name == "System" || name.StartsWith("System.", System.StringComparison.Ordinal) || string.CompareOrdinal(name, Namespace) < 0;
    }

    /// <summary>How the file ends its lines.</summary>
    public static string EndOfLine(CompilationUnitSyntax root)
    {
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                return trivia.ToString();
        }

        return "\n";
    }
}
