namespace CsLaw.Tool.Projects;

/// <summary>
/// Where the tree of a path begins: the repository it lies in, or else the outermost folder above it that still holds a file
/// MSBuild would look for. Findings are reported relative to it, and a solution names projects within it.
/// </summary>
internal static class TreeRoot
{
    private static readonly string[] s_markers =
    [
        "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", ".editorconfig",
    ];

    /// <summary>The root of the tree that <paramref name="directory"/> lies in.</summary>
    public static string Of(string directory)
    {
        if (LocalPath.DirectoryAbove(directory, ".git") is { } repository)
            return repository;
        string root = directory;
        // The root of the disk is nobody's tree.
        string? above = Path.GetDirectoryName(directory);
        for (string folder = directory; above is not null; folder = above, above = Path.GetDirectoryName(folder))
        {
            if (s_markers.Any(marker => File.Exists(Path.Join(folder, marker))))
                root = folder;
        }

        return root;
    }

    /// <summary>The deepest folder that holds all of <paramref name="roots"/>; the first of them where they share only the disk.</summary>
    public static string Common(IReadOnlyList<string> roots)
    {
        string common = roots[0];
        foreach (string root in roots)
        {
            while (!LocalPath.IsWithin(common, root))
            {
                if (Path.GetDirectoryName(common) is not { } above)
                    return roots[0];
                common = above;
            }
        }

        return Path.GetDirectoryName(common) is null ? roots[0] : common;
    }
}
