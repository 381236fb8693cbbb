using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>The document being mended: its root and what it means.</summary>
internal sealed class RepairContext
{
    private readonly AnalyzerOptions _options;

    public RepairContext(CompilationUnitSyntax root, SemanticModel model, AnalyzerOptions options, CancellationToken cancellation)
    {
        Root = root;
        Model = model;
        Cancellation = cancellation;
        _options = options;
    }

    public CompilationUnitSyntax Root { get; }

    public SemanticModel Model { get; }

    public Compilation Compilation => Model.Compilation;

    public CancellationToken Cancellation { get; }

    /// <summary>What the analyzers know of the compilation.</summary>
    public ProgramModel Program => ProgramModel.Of(Compilation, _options, Cancellation);

    /// <summary>The text of the program's <c>appsettings.json</c>; null if the host hands over none.</summary>
    public string? SettingsFile
    {
        get
        {
            foreach (AdditionalText file in _options.AdditionalFiles)
            {
                if (SettingsText.Is(file.Path))
                    return file.GetText(Cancellation)?.ToString();
            }

            return null;
        }
    }

    /// <summary>The innermost node that covers a finding's own place.</summary>
    public SyntaxNode NodeAt(Diagnostic diagnostic) => Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The closest node of the kind at or around a finding, or null.</summary>
    public T? Around<T>(Diagnostic diagnostic)
        where T : SyntaxNode => NodeAt(diagnostic).FirstAncestorOrSelf<T>();

    /// <summary>Whether what a finding stands in is written to its end: code with an error of syntax may mean something else than it says, and a change there can break more.</summary>
    public bool IsWhole(Diagnostic diagnostic) => diagnostic.Location.SourceTree is null
        || NodeAt(diagnostic).FirstAncestorOrSelf<SyntaxNode>(static around => around is StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or AttributeSyntax or ParameterSyntax) is not { } place
        || IsWhole(place);

    /// <summary>Whether a part of a file has no error of syntax.</summary>
    public static bool IsWhole(SyntaxNode place) => !place.ContainsDiagnostics || place.SyntaxTree.GetDiagnostics(place).All(static problem => problem.Severity != DiagnosticSeverity.Error);

    /// <summary>Whether a call that is written at the place is one of the method: the names in it may mean something else there, or several things.</summary>
    public bool Calls(int place, ExpressionSyntax call, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(Model.GetSpeculativeSymbolInfo(place, call, SpeculativeBindingOption.BindAsExpression).Symbol, method);

    /// <summary>Whether the type is there to be used, so that a repair which calls it compiles.</summary>
    public bool Has(string metadataName) => Compilation.GetTypeByMetadataName(metadataName) is not null;
}
