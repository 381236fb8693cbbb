using System.Collections.Immutable;
using System.Runtime;
using CsLaw.Benchmarks.Corpora;
using CsLaw.Benchmarks.Engines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Benchmarks.Measuring;

/// <summary>Measures runs in processor time, which a busy machine disturbs less than the clock on the wall.</summary>
internal static class CostMeter
{
    /// <summary>The id under which the driver reports an analyzer that threw.</summary>
    private const string FaultId = "AD0001";

    /// <summary>What <paramref name="work"/> takes; it answers with how many diagnostics it saw.</summary>
    public static async Task<Cost> OfAsync(Func<Task<Seen>> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan compiled = JitInfo.GetCompilationTime();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        Seen seen = await work().ConfigureAwait(false);
        double spent = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        double compiling = (JitInfo.GetCompilationTime() - compiled).TotalMilliseconds;
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new Cost(spent, bytes, seen.Diagnostics, seen.Faults, compiling);
    }

    /// <summary>What the engine takes over the corpus, whose sources are parsed anew; parsing counts, for every engine, and loading its analyzers.</summary>
    public static Task<Cost> OfAsync(Engine engine, Corpus corpus, CancellationToken cancellation) =>
        OfAsync(() => DiagnoseAsync(engine.Analyzers(), corpus.Fresh(cancellation), cancellation));

    /// <summary>The same for one pass of several in a row.</summary>
    public static async Task<Cost> OfPassAsync(Engine engine, Corpus corpus, int passes, CancellationToken cancellation)
    {
        Cost all = await OfAsync(async () =>
        {
            Seen last = default;
            for (int pass = 0; pass < passes; pass++)
                last = await DiagnoseAsync(engine.Analyzers(), corpus.Fresh(cancellation), cancellation).ConfigureAwait(false);
            return last;
        }).ConfigureAwait(false);
        return all with { Cpu = all.Cpu / passes, Allocated = all.Allocated / passes, Compiling = all.Compiling / passes };
    }

    private static async Task<Seen> DiagnoseAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, Corpus corpus, CancellationToken cancellation)
    {
        Seen all = default;
        foreach (CorpusProject project in corpus.Projects)
            all += await DiagnoseAsync(analyzers, project, cancellation).ConfigureAwait(false);
        return all;
    }

    /// <summary>Counts and lets go of them, as a build does that has written them: an error holds the symbols of its compilation, and with them all that was found out about it.</summary>
    private static async Task<Seen> DiagnoseAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CorpusProject project, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> found = analyzers.IsEmpty
            ? project.Compilation.GetDiagnostics(cancellation)
            : await AnalysisOf(analyzers, project).GetAllDiagnosticsAsync(cancellation).ConfigureAwait(false);
        return new Seen(found.Length, found.Count(static diagnostic => diagnostic.Id == FaultId));
    }

    /// <summary>The analysis of one project, as a build with all severities would run it.</summary>
    public static CompilationWithAnalyzers AnalysisOf(ImmutableArray<DiagnosticAnalyzer> analyzers, CorpusProject project) =>
        project.Compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                project.Options,
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
}
