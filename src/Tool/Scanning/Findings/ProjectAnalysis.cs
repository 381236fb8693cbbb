using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Scanning.Findings;

/// <summary>Runs the pack's analyzers over one compilation.</summary>
internal sealed class ProjectAnalysis(ImmutableArray<DiagnosticAnalyzer> analyzers, CultureInfo culture)
{
    /// <summary>So many compilation errors are kept with their text.</summary>
    private const int ErrorsKept = 5;

    /// <summary>
    /// A partial method, property or other member without its implementing part. Without running generators that is what every
    /// source-generated logger or regular expression looks like; it hinders no analysis and is no error of the project.
    /// </summary>
    private static readonly HashSet<string> s_missingGeneratedParts = ["CS8795", "CS9248", "CS9275"];

    private readonly HashSet<string> _rules =
        [.. analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id)];

    /// <summary>The findings of the project, and what stood in their way.</summary>
    public async Task<ProjectOutcome> RunAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation)
    {
        ConcurrentBag<AnalyzerFault> faults = [];
        BudgetList budgets = new();
        ImmutableArray<Diagnostic> diagnostics = await DiagnoseAsync(compiled, faults, budgets, cancellation).ConfigureAwait(false);
        int generated = diagnostics.Count(static diagnostic => s_missingGeneratedParts.Contains(diagnostic.Id));
        List<Diagnostic> errors =
        [
            .. diagnostics
                .Where(IsError)
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
            [.. diagnostics.Where(IsFinding).Select(diagnostic => DiagnosticFinding.Of(diagnostic, compiled, culture))],
            errors.Count,
            [.. errors.Take(ErrorsKept).Select(ErrorOf)],
            [
                .. faults
                    .OrderBy(static fault => fault.Analyzer, StringComparer.Ordinal)
                    .ThenBy(static fault => fault.Message, StringComparer.Ordinal),
            ],
            [
                .. compiled.Notes,
                .. generated == 0
                    ? Enumerable.Empty<ProjectNote>()
                    : [new ProjectNote(NoteKind.MissingGeneratedPart, generated.ToString(CultureInfo.InvariantCulture))],
                .. budgets.Members.Select(static member => new ProjectNote(NoteKind.BudgetExhausted, member)),
            ])
        {
            Grounds = GroundCollector.Of(compiled, cancellation),
        };
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(
        CompiledProject compiled,
        ConcurrentBag<AnalyzerFault> faults,
        BudgetList budgets,
        CancellationToken cancellation)
    {
        if (analyzers.IsEmpty)
            return await Task.Run(() => compiled.Compilation.GetDiagnostics(cancellation), cancellation).ConfigureAwait(false);
        CompilationWithAnalyzersOptions options = new(
            // Not WithAdditionalFiles, which forgets the configuration.
            new AnalyzerOptions(compiled.Options.AdditionalFiles.Add(budgets), compiled.Options.AnalyzerConfigOptionsProvider),
            onAnalyzerException: (exception, analyzer, _) => faults.Add(FaultOf(analyzer, exception)),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        CompilationWithAnalyzers analysis = compiled.Compilation.WithAnalyzers(analyzers, options);
        return await analysis.GetAllDiagnosticsAsync(cancellation).ConfigureAwait(false);
    }

    private static AnalyzerFault FaultOf(DiagnosticAnalyzer analyzer, Exception exception) =>
        new(analyzer.GetType().Name, exception.GetType().Name, exception.Message.ReplaceLineEndings(" "));

    private bool IsError(Diagnostic diagnostic) =>
        diagnostic.DefaultSeverity == DiagnosticSeverity.Error
        && !diagnostic.IsSuppressed
        && !_rules.Contains(diagnostic.Id)
        && !s_missingGeneratedParts.Contains(diagnostic.Id);

    private bool IsFinding(Diagnostic diagnostic) => _rules.Contains(diagnostic.Id) && diagnostic.Severity != DiagnosticSeverity.Hidden;

    private CompilationError ErrorOf(Diagnostic error)
    {
        FileLinePositionSpan span = error.Location.GetLineSpan();
        return new CompilationError(span.Path ?? "", span.StartLinePosition.Line + 1, $"{error.Id}: {error.GetMessage(culture)}");
    }
}
