namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>The one folder of a test run, outside the tree, gone when the run ends; what a run left that was killed goes with a later one.</summary>
internal static class TemporaryFolder
{
    private const string Prefix = "cslaw-package-";

    private static readonly TimeSpan s_longerThanAnyRun = TimeSpan.FromDays(1);
    private static readonly Lazy<string> s_root = new(Create);

    /// <summary>Nothing above it is seen by what stands in it: no props, no package versions, no analyzer configuration.</summary>
    public static string Root => s_root.Value;

    private static string Create()
    {
        foreach (DirectoryInfo left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
        {
            if (left.CreationTimeUtc < DateTime.UtcNow - s_longerThanAnyRun)
                Delete(left.FullName);
        }

        string root = Directory.CreateTempSubdirectory(Prefix).FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(root);
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(root, name), "<Project />\n");
        File.WriteAllText(Path.Combine(root, ".editorconfig"), "root = true\n");
        File.Copy(Path.Combine(Repository.Root, "global.json"), Path.Combine(root, "global.json"));
        return root;
    }

    private static void Delete(string root)
    {
        try
        {
            Directory.Delete(root, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A scanner that holds a file is no reason to fail a run; the system cleans its own temporary folder.
        }
    }
}
