using System.Xml;

namespace CsLaw.Tool.Projects.Solutions;

/// <summary>
/// The solutions of projects that were found in a folder. A build hands the name and the folder of the solution on, and projects ask for them: for what they
/// import, where packages lie, which projects they reference.
/// </summary>
internal static class SolutionsAround
{
    /// <summary>Further solutions are not read: a tree with as many has no one of them in which it is built.</summary>
    private const int MostSolutions = 100;

    /// <summary>The solution of each project that one names: of several the topmost, among equals the first by its path. One that cannot be read names none.</summary>
    /// <param name="files">Opens the solutions.</param>
    /// <param name="found">All files of the folder, absolute.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IReadOnlyDictionary<string, string> Of(InputFiles files, IReadOnlyCollection<string> found, CancellationToken cancellation)
    {
        HashSet<string> projects = new(found.Where(static path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)), LocalPath.Comparer);
        Dictionary<string, string> solutions = new(LocalPath.Comparer);
        IEnumerable<string> topmost = found
            .Where(SolutionEntries.IsWhole)
            .OrderBy(static path => path.Count(static sign => sign == Path.DirectorySeparatorChar))
            .ThenBy(static path => path, StringComparer.Ordinal)
            .Take(MostSolutions);
        foreach (string solution in topmost)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (string entry in EntriesOf(files, solution))
            {
                if (LocalPath.Resolve(Path.GetDirectoryName(solution)!, entry) is { } project && projects.Contains(project))
                    solutions.TryAdd(project, solution);
            }
        }

        return solutions;
    }

    private static IReadOnlyList<string> EntriesOf(InputFiles files, string solution)
    {
        try
        {
            return SolutionEntries.Read(files, solution).Projects;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
