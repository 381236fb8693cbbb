using System.Diagnostics;
using CsLaw.Tool.Builds;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning.Compilations;
using CsLaw.Tool.Scanning.Generators;
using CsLaw.Tool.Scanning.References;

namespace CsLaw.Tool.Scanning;

/// <summary>
/// Goes through trees: projects are read, compiled in process and examined. Unless the intake asks MSBuild, nothing of the
/// scanned tree is executed.
/// </summary>
/// <param name="files">Opens the scanned files.</param>
/// <param name="packs">The frameworks of this machine.</param>
/// <param name="cache">The package cache.</param>
/// <param name="intake">Reads the projects.</param>
internal sealed class Scanner(InputFiles files, FrameworkPacks packs, PackageCache cache, ProjectIntake intake)
{
    /// <summary>How many projects are worked on at once.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>The part of the projects that is examined; null for all.</summary>
    public ScanShard? Shard { get; init; }

    /// <summary>Compiles what the paths name and examines each project asked for.</summary>
    /// <typeparam name="T">What is learned of one project.</typeparam>
    /// <param name="named">Solutions, projects and folders, as the user wrote them.</param>
    /// <param name="currentDirectory">Where the user stands.</param>
    /// <param name="examine">Called for one project at a time; one that fails becomes a problem and the others go on.</param>
    /// <param name="observer">Hears how far it is.</param>
    /// <param name="cancellation">Ends the scan with <see cref="OperationCanceledException"/>.</param>
    public async Task<ScannedTree<T>> ScanAsync<T>(
        IReadOnlyList<string> named,
        string currentDirectory,
        ExamineProject<T> examine,
        IScanObserver observer,
        CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ScanInputs inputs = InputResolver.Resolve(files, named, currentDirectory, cancellation);
        (ProjectGraph graph, IReadOnlyList<InputProblem> unread) = await intake.ReadAsync(inputs, cancellation).ConfigureAwait(false);
        List<InputProblem> problems = [.. inputs.Problems, .. unread];

        HashSet<string> paths = new([.. inputs.Projects.Select(static project => project.Path), .. inputs.SourceFolders], LocalPath.Comparer);
        IReadOnlyList<ScannedProject> wanted = [.. graph.Order.Where(project => paths.Contains(project.Path))];
        if (Shard is { } shard)
        {
            wanted = shard.Pick(wanted);
            graph = graph.Only(wanted);
        }

        HashSet<string> requested = new(wanted.Select(static project => project.Id), LocalPath.Comparer);
        SharedSymbols symbols = new();
        ReferencedViews views = new(symbols);
        ScanWork<T> work = new(
            graph,
            requested,
            new ProjectCompiler(files, new ReferenceResolver(packs, cache, files), symbols, views),
            new CallCompiler(files, new GeneratorShelf(), symbols, views),
            examine,
            observer);
        IReadOnlyList<T> outcomes = await work.RunAsync(Parallel, problems, cancellation).ConfigureAwait(false);
        return new ScannedTree<T>(inputs.Root, outcomes, [.. problems.Distinct()], inputs.Notes, watch.Elapsed);
    }
}
