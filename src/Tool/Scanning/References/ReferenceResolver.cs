using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Evaluation;
using CsLaw.Tool.Projects.Packages;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.References;

/// <summary>What a project compiles against besides other projects: frameworks, packages, assemblies by path.</summary>
internal sealed class ReferenceResolver(FrameworkPacks packs, PackageCache cache, InputFiles files)
{
    private readonly ReferenceCache _references = new(files);
    private readonly PackageResolver _packages = new(cache, files);

    /// <summary>Resolves the references; what is missing goes to <paramref name="notes"/>.</summary>
    /// <param name="project">The project.</param>
    /// <param name="behind">The projects it sees; their packages and frameworks come along.</param>
    /// <param name="notes">Receives what is missing or stands in for something else.</param>
    public IReadOnlyList<MetadataReference> Resolve(ScannedProject project, IReadOnlyList<ScannedProject> behind, List<ProjectNote> notes)
    {
        TargetFramework framework = project.Framework;
        IEnumerable<PackageRequest> flowing = behind.SelectMany(static other => other.Packages).Where(static package => package.Flows);
        PackageResolution packages = _packages.Resolve(project.Packages.Concat(flowing), framework);
        notes.AddRange(packages.Notes);

        HashSet<string> frameworks = new(StringComparer.OrdinalIgnoreCase) { FrameworkPacks.NetCore };
        frameworks.UnionWith(project.Frameworks);
        frameworks.UnionWith(behind.SelectMany(static other => other.Frameworks));
        AddMissing(packages.Missing, frameworks, notes);

        List<string> paths = [.. Frameworks(project, behind, frameworks, notes), .. packages.Assemblies, .. project.Assemblies];
        return _references.Resolve(paths, path => notes.Add(new ProjectNote(NoteKind.MissingAssembly, path)));
    }

    private List<string> Frameworks(ScannedProject project, IReadOnlyList<ScannedProject> behind, HashSet<string> frameworks, List<ProjectNote> notes)
    {
        TargetFramework framework = project.Framework;
        // .NET Framework and .NET do not go together in one compilation, nor in those that it sees.
        bool isDesktop = frameworks.Count == 1 && behind.Append(project).All(static one => one.Framework.Identifier == TargetFramework.Desktop);
        if (isDesktop && packs.FindDesktop(behind.Append(project).Max(static one => one.Framework.Version)!) is { } desktop)
        {
            if (desktop.Version < framework.Version)
                notes.Add(new ProjectNote(NoteKind.OtherFramework, framework.Moniker, (framework with { Version = desktop.Version }).Moniker));
            return [.. desktop.Paths];
        }

        List<string> paths = [];
        // A compilation must not see older references than the projects whose compilations it references.
        int major = packs.Common(frameworks, behind.Append(project).Max(Major));
        foreach (string name in frameworks.Order(StringComparer.Ordinal))
        {
            if (packs.Find(name, major) is not { } found)
            {
                notes.Add(new ProjectNote(NoteKind.MissingPackage, name));
                continue;
            }

            paths.AddRange(found.Paths);
            if (name == FrameworkPacks.NetCore && (framework.Identifier != TargetFramework.Core || found.Version.Major != framework.Version.Major))
                notes.Add(new ProjectNote(NoteKind.OtherFramework, framework.Moniker, $"net{found.Version.Major}.0"));
        }

        return paths;
    }

    private int Major(ScannedProject project) =>
        project.Framework.Identifier == TargetFramework.Core ? project.Framework.Version.Major : packs.NewestMajor;

    /// <summary>A missing package whose assembly ASP.NET Core carries is replaced by that framework; the rest is named.</summary>
    private void AddMissing(IEnumerable<PackageRequest> missing, HashSet<string> frameworks, List<ProjectNote> notes)
    {
        FrameworkAssemblies? web = packs.Find(SdkDefaults.AspNetCore, int.MaxValue);
        FrameworkAssemblies? core = packs.Find(FrameworkPacks.NetCore, int.MaxValue);
        foreach (PackageRequest request in missing.OrderBy(static request => request.Id, StringComparer.OrdinalIgnoreCase))
        {
            if (Carries(web, request.Id))
                frameworks.Add(SdkDefaults.AspNetCore);
            else if (!Carries(core, request.Id))
                notes.Add(new ProjectNote(NoteKind.MissingPackage, $"{request.Id} {request.Written}".TrimEnd()));
        }
    }

    private static bool Carries(FrameworkAssemblies? framework, string package) =>
        framework is not null
        && framework.Paths.Any(path => Path.GetFileNameWithoutExtension(path).Equals(package, StringComparison.OrdinalIgnoreCase));
}
