using CsLaw.Sarif;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Scanning.Compilations;
using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Scanning.Sources;

namespace CsLaw.Tool.Commands;

/// <summary>One run of <c>cslaw scan</c>, from options to exit code.</summary>
internal sealed class ScanRun(ToolHost host, Texts texts, ScanOptions options) : TreeRun<ProjectOutcome>(host, texts, options.Sarif)
{
    private readonly ProjectAnalysis _analysis = new(host.Analyzers(), texts.Culture);

    /// <inheritdoc/>
    protected override bool IsQuiet => options.Verbosity == Verbosity.Quiet;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Paths => options.Paths;

    /// <inheritdoc/>
    protected override ReadingOptions Reading => options.Reading;

    /// <inheritdoc/>
    protected override ScanShard? Shard => options.Shard;

    /// <inheritdoc/>
    protected override Task<ProjectOutcome> ExamineAsync(
        ScannedProject project,
        CompiledProject compiled,
        CancellationToken cancellation) =>
        _analysis.RunAsync(project, compiled, cancellation);

    /// <inheritdoc/>
    protected override IEnumerable<InputProblem> ProblemsOf(ProjectOutcome outcome) =>
        outcome.Faults
            .GroupBy(static fault => fault.Analyzer, StringComparer.Ordinal)
            .Select(faults => new InputProblem(ProblemKind.AnalyzerFailed, outcome.Path, $"{faults.Key} ({faults.Count()}): {faults.First().Exception}: {faults.First().Message}"));

    /// <inheritdoc/>
    protected override bool Deliver(ScannedTree<ProjectOutcome> tree, OutputFile? target)
    {
        ScanResult result = ScanResult.Of(tree);
        ScannedSourceText sources = new(Host.Files, result.Root);
        target?.Write(stream => SarifLog.Write(stream, result.Findings, LogOptionsOf(result), sources));
        ScanReport report = new(Host.Terminal, Texts, Shown);
        if (IsQuiet)
            report.PrintLine(result);
        else if (result.Projects.Count > 0)
            report.Print(result, options.Level, options.Verbosity == Verbosity.Detailed, target?.Path);
        return result.Standing.Any(finding => finding.Level >= options.Level);
    }

    private LogOptions LogOptionsOf(ScanResult result) =>
        new(result.Root, Texts.Language, result.LawVersion, ToolVersion.Text)
        {
            ExecutionSuccessful = result.Problems.Count == 0,
            Projects = [.. result.Projects.Select(project => LocalPath.Below(result.Root, project.Path)).Distinct()],
            Grounds = [.. result.Projects.SelectMany(static project => project.Grounds).Select(ground => ground with { Path = LocalPath.Below(result.Root, ground.Path) })],
        };
}
