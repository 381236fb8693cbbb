using System.Collections.Concurrent;

namespace CsLaw.Tool.Projects.Packages;

/// <summary>NuGet's global packages folder, read only: nothing is restored, nothing is fetched.</summary>
internal sealed class PackageCache(string directory)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<PackageVersion, string>> _versions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder of this user: <c>NUGET_PACKAGES</c>, else <c>~/.nuget/packages</c>.</summary>
    public static PackageCache OfThisUser()
    {
        string? configured = Environment.GetEnvironmentVariable("NUGET_PACKAGES");
        return new PackageCache(string.IsNullOrWhiteSpace(configured)
            ? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")
            : configured);
    }

    /// <summary>The best package on hand for the request, or null where the cache has no version of it.</summary>
    public PackageFolder? Find(PackageRequest request)
    {
        if (!IsPackageId(request.Id))
            return null;
        IReadOnlyDictionary<PackageVersion, string> versions = _versions.GetOrAdd(request.Id, Versions);
        return request.Range.Choose([.. versions.Keys]) is { } chosen ? new PackageFolder(request.Id, chosen, versions[chosen]) : null;
    }

    private IReadOnlyDictionary<PackageVersion, string> Versions(string id)
    {
        Dictionary<PackageVersion, string> found = [];
        string folder = Path.Join(directory, id.ToLowerInvariant());
        try
        {
            if (Directory.Exists(folder))
            {
                foreach (string path in Directory.EnumerateDirectories(folder))
                {
                    if (PackageVersion.TryParse(Path.GetFileName(path)) is { } version)
                        found.TryAdd(version, path);
                }
            }
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // A cache that cannot be listed is one that has nothing: the packages are then named as missing.
            found.Clear();
        }

        return found;
    }

    /// <summary>An id is a folder name here; a project must not point out of the cache with it.</summary>
    private static bool IsPackageId(string id) =>
        id.Length is > 0 and <= 100 && id.All(static c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-') && id is not ("." or "..");
}
