namespace CsLaw.Tool.Projects;

/// <summary>
/// The <c>.editorconfig</c> files above the sources and the <c>.globalconfig</c> above the project, up to the top of the tree.
/// </summary>
internal static class ConfigFiles
{
    /// <summary>Absolute paths, each once, outermost first.</summary>
    /// <param name="project">The folder of the project.</param>
    /// <param name="sources">The sources whose folders are looked at.</param>
    /// <param name="treeRoot">No file above it is read.</param>
    /// <param name="named">Files the project names itself.</param>
    public static IReadOnlyList<string> Find(string project, IEnumerable<string> sources, string treeRoot, IEnumerable<string> named)
    {
        HashSet<string> visited = new(LocalPath.Comparer);
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (string directory in sources.Select(Path.GetDirectoryName).OfType<string>().Append(project))
        {
            for (string? folder = directory; folder is not null && visited.Add(folder); folder = Path.GetDirectoryName(folder))
            {
                string config = Path.Join(folder, ".editorconfig");
                if (File.Exists(config))
                    found.Add(config);
                if (LocalPath.Comparer.Equals(folder, treeRoot))
                    break;
            }
        }

        string? global = LocalPath.DirectoryAbove(project, ".globalconfig");
        if (global is not null && LocalPath.IsWithin(treeRoot, global))
            found.Add(Path.Join(global, ".globalconfig"));
        found.UnionWith(named.Where(File.Exists));
        return [.. found];
    }
}
