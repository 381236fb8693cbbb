using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Testing;

/// <summary>Analyzers over a compilation, where an analyzer that throws fails the test: a host would only switch it off.</summary>
public static class AnalyzerRun
{
    /// <summary>The findings in all files.</summary>
    /// <param name="compilation">The code; it may have errors.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="options">Additional files and configuration; none if null.</param>
    /// <param name="isConcurrent">The analyzers run side by side, as they do in a build.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="InvalidOperationException">An analyzer threw.</exception>
    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(
        Compilation compilation, IEnumerable<DiagnosticAnalyzer> analyzers, AnalyzerOptions? options = null, bool isConcurrent = true, CancellationToken cancellation = default) =>
        AskAsync(compilation, analyzers, options, isConcurrent, run => run.GetAnalyzerDiagnosticsAsync(cancellation));

    /// <summary>The findings in one file, as an editor asks after each keystroke.</summary>
    /// <param name="compilation">The code; it may have errors.</param>
    /// <param name="tree">The file.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <exception cref="InvalidOperationException">An analyzer threw.</exception>
    public static Task<ImmutableArray<Diagnostic>> FindingsInAsync(Compilation compilation, SyntaxTree tree, IEnumerable<DiagnosticAnalyzer> analyzers) =>
        AskAsync(compilation, analyzers, null, true, run => run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, default));

    /// <summary>Findings as texts with all that a log would say of them, in an order that does not depend on who reported first.</summary>
    public static string[] Said(IEnumerable<Diagnostic> findings) =>
    [
        .. findings.Select(finding => $"{finding} {string.Join(' ', finding.AdditionalLocations)} {string.Join(' ', finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<ImmutableArray<Diagnostic>> AskAsync(
        Compilation compilation,
        IEnumerable<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions? options,
        bool isConcurrent,
        Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> ask)
    {
        var thrown = new List<string>();
        var how = new CompilationWithAnalyzersOptions(
            options ?? new AnalyzerOptions([]),
            (exception, analyzer, _) => { lock (thrown) { thrown.Add($"{analyzer.GetType().Name}: {exception}"); } },
            isConcurrent,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await ask(compilation.WithAnalyzers([.. analyzers], how));
        return thrown.Count == 0 ? findings : throw new InvalidOperationException("An analyzer threw:\n" + string.Join("\n", thrown));
    }
}
