namespace CsLaw.Tool.Projects;

/// <summary>
/// Paths as project files write them: backslashes, relative, through links; and the rule that only local files are opened.
/// </summary>
internal static class LocalPath
{
    /// <summary>How paths compare here: by case, except on Windows.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows()
        ? StringComparer.OrdinalIgnoreCase
        : StringComparer.Ordinal;

    /// <summary>How path prefixes compare here.</summary>
    public static StringComparison Comparison { get; } = OperatingSystem.IsWindows()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    /// <summary>
    /// False for network and device paths: a scanned project must not make the scanner talk to a server (Windows would
    /// send the user's credentials to it).
    /// </summary>
    public static bool IsLocal(string path) =>
        !path.StartsWith(@"\\", StringComparison.Ordinal) && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\0');

    /// <summary>
    /// An absolute path from what a file in <paramref name="directory"/> wrote, or null where it cannot be one that is opened.
    /// </summary>
    public static string? Resolve(string directory, string written)
    {
        string path = written.Trim();
        if (path.Length == 0 || !IsLocal(path))
            return null;
        if (Path.DirectorySeparatorChar == '/')
            path = path.Replace('\\', '/');
        try
        {
            string full = Path.GetFullPath(path, directory);
            return IsLocal(full) ? full : null;
        }
        catch (Exception exception) when (exception is ArgumentException or PathTooLongException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="directory"/> or lies below it.</summary>
    public static bool IsWithin(string directory, string path)
    {
        string folder = Path.TrimEndingDirectorySeparator(directory);
        return path.StartsWith(folder, Comparison)
            && (path.Length == folder.Length
                || path[folder.Length] == Path.DirectorySeparatorChar
                || Path.EndsInDirectorySeparator(folder));
    }

    /// <summary>The path of a file below a folder, with slashes on every system, as lists and logs write it; empty for no path.</summary>
    public static string Below(string root, string path) =>
        path.Length == 0 ? "" : Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The path with every symbolic link on it followed: one name for one file, so that nothing is scanned twice.</summary>
    /// <exception cref="IOException">The links form a loop.</exception>
    public static string Canonical(string path)
    {
        const int mostLinks = 40;
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (int links = 0; links <= mostLinks; links++)
        {
            string? followed = FollowFirstLink(full);
            if (followed is null)
                return full;
            full = followed;
        }

        throw new IOException("its symbolic links form a loop");
    }

    /// <summary>The same, or the path as it is where its links cannot be followed.</summary>
    public static string CanonicalIfReadable(string path)
    {
        try
        {
            return Canonical(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return path;
        }
    }

    /// <summary>
    /// The nearest directory at or above <paramref name="directory"/> that holds <paramref name="name"/> as file or folder.
    /// </summary>
    public static string? DirectoryAbove(string directory, string name)
    {
        for (string? folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Join(folder, name)))
                return folder;
        }

        return null;
    }

    private static string? FollowFirstLink(string full)
    {
        string root = Path.GetPathRoot(full) ?? "";
        string walked = root;
        string[] names = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < names.Length; i++)
        {
            walked = Path.Join(walked, names[i]);
            FileSystemInfo? target = new FileInfo(walked).ResolveLinkTarget(returnFinalTarget: false);
            if (target is null)
                continue;
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Join([target.FullName, .. names[(i + 1)..]])));
        }

        return null;
    }
}
