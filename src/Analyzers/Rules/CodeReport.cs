using System;
using System.Threading;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules;

/// <summary>Where a rule reports what it finds in code.</summary>
internal readonly struct CodeReport
{
    private readonly ISymbol? _owner;
    private readonly SyntaxNode? _place;
    private readonly SemanticModel? _model;
    private readonly Action<Diagnostic> _report;

    public CodeReport(ISymbol owningSymbol, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        _owner = owningSymbol;
        _place = null;
        _model = null;
        _report = report;
        CancellationToken = cancellationToken;
    }

    private CodeReport(SyntaxNode place, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        _owner = null;
        _place = place;
        _model = model;
        _report = report;
        CancellationToken = cancellationToken;
    }

    /// <summary>The method, field or property in whose code the finding lies. Asked of the compiler each time: most places that are looked at have no finding.</summary>
    public ISymbol OwningSymbol =>
        _owner ?? NamedMember.Of(_model!.GetEnclosingSymbol(_place!.SpanStart, CancellationToken)) ?? _model.Compilation.Assembly;

    public CancellationToken CancellationToken { get; }

    /// <summary>Where to report what stands at a node of the file.</summary>
    public static CodeReport At(SyntaxNode place, SemanticModelAnalysisContext context) => new(place, context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);

    public void ReportDiagnostic(Diagnostic diagnostic) => _report(diagnostic);
}
