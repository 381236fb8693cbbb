using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Scanning.Compilations;

/// <summary>
/// Compilations that other projects still need. One that nobody needs any more is let go, which bounds the memory of a large solution.
/// Safe for several projects at once.
/// </summary>
internal sealed class CompilationShelf
{
    private readonly ProjectGraph _graph;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TaskCompletionSource<CSharpCompilation?>> _compilations = new(LocalPath.Comparer);
    private readonly Dictionary<string, int> _waiting = new(LocalPath.Comparer);

    /// <summary>A shelf for the projects of <paramref name="graph"/>.</summary>
    public CompilationShelf(ProjectGraph graph)
    {
        _graph = graph;
        foreach (ScannedProject dependency in graph.Order.SelectMany(graph.Behind))
            _waiting[dependency.Id] = _waiting.GetValueOrDefault(dependency.Id) + 1;
        foreach (string id in _waiting.Keys)
            _compilations[id] = new TaskCompletionSource<CSharpCompilation?>(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>How many compilations are held.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _compilations.Values.Count(static source => source.Task is { IsCompletedSuccessfully: true, Result: not null });
        }
    }

    /// <summary>
    /// The projects that <paramref name="project"/> sees, with their compilations, once all of them are there; one that could not be compiled is
    /// missing.
    /// </summary>
    public async Task<IReadOnlyDictionary<ScannedProject, CSharpCompilation>> BehindAsync(ScannedProject project, CancellationToken cancellation)
    {
        OrderedDictionary<ScannedProject, CSharpCompilation> behind = new(ReferenceEqualityComparer.Instance);
        foreach (ScannedProject other in _graph.Behind(project))
        {
            Task<CSharpCompilation?> compilation;
            lock (_lock)
                compilation = _compilations[other.Id].Task;
            if (await compilation.WaitAsync(cancellation).ConfigureAwait(false) is { } compiled)
                behind.Add(other, compiled);
        }

        return behind;
    }

    /// <summary>Keeps the compilation of <paramref name="project"/> if another project needs it.</summary>
    public void Put(ScannedProject project, CSharpCompilation compilation)
    {
        lock (_lock)
        {
            if (_compilations.TryGetValue(project.Id, out TaskCompletionSource<CSharpCompilation?>? source))
                source.TrySetResult(compilation);
        }
    }

    /// <summary>Notes that <paramref name="project"/> is done, compiled or not, and lets go of what nobody needs any more.</summary>
    public void Leave(ScannedProject project)
    {
        lock (_lock)
        {
            if (_compilations.TryGetValue(project.Id, out TaskCompletionSource<CSharpCompilation?>? source))
                source.TrySetResult(null);
            foreach (ScannedProject dependency in _graph.Behind(project))
            {
                if (--_waiting[dependency.Id] == 0)
                    _compilations.Remove(dependency.Id);
            }
        }
    }
}
