using System.Xml;

namespace CsLaw.Tool.Projects.Packages;

/// <summary>Walks from a project's packages to those they ask for; the nearest request of an id wins, as NuGet has it.</summary>
internal sealed class PackageResolver(PackageCache cache, InputFiles files)
{
    /// <summary>Resolves <paramref name="requests"/> and everything behind them for <paramref name="framework"/>.</summary>
    public PackageResolution Resolve(IEnumerable<PackageRequest> requests, TargetFramework framework)
    {
        Dictionary<string, PackageRequest> level = new(StringComparer.OrdinalIgnoreCase);
        foreach (PackageRequest request in requests)
            Add(level, request);

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        List<string> assemblies = [];
        List<PackageRequest> missing = [];
        List<ProjectNote> notes = [];
        while (level.Count > 0)
        {
            Dictionary<string, PackageRequest> next = new(StringComparer.OrdinalIgnoreCase);
            foreach (PackageRequest request in level.Values)
            {
                if (!seen.Add(request.Id) || !request.CompileAssets)
                    continue;
                if (cache.Find(request) is not { } folder)
                {
                    missing.Add(request);
                    continue;
                }

                if (!request.Range.Accepts(folder.Version))
                    notes.Add(new ProjectNote(
                        NoteKind.OtherPackageVersion,
                        $"{request.Id} {request.Written}",
                        Path.GetFileName(folder.Directory)));
                Read(folder, framework, assemblies, next, notes);
            }

            level = next.Where(pair => !seen.Contains(pair.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        }

        return new PackageResolution(assemblies, missing, notes);
    }

    private void Read(
        PackageFolder folder,
        TargetFramework framework,
        List<string> assemblies,
        Dictionary<string, PackageRequest> next,
        List<ProjectNote> notes)
    {
        try
        {
            assemblies.AddRange(folder.CompileAssemblies(framework));
            if (!files.Exists(folder.Manifest))
                return;
            foreach (PackageRequest dependency in PackageManifest.Dependencies(files, folder.Manifest, framework))
                Add(next, dependency);
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            notes.Add(new ProjectNote(NoteKind.MissingPackage, $"{folder.Id} ({exception.Message})"));
        }
    }

    private static void Add(Dictionary<string, PackageRequest> level, PackageRequest request)
    {
        if (!level.TryGetValue(request.Id, out PackageRequest? other)
            || (request.Range.Least is { } least && (other.Range.Least is null || least.CompareTo(other.Range.Least) > 0)))
        {
            level[request.Id] = request;
        }
    }
}
