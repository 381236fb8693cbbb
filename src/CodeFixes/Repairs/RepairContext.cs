using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>The document being mended: its root and what it means.</summary>
internal sealed class RepairContext
{
    public RepairContext(CompilationUnitSyntax root, SemanticModel model)
    {
        Root = root;
        Model = model;
    }

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model { get; }

    public Compilation Compilation => Model.Compilation;

    /// <summary>The innermost node that covers a finding's own place.</summary>
    public SyntaxNode NodeAt(Diagnostic diagnostic) => Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The closest node of the kind at or around a finding, or null.</summary>
    public T? Around<T>(Diagnostic diagnostic)
        where T : SyntaxNode => NodeAt(diagnostic).FirstAncestorOrSelf<T>();

    /// <summary>Whether the type is there to be used, so that a repair which calls it compiles.</summary>
    public bool Has(string metadataName) => Compilation.GetTypeByMetadataName(metadataName) is not null;
}
