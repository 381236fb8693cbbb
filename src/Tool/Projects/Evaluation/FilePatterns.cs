namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>File lists as project files write them: semicolons, <c>*</c>, <c>?</c>, <c>**</c>, relative to the project's folder.</summary>
internal sealed class FilePatterns(string projectDirectory, string treeRoot)
{
    /// <summary>Patterns that start above the tree and were therefore not followed, as written.</summary>
    public List<string> Wide { get; } = [];

    /// <summary>Whether a walk met so many files that it was cut off.</summary>
    public bool CutOff { get; private set; }

    /// <summary>The entries of a list, trimmed, empty ones dropped.</summary>
    public static IEnumerable<string> Split(string list) =>
        list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Absolute paths an include names, in order; a plain path is returned whether or not the file exists.</summary>
    /// <param name="include">List of paths and patterns.</param>
    /// <param name="exclude">What is left out again.</param>
    public IEnumerable<string> Expand(string include, string exclude)
    {
        List<Func<string, bool>> excluded = [.. Split(exclude).Select(Matcher).OfType<Func<string, bool>>()];
        foreach (string entry in Split(include))
        {
            foreach (string path in ExpandOne(entry))
            {
                if (!excluded.Exists(matches => matches(path)))
                    yield return path;
            }
        }
    }

    /// <summary>A test for absolute paths, or null where the entry names no local path.</summary>
    public Func<string, bool>? Matcher(string entry)
    {
        if (!HasWildcard(entry))
            return LocalPath.Resolve(projectDirectory, entry) is { } full ? path => LocalPath.Comparer.Equals(path, full) : null;
        return Pattern(entry) is (_, var pattern) ? pattern.Matches : null;
    }

    private IEnumerable<string> ExpandOne(string entry)
    {
        if (!HasWildcard(entry))
        {
            if (LocalPath.Resolve(projectDirectory, entry) is { } full)
                yield return full;
            yield break;
        }

        if (Pattern(entry) is not (var start, var pattern))
            yield break;
        if (LocalPath.IsWithin(start, treeRoot) && !LocalPath.IsWithin(treeRoot, start))
        {
            Wide.Add(entry);
            yield break;
        }

        if (!Directory.Exists(start))
            yield break;
        DirectoryWalk walk = new(static _ => true, static _ => { });
        foreach (string path in walk.Files(start))
        {
            if (pattern.Matches(path))
                yield return path;
        }

        CutOff |= walk.CutOff;
    }

    private static bool HasWildcard(string entry) => entry.AsSpan().IndexOfAny('*', '?') >= 0;

    private (string Start, FilePattern Pattern)? Pattern(string entry)
    {
        string written = entry.Replace('\\', '/');
        int wildcard = written.AsSpan().IndexOfAny('*', '?');
        int slash = written.LastIndexOf('/', wildcard);
        string folder = slash < 0 ? "." : slash == 0 ? "/" : written[..slash];
        if (LocalPath.Resolve(projectDirectory, folder) is not { } start)
            return null;
        return (start, new FilePattern(start, written[(slash + 1)..]));
    }
}
