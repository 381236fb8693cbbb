using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Destinations;

/// <summary>Writes <c>https:</c> for <c>http:</c> where the address of a finding stands in the same file.</summary>
internal sealed class UseHttps : Repair
{
    private const string Plain = "http://";

    public override string Key => "CSL2007.UseHttps";

    public override string Title => FixTexts.Get("UseHttps");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Address(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        // Several findings may go to one address.
        foreach (SyntaxToken address in diagnostics.Select(diagnostic => Address(context, diagnostic)!.Value).Distinct())
        {
            string text = address.Text.Replace(Plain, "https://");
            string value = address.ValueText.Replace(Plain, "https://");
            SyntaxToken mended = SyntaxFactory.Token(address.LeadingTrivia, address.Kind(), text, value, address.TrailingTrivia);
            editor.ReplaceNode(address.Parent!, (current, _) => current.ReplaceToken(current.ChildTokens().First(token => token.IsKind(address.Kind())), mended));
        }
    }

    /// <summary>The token that begins the address: of the finding itself, or of the place that decides where it goes.</summary>
    private static SyntaxToken? Address(RepairContext context, Diagnostic diagnostic)
    {
        foreach (Location location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
        {
            if (location.SourceTree?.FilePath != context.Root.SyntaxTree.FilePath)
                continue;
            SyntaxNode node = context.Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
            if (Address(node) is { } written)
                return written;
            // A constant stands where it is declared.
            foreach (SyntaxReference declaration in context.Model.GetSymbolInfo(node, context.Cancellation).Symbol?.DeclaringSyntaxReferences ?? System.Collections.Immutable.ImmutableArray<SyntaxReference>.Empty)
            {
                if (declaration.SyntaxTree == context.Root.SyntaxTree && Address(declaration.GetSyntax(context.Cancellation)) is { } declared)
                    return declared;
            }
        }

        return null;
    }

    private static SyntaxToken? Address(SyntaxNode node)
    {
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken && token.ValueText.StartsWith(Plain, StringComparison.Ordinal))
                return token;
        }

        return null;
    }
}
