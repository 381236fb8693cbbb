using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Whether the source of a filter, middleware, policy or requirement asks for evidence: it calls something that speaks of it, and it can refuse.</summary>
internal static class AskingSource
{
    /// <summary>What a type's source asks for; nothing for a type without source.</summary>
    public static EvidenceKinds Kinds(ITypeSymbol type, GuardNames names)
    {
        EvidenceKinds kinds = EvidenceKinds.None;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
            kinds |= OfDeclaration(reference.GetSyntax(), names);
        return kinds;
    }

    /// <summary>What an expression names: a claim, a requirement, a member.</summary>
    public static EvidenceKinds Spoken(SyntaxNode expression, GuardNames names)
    {
        EvidenceKinds kinds = EvidenceKinds.None;
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            kinds |= node switch
            {
                SimpleNameSyntax name => GuardModel.Kind(names.Find(name.Identifier.ValueText)),
                LiteralExpressionSyntax { Token.Value: string text } => GuardModel.Kind(names.Find(text)),
                _ => EvidenceKinds.None,
            };
        }

        return kinds;
    }

    /// <summary>What a declaration or lambda asks for: it calls something that speaks of it, and it decides.</summary>
    public static EvidenceKinds OfDeclaration(SyntaxNode declaration, GuardNames names)
    {
        EvidenceKinds kinds = EvidenceKinds.None;
        bool decides = false;
        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            switch (node)
            {
                case IfStatementSyntax or ConditionalExpressionSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax:
                    decides = true;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }:
                    kinds |= GuardModel.Kind(names.Find(call.Name.Identifier.ValueText));
                    break;
                case InvocationExpressionSyntax { Expression: SimpleNameSyntax call }:
                    kinds |= GuardModel.Kind(names.Find(call.Identifier.ValueText));
                    break;
            }
        }

        return decides ? kinds : EvidenceKinds.None;
    }
}
