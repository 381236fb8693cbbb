using System.Xml;

namespace CsLaw.Tool.Projects;

/// <summary>Reads the requested projects and those they reference; each is read once.</summary>
/// <param name="files">Opens the project files.</param>
/// <param name="reader">Reads one.</param>
/// <param name="treeRoot">Top of the tree they are scanned in.</param>
/// <param name="known">Projects about which everything is known already; they are not read.</param>
internal sealed class ProjectLoader(InputFiles files, ProjectReader reader, string treeRoot, IReadOnlyList<ScannedProject> known)
{
    private readonly Dictionary<string, ScannedProject> _projects = new(LocalPath.Comparer);
    private readonly HashSet<string> _tried = new(known.Select(static project => project.Path), LocalPath.Comparer);

    /// <summary>A reference that names a project of several target frameworks means one of them: the last, which is the newest of the modern ones.</summary>
    private readonly Dictionary<string, string> _ids =
        known.GroupBy(static project => project.Path, LocalPath.Comparer).ToDictionary(static group => group.Key, static group => group.Last().Id, LocalPath.Comparer);

    /// <summary>Projects that could not be read.</summary>
    public List<InputProblem> Problems { get; } = [];

    /// <summary>All projects that could be read, in the order of their paths.</summary>
    /// <param name="requested">The projects to scan.</param>
    /// <param name="cancellation">Ends the reading between two projects.</param>
    public IReadOnlyList<ScannedProject> Load(IEnumerable<RequestedProject> requested, CancellationToken cancellation)
    {
        Queue<RequestedProject> queue = new(requested);
        while (queue.TryDequeue(out RequestedProject? next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_tried.Add(next.Path) || Read(next) is not { } project)
                continue;
            List<ProjectNote> missing = [];
            foreach (string reference in project.ProjectReferences)
            {
                if (files.Exists(reference))
                    queue.Enqueue(new RequestedProject(reference, next.Solution));
                else
                    missing.Add(new ProjectNote(NoteKind.MissingProjectReference, reference));
            }

            _projects[next.Path] = project with
            {
                ProjectReferences = [.. project.ProjectReferences.Select(path => _ids.GetValueOrDefault(path, path))],
                Notes = [.. project.Notes, .. missing],
            };
        }

        return [.. _projects.Values.OrderBy(static project => project.Path, StringComparer.Ordinal)];
    }

    private ScannedProject? Read(RequestedProject requested)
    {
        string path = requested.Path;
        try
        {
            ScannedProject project = reader.Read(requested, treeRoot);
            Problems.AddRange(project.Problems);
            return project;
        }
        catch (XmlException exception)
        {
            Problems.Add(new InputProblem(ProblemKind.Malformed, path, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problems.Add(InputProblem.Reading(path, exception));
        }

        return null;
    }
}
