using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Compilations;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Scanning;

/// <summary>Compiles the projects of a graph and examines those asked for, several at once, each after the ones it references are compiled.</summary>
/// <typeparam name="T">What is learned of one project.</typeparam>
/// <param name="graph">The projects.</param>
/// <param name="requested">Those to examine, by their id.</param>
/// <param name="textCompiler">Compiles a project that was read as text.</param>
/// <param name="callCompiler">Compiles a project that MSBuild told of.</param>
/// <param name="examine">Called for one project at a time; one that fails becomes a problem and the others go on.</param>
/// <param name="observer">Hears how far it is; never two words at once.</param>
internal sealed class ScanWork<T>(
    ProjectGraph graph,
    IReadOnlySet<string> requested,
    ProjectCompiler textCompiler,
    CallCompiler callCompiler,
    ExamineProject<T> examine,
    IScanObserver observer)
{
    private readonly CompilationShelf _shelf = new(graph);
    private readonly Lock _word = new();

    /// <summary>Does the work.</summary>
    /// <param name="parallel">How many projects are worked on at once; memory grows with it.</param>
    /// <param name="problems">Receives what could not be read, in the order of the graph whatever was done first.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>What was learned, in the order of the graph.</returns>
    public async Task<IReadOnlyList<T>> RunAsync(int parallel, List<InputProblem> problems, CancellationToken cancellation)
    {
        observer.Planned(graph.Order.Count);
        using SemaphoreSlim places = new(parallel);
        List<Task<ProjectResult>> running = [];
        try
        {
            // In the order of the graph: whoever waits for a project holds its place after that project got one, so nobody waits for ever.
            for (int i = 0; i < graph.Order.Count; i++)
            {
                await places.WaitAsync(cancellation).ConfigureAwait(false);
                ScannedProject project = graph.Order[i];
                int number = i + 1;
                Say(() => observer.Started(project, number));
                running.Add(Task.Run(() => WorkAsync(project, places, cancellation), cancellation));
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        List<T> outcomes = [];
        foreach (Task<ProjectResult> task in running)
        {
            ProjectResult result = await task.ConfigureAwait(false);
            problems.AddRange(result.Problems);
            outcomes.AddRange(result.Outcome);
        }

        return outcomes;
    }

    private async Task<ProjectResult> WorkAsync(ScannedProject project, SemaphoreSlim places, CancellationToken cancellation)
    {
        List<InputProblem> problems = [];
        try
        {
            IReadOnlyDictionary<ScannedProject, CSharpCompilation> behind = await _shelf.BehindAsync(project, cancellation).ConfigureAwait(false);
            CompiledProject compiled = project.Call is { } call
                ? callCompiler.Compile(project, call, behind, cancellation)
                : textCompiler.Compile(project, graph.Behind(project), behind.Values, cancellation);
            _shelf.Put(project, compiled.Referenced);
            problems.AddRange(compiled.Problems);
            return requested.Contains(project.Id)
                ? new ProjectResult([await examine(project, compiled, cancellation).ConfigureAwait(false)], problems)
                : new ProjectResult([], problems);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not OutOfMemoryException)
        {
            // One project that defeats the compiler must not take the others with it.
            problems.Add(new InputProblem(ProblemKind.Failed, project.Path, exception.Message.ReplaceLineEndings(" ")));
            return new ProjectResult([], problems);
        }
        finally
        {
            _shelf.Leave(project);
            Say(observer.Finished);
            places.Release();
        }
    }

    private void Say(Action word)
    {
        lock (_word)
            word();
    }

    private sealed record ProjectResult(IReadOnlyList<T> Outcome, IReadOnlyList<InputProblem> Problems);
}
