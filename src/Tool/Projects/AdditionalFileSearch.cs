namespace CsLaw.Tool.Projects;

/// <summary>
/// Files handed to the analyzers besides the sources: those the project names, and, as the package's build files do,
/// the team's <c>CsLaw.*.txt</c> and the settings of the project's folder.
/// </summary>
internal static class AdditionalFileSearch
{
    /// <summary>Absolute paths, each once, in the order of their names.</summary>
    public static IReadOnlyList<string> Find(string directory, IEnumerable<string> named)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        found.UnionWith(named.Where(File.Exists));
        foreach (string pattern in (ReadOnlySpan<string>)["CsLaw.*.txt", "appsettings*.json", "*.config"])
            found.UnionWith(Directory.EnumerateFiles(directory, pattern).Where(file => !IsOfPackages(file)));
        string launch = Path.Combine(directory, "Properties", "launchSettings.json");
        if (File.Exists(launch))
            found.Add(launch);

        return [.. found];
    }

    /// <summary>What the package manager reads is no setting of the program.</summary>
    private static bool IsOfPackages(string file) => Path.GetFileName(file).ToLowerInvariant() is "packages.config" or "nuget.config";
}
