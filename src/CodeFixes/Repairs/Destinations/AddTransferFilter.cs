using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Program.Destinations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Destinations;

/// <summary>Chains the guard library's transfer filter to the registration of an overseas client. It refuses until a lawful route is declared.</summary>
internal sealed class AddTransferFilter : Repair
{
    public override string Key => "CSL3003.AddTransferFilter";

    public override string Title => FixTexts.Get("AddTransferFilter");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        context.Has(GuardLibrary.TransferHandler) && Registration(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            editor.ReplaceNode(Registration(context, diagnostic)!, (current, _) => Chain((InvocationExpressionSyntax)current));
        GuardLibrary.Import(context, diagnostics[0].Location.SourceSpan.Start, editor);
    }

    /// <summary>The registering call; a client made with <c>new</c> has no chain to put a handler in.</summary>
    private static InvocationExpressionSyntax? Registration(RepairContext context, Diagnostic diagnostic) =>
        context.NodeAt(diagnostic) is SimpleNameSyntax { Identifier.ValueText: { } name, Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } } && ClientRegistrations.Registering.Contains(name)
            ? call
            : null;

    private static InvocationExpressionSyntax Chain(InvocationExpressionSyntax registration) =>
        SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, registration.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("AddCrossBorderTransferGuard")))
            .WithTrailingTrivia(registration.GetTrailingTrivia());
}
