using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules;

/// <summary>Where a rule reports what it finds in code.</summary>
internal readonly struct CodeReport
{
    private readonly Action<Diagnostic> _report;

    public CodeReport(ISymbol owningSymbol, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        OwningSymbol = owningSymbol;
        _report = report;
        CancellationToken = cancellationToken;
    }

    /// <summary>The method, field or property in whose code the finding lies.</summary>
    public ISymbol OwningSymbol { get; }

    public CancellationToken CancellationToken { get; }

    public static CodeReport At(SyntaxNode place, SemanticModelAnalysisContext context)
    {
        ISymbol owner = context.SemanticModel.GetEnclosingSymbol(place.SpanStart, context.CancellationToken) ?? context.SemanticModel.Compilation.Assembly;
        while (owner is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            owner = owner.ContainingSymbol;
        return new CodeReport(owner, context.ReportDiagnostic, context.CancellationToken);
    }

    public void ReportDiagnostic(Diagnostic diagnostic) => _report(diagnostic);
}
