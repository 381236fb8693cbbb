namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A local feed with all packages, packed once a run from what stands built. Their version is the run's own, so no older package can win.</summary>
internal sealed class PackageFeed
{
    private static readonly Lazy<PackageFeed> s_current = new(() => new PackageFeed());

    private PackageFeed()
    {
        Version = $"0.0.0-run.{Guid.NewGuid():N}";
        Folder = Path.Combine(TemporaryFolder.Root, "feed");
        Packages = Path.Combine(TemporaryFolder.Root, "packages");
        foreach (string id in Projects.Keys)
            Pack(id, Folder);
        WriteConfiguration();
    }

    /// <summary>What is shipped, by its id: the project that packs it.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } = new Dictionary<string, string>
    {
        ["CsLawAnalyzers"] = "src/Package",
        ["CsLaw.Guards"] = "src/Guards",
        ["cslaw"] = "src/Tool",
    };

    /// <summary>The feed of this run.</summary>
    public static PackageFeed Current => s_current.Value;

    /// <summary>The version of the packages in it.</summary>
    public string Version { get; }

    /// <summary>The folder it is.</summary>
    public string Folder { get; }

    /// <summary>The packages folder of projects that use the feed.</summary>
    public string Packages { get; }

    /// <summary>The file of the analyzer package.</summary>
    public string Analyzers => PathOf("CsLawAnalyzers");

    /// <summary>The file of a package.</summary>
    public string PathOf(string id) => Path.Combine(Folder, $"{id}.{Version}.nupkg");

    /// <summary>
    /// Packs a project without building it: the build around the tests may hold its files. Nothing is written into its folders, and nothing depends on
    /// the commit that happens to be checked out.
    /// </summary>
    /// <returns>The package.</returns>
    public string Pack(string id, string folder)
    {
        Command.Run(
            Repository.Root,
            null,
            [
                "pack", Path.Combine(Repository.Root, Projects[id]), "--no-build", "--nologo", "-c", Repository.Configuration, "-o", folder,
                $"-p:PackageVersion={Version}", "-p:RepositoryCommit=none", $"-p:NuspecOutputPath={Path.Combine(TemporaryFolder.Root, "nuspec", Guid.NewGuid().ToString("N"))}/",
            ]).Succeeded();
        return Path.Combine(folder, $"{id}.{Version}.nupkg");
    }

    /// <summary>The feed beside the sources of the machine. Packages that the machine has, such as targeting packs, are not fetched again.</summary>
    private void WriteConfiguration()
    {
        string machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(machine) ? $"""<add key="machine" value="{machine}" />""" : "";
        File.WriteAllText(
            Path.Combine(TemporaryFolder.Root, "nuget.config"),
            $"""
             <configuration>
               <packageSources>
                 <add key="run" value="{Folder}" />
               </packageSources>
               <fallbackPackageFolders>
                 {fallback}
               </fallbackPackageFolders>
             </configuration>
             """);
    }
}
