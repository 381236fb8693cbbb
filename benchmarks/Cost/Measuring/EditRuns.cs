using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CsLaw.Benchmarks.Corpora;
using CsLaw.Benchmarks.Engines;
using CsLaw.Benchmarks.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Benchmarks.Measuring;

/// <summary>
/// Somebody types: one statement is added to a method, and the diagnostics of that file are asked for in a compilation that is new except
/// for the trees of all other files.
/// </summary>
internal static class EditRuns
{
    private const int Files = 2_000;
    private const int WarmUp = 10;
    private const int Seed = 20250102;

    /// <summary>The files of a generated project are edited in turn, <paramref name="edits"/> times.</summary>
    /// <param name="edits">How many edits are measured.</param>
    /// <param name="logging">The share of the project's methods that log.</param>
    /// <param name="cancellation">Ends the measurement.</param>
    public static async Task<EditTimes> RunAsync(int edits, double logging, CancellationToken cancellation)
    {
        using TemporaryFolder folder = new();
        new GeneratedCorpus(Seed, logging).WriteFiles(folder.Path, Files);
        Corpus corpus = await CorpusLoader.LoadAsync(folder.Path, cancellation).ConfigureAwait(false);
        CorpusProject project = corpus.Projects[0];
        ImmutableArray<DiagnosticAnalyzer> analyzers = EngineCatalog.Ours.Analyzers();
        ImmutableArray<DiagnosticAnalyzer> nothing = EngineCatalog.Idle.Analyzers();
        List<SyntaxTree> targets = [.. project.Compilation.SyntaxTrees.Where(IsEdited)];
        List<(double Wall, double Cpu, double Bytes)> compiler = [];
        List<(double Wall, double Cpu, double Bytes)> idle = [];
        List<(double Wall, double Cpu, double Bytes)> ours = [];
        List<(double Wall, double Cpu, double Bytes)> beside = [];
        for (int i = 0; i < WarmUp + edits; i++)
        {
            SyntaxTree before = targets[i * 7 % targets.Count];
            SyntaxTree after = Edited(before, i);
            var asked = await TimeAsync(() => Compiler(project, before, after, cancellation)).ConfigureAwait(false);
            var idled = await TimeAsync(() => AnswerAsync(nothing, project, before, after, cancellation)).ConfigureAwait(false);
            var answered = await TimeAsync(() => AnswerAsync(analyzers, project, before, after, cancellation)).ConfigureAwait(false);
            CorpusProject known = Known(project, before, after, cancellation);
            var added = await TimeAsync(() => AnswerAsync(analyzers, known, after, cancellation)).ConfigureAwait(false);
            if (i < WarmUp)
                continue;
            compiler.Add(asked);
            idle.Add(idled);
            ours.Add(answered);
            beside.Add(added);
        }

        static Sample Wall(List<(double Wall, double Cpu, double Bytes)> times) => new(times.Select(static time => time.Wall));
        static Sample Cpu(List<(double Wall, double Cpu, double Bytes)> times) => new(times.Select(static time => time.Cpu));
        static Sample Bytes(List<(double Wall, double Cpu, double Bytes)> times) => new(times.Select(static time => time.Bytes));
        return new EditTimes(
            corpus.Files,
            new EditTime(Wall(compiler), Cpu(compiler), Bytes(compiler)),
            new EditTime(Wall(idle), Cpu(idle), Bytes(idle)),
            new EditTime(Wall(ours), Cpu(ours), Bytes(ours)),
            new EditTime(Wall(beside), Cpu(beside), Bytes(beside)));
    }

    private static bool IsEdited(SyntaxTree tree) =>
        tree.FilePath.EndsWith("Controller.cs", StringComparison.Ordinal)
        || tree.FilePath.EndsWith("Service.cs", StringComparison.Ordinal);

    /// <summary>The tree with a statement in front of the body of its first method with a block.</summary>
    private static SyntaxTree Edited(SyntaxTree tree, int number)
    {
        BlockSyntax body = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(static method => method.Body)
            .OfType<BlockSyntax>()
            .First();
        string statement = string.Create(
            CultureInfo.InvariantCulture,
            $" logger.LogInformation(\"Edit {number} of {{Area}}\", ToString());");
        return tree.WithChangedText(tree.GetText().Replace(body.OpenBraceToken.Span.End, 0, statement));
    }

    private static Task Compiler(CorpusProject project, SyntaxTree before, SyntaxTree after, CancellationToken cancellation)
    {
        _ = Known(project, before, after, cancellation);
        return Task.CompletedTask;
    }

    /// <summary>The edited project as an editor has it, which has asked the compiler for the diagnostics of the file.</summary>
    private static CorpusProject Known(CorpusProject project, SyntaxTree before, SyntaxTree after, CancellationToken cancellation)
    {
        CSharpCompilation compilation = project.Compilation.ReplaceSyntaxTree(before, after);
        _ = compilation.GetSemanticModel(after).GetDiagnostics(cancellationToken: cancellation);
        return project with { Compilation = compilation };
    }

    private static Task AnswerAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CorpusProject project, SyntaxTree before, SyntaxTree after, CancellationToken cancellation) =>
        AnswerAsync(analyzers, project with { Compilation = project.Compilation.ReplaceSyntaxTree(before, after) }, after, cancellation);

    private static async Task AnswerAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CorpusProject project, SyntaxTree edited, CancellationToken cancellation)
    {
        SemanticModel model = project.Compilation.GetSemanticModel(edited);
        _ = await CostMeter.AnalysisOf(analyzers, project)
            .GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellation)
            .ConfigureAwait(false);
    }

    private static async Task<(double Wall, double Cpu, double Bytes)> TimeAsync(Func<Task> work)
    {
        long allocated = GC.GetTotalAllocatedBytes();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        await work().ConfigureAwait(false);
        return (
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds,
            GC.GetTotalAllocatedBytes() - allocated);
    }
}
