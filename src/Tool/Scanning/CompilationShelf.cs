using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Scanning;

/// <summary>
/// Compilations that later projects still need. One that nobody needs any more is let go, which bounds the memory of a large solution.
/// </summary>
internal sealed class CompilationShelf
{
    private readonly ProjectGraph _graph;
    private readonly Dictionary<string, CSharpCompilation> _kept = new(LocalPath.Comparer);
    private readonly Dictionary<string, int> _waiting = new(LocalPath.Comparer);

    /// <summary>A shelf for the projects of <paramref name="graph"/>.</summary>
    public CompilationShelf(ProjectGraph graph)
    {
        _graph = graph;
        foreach (ScannedProject dependency in graph.Order.SelectMany(graph.Behind))
            _waiting[dependency.Path] = _waiting.GetValueOrDefault(dependency.Path) + 1;
    }

    /// <summary>How many compilations are held.</summary>
    public int Count => _kept.Count;

    /// <summary>The compilations of the projects that <paramref name="project"/> sees.</summary>
    public IEnumerable<CSharpCompilation> Behind(ScannedProject project) =>
        _graph.Behind(project).Select(dependency => _kept.GetValueOrDefault(dependency.Path)).OfType<CSharpCompilation>();

    /// <summary>
    /// Notes that <paramref name="project"/> is done, keeps its compilation if another project waits for it, and lets go of what nobody
    /// waits for.
    /// </summary>
    public void Put(ScannedProject project, CSharpCompilation? compilation)
    {
        if (compilation is not null && _waiting.GetValueOrDefault(project.Path) > 0)
            _kept[project.Path] = compilation;
        foreach (ScannedProject dependency in _graph.Behind(project))
        {
            if (--_waiting[dependency.Path] == 0)
                _kept.Remove(dependency.Path);
        }
    }
}
