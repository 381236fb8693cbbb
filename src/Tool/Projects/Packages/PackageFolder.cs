namespace CsLaw.Tool.Projects.Packages;

/// <summary>One unpacked package of the cache.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Directory">Where it lies.</param>
internal sealed record PackageFolder(string Id, PackageVersion Version, string Directory)
{
    /// <summary>Path of its manifest, whether or not it is there.</summary>
    public string Manifest => Path.Join(Directory, Id.ToLowerInvariant() + ".nuspec");

    /// <summary>
    /// The assemblies that code for <paramref name="framework"/> compiles against: of <c>ref/</c>, else of <c>lib/</c>, the nearest
    /// framework's folder.
    /// </summary>
    public IReadOnlyList<string> CompileAssemblies(TargetFramework framework)
    {
        foreach (string kind in (ReadOnlySpan<string>)["ref", "lib"])
        {
            string top = Path.Join(Directory, kind);
            if (!System.IO.Directory.Exists(top))
                continue;
            Dictionary<TargetFramework, string> folders = [];
            foreach (string folder in System.IO.Directory.EnumerateDirectories(top).Order(StringComparer.Ordinal))
            {
                if (TargetFramework.TryParse(Path.GetFileName(folder)) is { } of)
                    folders.TryAdd(of, folder);
            }

            string? chosen = framework.Nearest(folders.Keys) is { } nearest ? folders[nearest] : null;
            if (chosen is not null)
                return [.. System.IO.Directory.EnumerateFiles(chosen, "*.dll").Order(StringComparer.Ordinal)];
            List<string> unqualified = [.. System.IO.Directory.EnumerateFiles(top, "*.dll").Order(StringComparer.Ordinal)];
            if (unqualified.Count > 0)
                return unqualified;
        }

        return [];
    }
}
