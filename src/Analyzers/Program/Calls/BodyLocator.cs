using System.Threading;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>From a body that was found by its names to its symbol and to the operations of its code.</summary>
internal static class BodyLocator
{
    /// <summary>The symbol that owns the body and its operation tree, or null where the source is too broken to have both.</summary>
    public static (ISymbol Owner, IOperation Root)? Find(DeclaredBody body, SemanticModel model, CancellationToken cancellation)
    {
        if (body.IsTooDeep || Declaration(body, model.SyntaxTree.GetRoot(cancellation)) is not { } declaration)
            return null;
        (ISymbol? owner, SyntaxNode? code) = declaration switch
        {
            VariableDeclaratorSyntax variable => (model.GetDeclaredSymbol(variable, cancellation), variable.Initializer),
            PropertyDeclarationSyntax property => (model.GetDeclaredSymbol(property, cancellation), property.Initializer),
            ArrowExpressionClauseSyntax { Parent: { } property } arrow => ((model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod, arrow),
            TypeDeclarationSyntax type => (Primary(type, model, cancellation), type),
            _ => (model.GetDeclaredSymbol(declaration, cancellation), declaration),
        };
        return owner is not null && code is not null && StackGuard.Answer(() => model.GetOperation(code, cancellation)) is { } root ? (owner, root) : null;
    }

    private static SyntaxNode? Declaration(DeclaredBody body, SyntaxNode root)
    {
        for (SyntaxNode? node = root.FindToken(body.Span.Start).Parent; node is not null; node = node.Parent)
        {
            if (node.RawKind == body.RawKind && node.Span == body.Span)
                return node;
        }

        return null;
    }

    private static IMethodSymbol? Primary(TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type)
            return null;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Length > 0 && constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) == declaration)
                return constructor;
        }

        return null;
    }
}
