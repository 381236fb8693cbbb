using System.Diagnostics;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;

namespace CsLaw.Tool.Scanning;

/// <summary>
/// Goes through trees without building them: projects are read as text, compiled in process, and nothing of the scanned tree is executed.
/// </summary>
internal sealed class Scanner(InputFiles files, FrameworkPacks packs, PackageCache cache)
{
    /// <summary>The part of the projects that is examined; null for all.</summary>
    public ScanShard? Shard { get; init; }

    /// <summary>Compiles what the paths name and examines each project asked for.</summary>
    /// <typeparam name="T">What is learned of one project.</typeparam>
    /// <param name="paths">Solutions, projects and folders, as the user wrote them.</param>
    /// <param name="currentDirectory">Where the user stands.</param>
    /// <param name="examine">Called for one project at a time; one that fails becomes a problem and the others go on.</param>
    /// <param name="observer">Hears how far it is.</param>
    /// <param name="cancellation">Ends the scan with <see cref="OperationCanceledException"/>.</param>
    public async Task<ScannedTree<T>> ScanAsync<T>(
        IReadOnlyList<string> paths,
        string currentDirectory,
        ExamineProject<T> examine,
        IScanObserver observer,
        CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ScanInputs inputs = InputResolver.Resolve(files, paths, currentDirectory, cancellation);
        List<InputProblem> problems = [.. inputs.Problems];
        SourceFolderReader folderReader = new(packs);
        List<ScannedProject> folders = [.. inputs.SourceFolders.Select(folder => folderReader.Read(folder, inputs.Root, cancellation))];
        problems.AddRange(folders.SelectMany(static folder => folder.Problems));
        ProjectLoader loader = new(files, new ProjectReader(files, packs), inputs.Root);
        ProjectGraph graph = ProjectGraph.Of([.. loader.Load(inputs.Projects, cancellation), .. folders]);
        problems.AddRange(loader.Problems);
        problems.AddRange(graph.Problems);

        HashSet<string> requested =
            new([.. inputs.Projects.Select(static project => project.Path), .. inputs.SourceFolders], LocalPath.Comparer);
        if (Shard is { } shard)
        {
            IReadOnlyList<ScannedProject> part = shard.Pick([.. graph.Order.Where(project => requested.Contains(project.Path))]);
            requested = new(part.Select(static project => project.Path), LocalPath.Comparer);
            graph = graph.Only(part);
        }

        List<T> outcomes = await ExamineAsync(graph, requested, problems, examine, observer, cancellation).ConfigureAwait(false);
        return new ScannedTree<T>(inputs.Root, outcomes, [.. problems.Distinct()], inputs.Notes, watch.Elapsed);
    }

    private async Task<List<T>> ExamineAsync<T>(
        ProjectGraph graph,
        HashSet<string> requested,
        List<InputProblem> problems,
        ExamineProject<T> examine,
        IScanObserver observer,
        CancellationToken cancellation)
    {
        ProjectCompiler compiler = new(files, new ReferenceResolver(packs, cache, files));
        CompilationShelf shelf = new(graph);
        List<T> outcomes = [];
        observer.Planned(graph.Order.Count);
        for (int i = 0; i < graph.Order.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ScannedProject project = graph.Order[i];
            observer.Started(project, i + 1);
            try
            {
                CompiledProject compiled = compiler.Compile(project, graph.Behind(project), shelf.Behind(project), cancellation);
                problems.AddRange(compiled.Problems);
                if (requested.Contains(project.Path))
                    outcomes.Add(await examine(project, compiled, cancellation).ConfigureAwait(false));
                shelf.Put(project, compiled.Compilation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException and not OutOfMemoryException)
            {
                // One project that defeats the compiler must not take the others with it.
                problems.Add(new InputProblem(ProblemKind.Failed, project.Path, exception.Message.ReplaceLineEndings(" ")));
                shelf.Put(project, null);
            }

            observer.Finished();
        }

        return outcomes;
    }
}
