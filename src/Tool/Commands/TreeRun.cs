using CsLaw.Tool.Builds;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Scanning.Compilations;

namespace CsLaw.Tool.Commands;

/// <summary>
/// What all runs over scanned trees share: the file they write is opened before the scan begins, the scan shows its progress, and what was
/// in the way is told and decides the exit code.
/// </summary>
/// <typeparam name="T">What the run learns of one project.</typeparam>
/// <param name="host">What the commands get from outside.</param>
/// <param name="texts">The texts of the run.</param>
/// <param name="file">The file to write, as the user wrote it, or null.</param>
internal abstract class TreeRun<T>(ToolHost host, Texts texts, string? file)
{
    /// <summary>What the commands get from outside.</summary>
    protected ToolHost Host => host;

    /// <summary>The texts of the run.</summary>
    protected Texts Texts => texts;

    /// <summary>Paths as the user knows them.</summary>
    protected ShownPath Shown { get; } = new(host.CurrentDirectory);

    /// <summary>Whether nothing but results and problems is told.</summary>
    protected abstract bool IsQuiet { get; }

    /// <summary>What is scanned.</summary>
    protected abstract IReadOnlyList<string> Paths { get; }

    /// <summary>How the projects are read.</summary>
    protected virtual ReadingOptions Reading => ReadingOptions.AsText;

    /// <summary>The part of the projects that is examined; null for all.</summary>
    protected virtual ScanShard? Shard => null;

    /// <summary>Scans and delivers. Never throws but for cancellation.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        string? path = file is null ? null : Path.GetFullPath(file, host.CurrentDirectory);
        ProblemList problems = new(host.Terminal, texts, Shown);
        OutputFile? target = null;
        try
        {
            target = path is null ? null : OutputFile.Open(path);
            ScannedTree<T> tree = await ScanAsync(cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            tree = tree with { Problems = [.. tree.Problems, .. tree.Projects.SelectMany(ProblemsOf)] };
            problems.Print(tree.Problems);
            bool found = Deliver(tree, target);
            return tree.Problems.Count > 0 ? ExitCode.Unusable : found ? ExitCode.Findings : ExitCode.Clean;
        }
        catch (Exception exception) when (path is not null && exception is IOException or UnauthorizedAccessException)
        {
            problems.Print([OutputFile.Refusal(path ?? "", exception)]);
            return ExitCode.Unusable;
        }
        finally
        {
            target?.Dispose();
        }
    }

    /// <summary>Learns something of one project.</summary>
    protected abstract Task<T> ExamineAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation);

    /// <summary>What is not whole about what was learned of a project.</summary>
    protected virtual IEnumerable<InputProblem> ProblemsOf(T outcome) => [];

    /// <summary>Writes and prints what came of the scan.</summary>
    /// <param name="tree">What came of it.</param>
    /// <param name="target">The file to write, or null.</param>
    /// <returns>Whether it holds findings that make the exit code 1.</returns>
    protected abstract bool Deliver(ScannedTree<T> tree, OutputFile? target);

    private Task<ScannedTree<T>> ScanAsync(CancellationToken cancellation)
    {
        FrameworkPacks packs = FrameworkPacks.OfThisMachine(host.Packages);
        ProjectIntake intake = new(host.Files, packs, host.Build)
        {
            Mode = Reading.Mode,
            Restores = Reading.Restores,
            Processes = Reading.Parallel,
        };
        Scanner scanner = new(host.Files, packs, host.Packages, intake) { Shard = Shard, Parallel = Reading.Parallel };
        Task<ScannedTree<T>> Scan(IScanObserver observer) =>
            Task.Run(() => scanner.ScanAsync(Paths, host.CurrentDirectory, ExamineAsync, observer, cancellation), cancellation);

        if (IsQuiet)
            return Scan(new QuietObserver());
        return host.Terminal.Progress is { } console
            ? LiveProgress.RunAsync(console, texts, Scan)
            : Scan(new PlainProgress(host.Terminal, texts));
    }
}
