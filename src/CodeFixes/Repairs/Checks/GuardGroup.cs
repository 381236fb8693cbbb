using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>Puts a guard of the guard library on the route group that a minimal API is mapped in; offered where everything in the group writes, since readers are not asked who they are.</summary>
internal sealed class GuardGroup : Repair
{
    private readonly string _ruleId;
    private readonly string _metadataName;
    private readonly string _convention;

    /// <param name="ruleId">The rule it mends.</param>
    /// <param name="metadataName">The attribute type of the guard library, after which the convention is called.</param>
    /// <param name="needs">What the guard needs at start-up.</param>
    public GuardGroup(string ruleId, string metadataName, ServiceCall needs)
    {
        _ruleId = ruleId;
        _metadataName = metadataName;
        string name = metadataName.Substring(metadataName.LastIndexOf('.') + 1);
        _convention = name.Substring(0, name.Length - "Attribute".Length);
        Needs = needs;
    }

    public override string Key => _ruleId + "." + _convention + ".Group";

    public override string Title => string.Format(FixTexts.Get("GuardGroup"), _convention);

    public override ServiceCall? Needs { get; }

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => context.Has(_metadataName) && Group(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (InvocationExpressionSyntax group in diagnostics.Select(diagnostic => Group(context, diagnostic)).OfType<InvocationExpressionSyntax>().Distinct())
        {
            editor.ReplaceNode(group, (current, _) => SyntaxFactory.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ((InvocationExpressionSyntax)current).WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(_convention)))
                .WithTrailingTrivia(current.GetTrailingTrivia()));
        }

        GuardLibrary.Import(context, diagnostics[0].Location.SourceSpan.Start, editor);
    }

    /// <summary>The call <c>MapGroup</c> that makes the local on which the finding's endpoint is mapped; null where it is made elsewhere or something in it is only read.</summary>
    private static InvocationExpressionSyntax? Group(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic) is not SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver, Parent: InvocationExpressionSyntax } }
            || context.Model.GetSymbolInfo(receiver).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations } local
            || declarations[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MapGroup" } } made } declarator
            || declarator.FirstAncestorOrSelf<BlockSyntax>() is not { } block)
        {
            return null;
        }

        foreach (IdentifierNameSyntax use in block.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (use.Identifier.ValueText == local.Name
                && use.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MapPost" or "MapPut" or "MapPatch" or "MapDelete", Parent: InvocationExpressionSyntax })
            {
                return null;
            }
        }

        return made;
    }
}
