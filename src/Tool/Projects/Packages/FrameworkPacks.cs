using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace CsLaw.Tool.Projects.Packages;

/// <summary>
/// Where reference assemblies come from: the packs of the SDK next to the running .NET, then the package cache, then the shared
/// framework this tool runs on. The matching version if there is one, else the newest: a newer framework knows the older one's API.
/// Those of .NET Framework come from its targeting packs, else from the packages that hold the same.
/// </summary>
internal sealed class FrameworkPacks(string dotnetRoot, PackageCache cache)
{
    /// <summary>The base framework.</summary>
    public const string NetCore = "Microsoft.NETCore.App";

    private static readonly InputFiles s_files = new();

    /// <summary>The versions of .NET Framework that code of today is written for, oldest first.</summary>
    private static readonly Version[] s_desktopVersions =
        [new(4, 0), new(4, 5), new(4, 5, 1), new(4, 5, 2), new(4, 6), new(4, 6, 1), new(4, 6, 2), new(4, 7), new(4, 7, 1), new(4, 7, 2), new(4, 8), new(4, 8, 1)];

    private readonly ConcurrentDictionary<(string Name, int Major), FrameworkAssemblies?> _found = [];
    private readonly ConcurrentDictionary<Version, (Version Version, IReadOnlyList<string> Paths)?> _desktop = [];

    /// <summary>The packs next to the .NET that runs this tool.</summary>
    public static FrameworkPacks OfThisMachine(PackageCache cache)
    {
        // …/shared/Microsoft.NETCore.App/10.0.0/ -> …
        string runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        return new FrameworkPacks(Path.GetFullPath(Path.Join(runtime, "..", "..", "..")), cache);
    }

    /// <summary>Where Windows keeps targeting packs; empty elsewhere.</summary>
    private static string TargetingPacks => Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86) is { Length: > 0 } programs
        ? Path.Join(programs, "Reference Assemblies", "Microsoft", "Framework")
        : "";

    /// <summary>The newest major version of .NET for which references exist here; 0 where there are none.</summary>
    public int NewestMajor => Find(NetCore, int.MaxValue)?.Version.Major ?? 0;

    /// <summary>
    /// The assemblies of framework <paramref name="name"/>, those of major version <paramref name="major"/> if they are here.
    /// </summary>
    public FrameworkAssemblies? Find(string name, int major) =>
        _found.GetOrAdd((name, major), static (wanted, packs) => packs.Search(wanted.Name, wanted.Major), this);

    /// <summary>
    /// The major version whose references all of <paramref name="names"/> are here in: the one asked for, else the newest. References of two versions
    /// in one compilation would contradict each other.
    /// </summary>
    public int Common(IEnumerable<string> names, int major) =>
        names.All(name => Find(name, major) is not { } found || found.Version.Major == major) ? major : int.MaxValue;

    /// <summary>
    /// The assemblies of .NET Framework <paramref name="version"/> from its targeting pack or the package that stands in for one; the nearest newer
    /// version where that is not here, else the nearest older one. Null where there are none.
    /// </summary>
    public (Version Version, IReadOnlyList<string> Paths)? FindDesktop(Version version) => _desktop.GetOrAdd(version, static (wanted, packs) => packs.SearchDesktop(wanted), this);

    private (Version Version, IReadOnlyList<string> Paths)? SearchDesktop(Version wanted)
    {
        IEnumerable<Version> newer = s_desktopVersions.Where(version => version >= wanted), older = s_desktopVersions.Where(version => version < wanted).Reverse();
        string packs = TargetingPacks;
        foreach (Version version in newer.Concat(older))
        {
            string inner = Path.Join(".NETFramework", "v" + version);
            string? package = cache.Find(new PackageRequest(
                "Microsoft.NETFramework.ReferenceAssemblies.net" + version.ToString().Replace(".", "", StringComparison.Ordinal), VersionRange.Any, "", true, true))?.Directory;
            string?[] folders = [packs.Length > 0 ? Path.Join(packs, inner) : null, package is null ? null : Path.Join(package, "build", inner)];
            foreach (string folder in folders.OfType<string>().Where(Directory.Exists))
            {
                if (Assemblies(folder) is { Count: > 0 } assemblies)
                    return (version, [.. assemblies, .. Facades(folder)]);
            }
        }

        return null;
    }

    private static List<string> Facades(string folder) =>
        Path.Join(folder, "Facades") is var facades && Directory.Exists(facades) ? Assemblies(facades) : [];

    private FrameworkAssemblies? Search(string name, int major)
    {
        FrameworkAssemblies? pack = InFolders(name, Path.Join(dotnetRoot, "packs", name + ".Ref"), major, "ref");
        if (pack is not null && (pack.Version.Major == major || major == int.MaxValue))
            return pack;
        PackageRequest request = new(
            name + ".Ref",
            major == int.MaxValue ? VersionRange.Any : VersionRange.Parse($"[{major}.0,{major + 1}.0)"),
            "",
            true,
            true);
        if (cache.Find(request) is { } cached
            && (pack is null || request.Range.Accepts(cached.Version))
            && ReferenceFolder(cached.Directory, "ref") is { } folder)
            return new FrameworkAssemblies(name, cached.Version, Assemblies(folder));
        return pack ?? InFolders(name, Path.Join(dotnetRoot, "shared", name), major, "");
    }

    private static FrameworkAssemblies? InFolders(string name, string top, int major, string inner)
    {
        if (!Directory.Exists(top))
            return null;
        var versions = Directory.EnumerateDirectories(top)
            .Select(static path => (Path: path, Version: PackageVersion.TryParse(Path.GetFileName(path))))
            .Where(static entry => entry.Version is not null)
            .OrderByDescending(entry => entry.Version!.Major == major)
            .ThenByDescending(static entry => entry.Version);
        foreach ((string path, PackageVersion? version) in versions)
        {
            string? folder = inner.Length == 0 ? path : ReferenceFolder(path, inner);
            if (folder is not null && Assemblies(folder) is { Count: > 0 } assemblies)
                return new FrameworkAssemblies(name, version!, assemblies);
        }

        return null;
    }

    private static string? ReferenceFolder(string pack, string inner)
    {
        string references = Path.Join(pack, inner);
        return Directory.Exists(references)
            ? Directory.EnumerateDirectories(references)
                .Where(static path => TargetFramework.TryParse(Path.GetFileName(path)) is not null)
                .Max(StringComparer.Ordinal)
            : null;
    }

    // The shared framework's folder holds native libraries too.
    private static List<string> Assemblies(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.dll")
            .Where(static path => AssemblyFile.TryRead(s_files, path) is not null)
            .Order(StringComparer.Ordinal),
    ];
}
