using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>From a body that was found by its names to its code, its symbol and the operations of its code.</summary>
internal static class BodyLocator
{
    /// <summary>The symbol that owns the body and its operation tree, or null where the source is too broken to have both.</summary>
    public static (ISymbol Owner, IOperation Root)? Find(DeclaredBody body, SemanticModel model, CancellationToken cancellation)
    {
        if (body.IsTooDeep || Declaration(body, model.SyntaxTree.GetRoot(cancellation)) is not { } declaration)
            return null;
        ISymbol? owner = declaration switch
        {
            ArrowExpressionClauseSyntax { Parent: { } property } => (model.GetDeclaredSymbol(property, cancellation) as IPropertySymbol)?.GetMethod,
            TypeDeclarationSyntax type => Primary(type, model, cancellation),
            _ => model.GetDeclaredSymbol(declaration, cancellation),
        };
        // The operations of what a primary constructor gives its base hang on the type.
        SyntaxNode? code = declaration is TypeDeclarationSyntax ? declaration : Code(declaration);
        return owner is not null && code is not null && StackGuard.Answer(() => model.GetOperation(code, cancellation)) is { } root ? (owner, root) : null;
    }

    /// <summary>The nodes in the code of some bodies of a file, those of each in the order of the source.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="file">Its index.</param>
    /// <param name="test">Which bodies are of interest, by the names they write.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static IEnumerable<SyntaxNode> Nodes(SyntaxTree tree, FileIndex file, Func<DeclaredBody, bool> test, CancellationToken cancellation)
    {
        foreach (DeclaredBody body in file.Bodies)
        {
            if (!test(body) || Declaration(body, tree.GetRoot(cancellation)) is not { } declaration || Code(declaration) is not { } code)
                continue;
            // The types beside top-level statements have bodies of their own.
            foreach (SyntaxNode node in code.DescendantNodes(static inner => inner is not MemberDeclarationSyntax || inner is GlobalStatementSyntax || inner.Parent is not CompilationUnitSyntax))
                yield return node;
        }
    }

    /// <summary>The part of a declaration that is the code of the body.</summary>
    private static SyntaxNode? Code(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer,
        PropertyDeclarationSyntax property => property.Initializer,
        TypeDeclarationSyntax type => type.BaseList,
        _ => declaration,
    };

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
