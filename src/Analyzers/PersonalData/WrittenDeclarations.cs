using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData;

/// <summary>The namespaces, types and members that a file declares, without their code: a walk that costs as much as they are many.</summary>
internal static class WrittenDeclarations
{
    /// <summary>The nodes of the declarations, outer ones first, with what stands beside them in a namespace or type.</summary>
    public static IEnumerable<SyntaxNode> Of(SyntaxNode root) =>
        root.DescendantNodes(static around => around is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax);
}
