using System.Xml;
using CsLaw.Tool.Projects.Evaluation;
using CsLaw.Tool.Projects.Solutions;

namespace CsLaw.Tool.Projects;

/// <summary>From the paths a user names to the projects behind them. What cannot be read is collected, never thrown.</summary>
internal sealed class InputResolver(InputFiles files, string currentDirectory)
{
    private readonly SortedDictionary<string, RequestedProject> _projects = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly List<InputProblem> _problems = [];
    private readonly List<ProjectNote> _notes = [];
    private readonly List<string> _roots = [];

    /// <summary>Resolves all paths; the same project named twice, also through links, is scanned once.</summary>
    public static ScanInputs Resolve(
        InputFiles files,
        IReadOnlyList<string> paths,
        string currentDirectory,
        CancellationToken cancellation)
    {
        InputResolver resolver = new(files, currentDirectory);
        List<(string Path, bool IsFolder)> existing = [];
        foreach (string path in paths)
        {
            if (resolver.Locate(path) is { } located)
                existing.Add(located);
        }

        resolver._roots.AddRange(
            existing.Select(static entry => TreeRoot.Of(entry.IsFolder ? entry.Path : Path.GetDirectoryName(entry.Path)!)));
        foreach ((string path, bool isFolder) in existing)
        {
            if (isFolder)
                resolver.AddFolder(path, cancellation);
            else
                resolver.AddFile(path);
        }

        string root = resolver._roots.Count > 0 ? TreeRoot.Common(resolver._roots) : currentDirectory;
        return new ScanInputs(root, [.. resolver._projects.Values], [.. resolver._folders], resolver._problems, resolver._notes);
    }

    private (string Path, bool IsFolder)? Locate(string written)
    {
        string full = written;
        try
        {
            full = Path.GetFullPath(written, currentDirectory);
            if (!Path.Exists(full))
            {
                // A path behind a closed folder does not exist for us either; the remedy names both.
                _problems.Add(new InputProblem(ProblemKind.Missing, full));
                return null;
            }

            full = LocalPath.Canonical(full);
            return (full, Directory.Exists(full));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _problems.Add(InputProblem.Reading(full, exception));
            return null;
        }
    }

    private void AddFile(string path)
    {
        if (!IsKnownKind(path))
            _problems.Add(new InputProblem(KindOfUnknown(path), path));
        else if (!SolutionEntries.IsSolution(path))
            AddProject(path, null);
        else if (HasText(path))
            AddSolution(path);
    }

    private void AddSolution(string path)
    {
        SolutionContent content;
        try
        {
            content = SolutionEntries.Read(files, path);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            _problems.Add(new InputProblem(ProblemKind.Malformed, path, exception.Message));
            return;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(InputProblem.Reading(path, exception));
            return;
        }

        bool any = false;
        foreach (string entry in content.Projects)
            any |= AddEntry(path, content.Solution, entry);
        if (!any)
            _problems.Add(new InputProblem(ProblemKind.NoProjects, path));
    }

    /// <summary>Adds one project of a solution; answers whether it was one of C#, readable or not.</summary>
    /// <param name="file">The solution or filter that names it; problems are told of this file.</param>
    /// <param name="solution">The solution in whose folder the name stands.</param>
    /// <param name="entry">The name.</param>
    private bool AddEntry(string file, string solution, string entry)
    {
        string directory = Path.GetDirectoryName(solution)!;
        if (!entry.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
        {
            _notes.Add(new ProjectNote(NoteKind.SkippedProject, entry));
            return false;
        }

        if (LocalPath.Resolve(directory, entry) is not { } full)
        {
            _problems.Add(new InputProblem(ProblemKind.MissingProject, file, entry));
            return true;
        }

        if (!_roots.Exists(root => LocalPath.IsWithin(root, full)))
        {
            _problems.Add(new InputProblem(ProblemKind.OutsideTree, file, entry));
            return true;
        }

        if (!files.Exists(full))
        {
            _problems.Add(new InputProblem(ProblemKind.MissingProject, file, entry));
            return true;
        }

        if (Locate(full) is var (canonical, _))
            AddProject(canonical, solution);
        return true;
    }

    private void AddProject(string path, string? solution)
    {
        if (_projects.TryGetValue(path, out RequestedProject? known) ? known.Solution is null : HasText(path))
            _projects[path] = new RequestedProject(path, solution);
    }

    /// <summary>Whether the file holds text; if not, that is noted as a problem.</summary>
    private bool HasText(string path)
    {
        ProblemKind? problem = new FileInfo(path).Length == 0 ? ProblemKind.Empty : LooksBinary(path) ? ProblemKind.Binary : null;
        if (problem is { } kind)
            _problems.Add(new InputProblem(kind, path));
        return problem is null;
    }

    private void AddFolder(string folder, CancellationToken cancellation)
    {
        DirectoryWalk walk = new(
            static directory => SdkDefaults.EntersSourceFolder(directory) && Path.GetFileName(directory) is not ("bin" or "obj"),
            unreadable => _problems.Add(new InputProblem(ProblemKind.Unreadable, unreadable)));
        bool any = false;
        List<string> found = [.. walk.Files(folder, cancellation)];
        IReadOnlyDictionary<string, string> solutions = SolutionsAround.Of(files, found, cancellation);
        foreach (string path in found)
        {
            if (IsOtherLanguage(path))
                _notes.Add(new ProjectNote(NoteKind.SkippedProject, path));
            if (!path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || Locate(path) is not var (canonical, _))
                continue;
            any = true;
            AddProject(canonical, solutions.GetValueOrDefault(path));
        }

        if (walk.CutOff)
            _problems.Add(new InputProblem(ProblemKind.TooManyFiles, folder));
        if (any)
            return;
        if (found.Exists(static path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)))
            _folders.Add(folder);
        else
            _problems.Add(new InputProblem(ProblemKind.NoSources, folder));
    }

    private bool LooksBinary(string path)
    {
        try
        {
            using Stream stream = files.Open(path, long.MaxValue);
            Span<byte> start = stackalloc byte[512];
            int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            bool isUtf16 = length >= 2 && (start[..2] is [0xFF, 0xFE] or [0xFE, 0xFF]);
            return !isUtf16 && start[..length].Contains((byte)0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reader proper meets the same refusal and names it.
            return false;
        }
    }

    private ProblemKind KindOfUnknown(string path) =>
        LooksBinary(path) ? ProblemKind.Binary
        : IsOtherLanguage(path) ? ProblemKind.OtherLanguage
        : ProblemKind.NotScannable;

    private static bool IsKnownKind(string path) =>
        SolutionEntries.IsSolution(path) || path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    private static bool IsOtherLanguage(string path) =>
        path.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);
}
