using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Builds;

/// <summary>Finds the <c>dotnet</c> command that carries MSBuild.</summary>
internal static class DotNetHost
{
    /// <summary>
    /// The command: the one this process was started by where an SDK lies beside it, else the first on the search path; null where there is none.
    /// </summary>
    public static string? Find()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        IEnumerable<string?> candidates =
        [
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"),
            Environment.ProcessPath is { } self && Path.GetFileName(self).Equals(name, LocalPath.Comparison) ? self : null,
            Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? Path.Join(root, name) : null,
            .. (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Where(Path.IsPathFullyQualified)
                .Select(folder => Path.Join(folder, name)),
        ];
        return candidates.FirstOrDefault(static candidate => candidate is { Length: > 0 } && CarriesSdk(candidate));
    }

    private static bool CarriesSdk(string command)
    {
        try
        {
            return File.Exists(command) && Directory.Exists(Path.Join(Path.GetDirectoryName(LocalPath.Canonical(command)), "sdk"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
