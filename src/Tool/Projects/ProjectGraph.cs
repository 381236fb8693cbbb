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
        Dictionary<string, ScannedProject> byId = new(LocalPath.Comparer);
        foreach (ScannedProject project in projects)
            byId.TryAdd(project.Id, project);

        List<ScannedProject> order = [];
        List<InputProblem> problems = [];
        HashSet<string> done = new(LocalPath.Comparer);
        HashSet<string> open = new(LocalPath.Comparer);
        foreach (string start in byId.Keys.Order(StringComparer.Ordinal).ToList())
        {
            if (done.Contains(start))
                continue;
            Stack<(string Id, int Next)> stack = new([(start, 0)]);
            open.Add(start);
            while (stack.Count > 0)
            {
                (string id, int next) = stack.Pop();
                IReadOnlyList<string> references = byId[id].ProjectReferences;
                if (next == references.Count)
                {
                    open.Remove(id);
                    done.Add(id);
                    order.Add(byId[id]);
                    continue;
                }

                string reference = references[next];
                if (open.Contains(reference))
                {
                    problems.Add(new InputProblem(ProblemKind.ReferenceCycle, byId[id].Path, reference));
                    IReadOnlyList<string> others = [.. references.Where(other => !LocalPath.Comparer.Equals(other, reference))];
                    byId[id] = byId[id] with { ProjectReferences = others };
                    stack.Push((id, next));
                    continue;
                }

                stack.Push((id, next + 1));
                if (byId.ContainsKey(reference) && !done.Contains(reference))
                {
                    open.Add(reference);
                    stack.Push((reference, 0));
                }
            }
        }

        return new ProjectGraph(byId, order, problems);
    }

    /// <summary>The projects whose code this one sees: those it references and those behind them, nearest first.</summary>
    public IReadOnlyList<ScannedProject> Behind(ScannedProject project) => [.. Closure(project.Id).Select(id => _projects[id])];

    /// <summary>The part of the graph that some projects need: they and what stands behind them, in the same order.</summary>
    public ProjectGraph Only(IEnumerable<ScannedProject> wanted)
    {
        HashSet<string> needed = new(LocalPath.Comparer);
        foreach (ScannedProject project in wanted)
        {
            needed.Add(project.Id);
            needed.UnionWith(Closure(project.Id));
        }

        List<ScannedProject> order = [.. Order.Where(project => needed.Contains(project.Id))];
        return new ProjectGraph(order.ToDictionary(static project => project.Id, LocalPath.Comparer), order, Problems);
    }

    private IReadOnlyList<string> Closure(string id)
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

                _closures[project.Id] = closure;
            }
        }

        return _closures[id];
    }
}
