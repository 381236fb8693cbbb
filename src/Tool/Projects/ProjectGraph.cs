namespace CsLaw.Tool.Projects;

/// <summary>Projects in the order they are compiled, with what each of them sees.</summary>
internal sealed class ProjectGraph
{
    private readonly Dictionary<string, ScannedProject> _projects;
    private readonly Dictionary<string, IReadOnlyList<string>> _closures = new(LocalPath.Comparer);

    private ProjectGraph(
        Dictionary<string, ScannedProject> projects,
        IReadOnlyList<ScannedProject> order,
        IReadOnlyList<InputProblem> problems)
    {
        _projects = projects;
        Order = order;
        Problems = problems;
    }

    /// <summary>Every project after all those it references.</summary>
    public IReadOnlyList<ScannedProject> Order { get; }

    /// <summary>Circles that were cut.</summary>
    public IReadOnlyList<InputProblem> Problems { get; }

    /// <summary>
    /// Orders the projects; references to projects not among them are ignored, one reference of every circle is left out and reported.
    /// </summary>
    public static ProjectGraph Of(IEnumerable<ScannedProject> projects)
    {
        Dictionary<string, ScannedProject> byPath = new(LocalPath.Comparer);
        foreach (ScannedProject project in projects)
            byPath.TryAdd(project.Path, project);

        List<ScannedProject> order = [];
        List<InputProblem> problems = [];
        HashSet<string> done = new(LocalPath.Comparer);
        HashSet<string> open = new(LocalPath.Comparer);
        foreach (string start in byPath.Keys.Order(StringComparer.Ordinal).ToList())
        {
            if (done.Contains(start))
                continue;
            Stack<(string Path, int Next)> stack = new([(start, 0)]);
            open.Add(start);
            while (stack.Count > 0)
            {
                (string path, int next) = stack.Pop();
                IReadOnlyList<string> references = byPath[path].ProjectReferences;
                if (next == references.Count)
                {
                    open.Remove(path);
                    done.Add(path);
                    order.Add(byPath[path]);
                    continue;
                }

                string reference = references[next];
                if (open.Contains(reference))
                {
                    problems.Add(new InputProblem(ProblemKind.ReferenceCycle, path, reference));
                    IReadOnlyList<string> others = [.. references.Where(other => !LocalPath.Comparer.Equals(other, reference))];
                    byPath[path] = byPath[path] with { ProjectReferences = others };
                    stack.Push((path, next));
                    continue;
                }

                stack.Push((path, next + 1));
                if (byPath.ContainsKey(reference) && !done.Contains(reference))
                {
                    open.Add(reference);
                    stack.Push((reference, 0));
                }
            }
        }

        return new ProjectGraph(byPath, order, problems);
    }

    /// <summary>The projects whose code this one sees: those it references and those behind them, nearest first.</summary>
    public IReadOnlyList<ScannedProject> Behind(ScannedProject project) => [.. Closure(project.Path).Select(path => _projects[path])];

    /// <summary>The part of the graph that some projects need: they and what stands behind them, in the same order.</summary>
    public ProjectGraph Only(IEnumerable<ScannedProject> wanted)
    {
        HashSet<string> needed = new(LocalPath.Comparer);
        foreach (ScannedProject project in wanted)
        {
            needed.Add(project.Path);
            needed.UnionWith(Closure(project.Path));
        }

        List<ScannedProject> order = [.. Order.Where(project => needed.Contains(project.Path))];
        return new ProjectGraph(order.ToDictionary(static project => project.Path, LocalPath.Comparer), order, Problems);
    }

    private IReadOnlyList<string> Closure(string path)
    {
        // Order is dependencies first, so that every closure below is there when it is asked for and nothing recurses.
        if (_closures.Count == 0)
        {
            foreach (ScannedProject project in Order)
            {
                List<string> closure = [];
                HashSet<string> seen = new(LocalPath.Comparer);
                List<string> direct = [.. project.ProjectReferences.Where(_projects.ContainsKey)];
                foreach (string reference in direct.Concat(direct.SelectMany(reference => _closures[reference])))
                {
                    if (seen.Add(reference))
                        closure.Add(reference);
                }

                _closures[project.Path] = closure;
            }
        }

        return _closures[path];
    }
}
