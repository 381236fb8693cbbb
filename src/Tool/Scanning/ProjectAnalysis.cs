using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Scanning;

/// <summary>Runs the pack's analyzers over one compilation.</summary>
internal sealed class ProjectAnalysis(ImmutableArray<DiagnosticAnalyzer> analyzers, CultureInfo culture)
{
    /// <summary>So many compilation errors are kept with their text.</summary>
    private const int ErrorsKept = 5;

    private readonly HashSet<string> _rules =
        [.. analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id)];

    /// <summary>The findings of the project, and what stood in their way.</summary>
    public async Task<ProjectOutcome> RunAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation)
    {
        ConcurrentBag<AnalyzerFault> faults = [];
        ImmutableArray<Diagnostic> diagnostics = await DiagnoseAsync(compiled, faults, cancellation).ConfigureAwait(false);
        List<Diagnostic> errors =
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error && !_rules.Contains(diagnostic.Id) && !diagnostic.IsSuppressed)
                .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
        return new ProjectOutcome(
            project.Name,
            project.Path,
            compiled.Files,
            compiled.Lines,
            compiled.LawVersion,
            [.. diagnostics.Where(IsFinding).Select(diagnostic => DiagnosticFinding.Of(diagnostic, compiled.Compilation, culture))],
            errors.Count,
            [.. errors.Take(ErrorsKept).Select(ErrorOf)],
            [.. faults.OrderBy(static fault => fault.Analyzer, StringComparer.Ordinal).ThenBy(static fault => fault.Message, StringComparer.Ordinal)],
            compiled.Notes);
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(CompiledProject compiled, ConcurrentBag<AnalyzerFault> faults, CancellationToken cancellation)
    {
        if (analyzers.IsEmpty)
            return await Task.Run(() => compiled.Compilation.GetDiagnostics(cancellation), cancellation).ConfigureAwait(false);
        CompilationWithAnalyzersOptions options = new(
            compiled.Options,
            onAnalyzerException: (exception, analyzer, _) => faults.Add(new AnalyzerFault(analyzer.GetType().Name, exception.GetType().Name, exception.Message.ReplaceLineEndings(" "))),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        CompilationWithAnalyzers analysis = compiled.Compilation.WithAnalyzers(analyzers, options);
        return await analysis.GetAllDiagnosticsAsync(cancellation).ConfigureAwait(false);
    }

    private bool IsFinding(Diagnostic diagnostic) => _rules.Contains(diagnostic.Id) && diagnostic.Severity != DiagnosticSeverity.Hidden;

    private CompilationError ErrorOf(Diagnostic error)
    {
        FileLinePositionSpan span = error.Location.GetLineSpan();
        return new CompilationError(span.Path ?? "", span.StartLinePosition.Line + 1, $"{error.Id}: {error.GetMessage(culture)}");
    }
}
