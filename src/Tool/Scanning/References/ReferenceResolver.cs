using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Evaluation;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning.References.Outlines;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.References;

/// <summary>What a project compiles against besides other projects: frameworks, packages, assemblies by path.</summary>
internal sealed class ReferenceResolver(FrameworkPacks packs, PackageCache cache, InputFiles files)
{
    private readonly ReferenceCache _references = new(files);
    private readonly PackageResolver _packages = new(cache, files);
    private readonly OutlineShelf _outlines = new();

    /// <summary>Resolves the references; what is missing goes to <paramref name="notes"/>.</summary>
    /// <param name="project">The project.</param>
    /// <param name="behind">The projects it sees; their packages and frameworks come along.</param>
    /// <param name="usings">The names in the usings of its sources.</param>
    /// <param name="notes">Receives what is missing or stands in for something else.</param>
    public IReadOnlyList<MetadataReference> Resolve(ScannedProject project, IReadOnlyList<ScannedProject> behind, IReadOnlyCollection<string> usings, List<ProjectNote> notes)
    {
        TargetFramework framework = project.Framework;
        IEnumerable<PackageRequest> flowing = behind.SelectMany(static other => other.Packages).Where(static package => package.Flows);
        PackageResolution packages = _packages.Resolve(project.Packages.Concat(flowing), framework);
        notes.AddRange(packages.Notes);

        HashSet<string> frameworks = new(StringComparer.OrdinalIgnoreCase) { FrameworkPacks.NetCore };
        frameworks.UnionWith(project.Frameworks);
        frameworks.UnionWith(behind.SelectMany(static other => other.Frameworks));
        List<PackageRequest> missing = TakeCarried(packages.Missing, frameworks);

        (List<string> ofFramework, bool isDesktop) = Frameworks(project, behind, frameworks, notes);
        SortedDictionary<string, MetadataReference> found = Find();
        HashSet<string> present = new([.. found.Keys, .. behind.Select(static other => other.AssemblyName), project.AssemblyName], StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<Outline> chosen = _outlines.Choose(project, behind, [.. missing.Select(static request => request.Id)], usings, present);
        IReadOnlyList<(Outline Outline, MetadataReference Reference)> outlines = [];
        if (chosen.Count > 0)
        {
            // The packages would bring along what they build on: the framework of the web, or packages that it carries.
            if (!isDesktop && frameworks.Add(SdkDefaults.AspNetCore))
            {
                ofFramework = Frameworks(project, behind, frameworks, notes).Paths;
                found = Find();
            }

            outlines = _outlines.Make(chosen, [.. _references.Resolve(ofFramework, static _ => { }).Values], found, isDesktop);
        }

        Note(missing, outlines, notes);
        return [.. found.Values, .. outlines.Select(static made => made.Reference)];

        SortedDictionary<string, MetadataReference> Find() => _references.Resolve(
            [.. ofFramework, .. packages.Assemblies, .. project.Assemblies], path => notes.Add(new ProjectNote(NoteKind.MissingAssembly, path)));
    }

    private static void Note(List<PackageRequest> missing, IReadOnlyList<(Outline Outline, MetadataReference Reference)> outlines, List<ProjectNote> notes)
    {
        foreach (PackageRequest request in missing.OrderBy(static request => request.Id, StringComparer.OrdinalIgnoreCase))
        {
            bool isOutlined = outlines.Any(made => made.Outline.StandsFor(request.Id));
            notes.Add(new ProjectNote(isOutlined ? NoteKind.OutlinedPackage : NoteKind.MissingPackage, $"{request.Id} {request.Written}".TrimEnd()));
        }

        foreach ((Outline outline, _) in outlines)
        {
            if (!missing.Exists(request => outline.StandsFor(request.Id)))
                notes.Add(new ProjectNote(NoteKind.OutlinedPackage, outline.Assembly));
        }
    }

    private (List<string> Paths, bool IsDesktop) Frameworks(ScannedProject project, IReadOnlyList<ScannedProject> behind, HashSet<string> frameworks, List<ProjectNote> notes)
    {
        TargetFramework framework = project.Framework;
        // .NET Framework and .NET do not go together in one compilation, nor in those that it sees.
        bool isDesktop = frameworks.Count == 1 && behind.Append(project).All(static one => one.Framework.Identifier == TargetFramework.Desktop);
        if (isDesktop && packs.FindDesktop(behind.Append(project).Max(static one => one.Framework.Version)!) is { } desktop)
        {
            if (desktop.Version < framework.Version)
                notes.Add(new ProjectNote(NoteKind.OtherFramework, framework.Moniker, (framework with { Version = desktop.Version }).Moniker));
            return ([.. desktop.Paths], true);
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

        return (paths, false);
    }

    private int Major(ScannedProject project) =>
        project.Framework.Identifier == TargetFramework.Core ? project.Framework.Version.Major : packs.NewestMajor;

    /// <summary>A missing package whose assembly ASP.NET Core carries is replaced by that framework; the rest is the answer.</summary>
    private List<PackageRequest> TakeCarried(IReadOnlyList<PackageRequest> missing, HashSet<string> frameworks)
    {
        FrameworkAssemblies? web = packs.Find(SdkDefaults.AspNetCore, int.MaxValue);
        FrameworkAssemblies? core = packs.Find(FrameworkPacks.NetCore, int.MaxValue);
        List<PackageRequest> left = [];
        foreach (PackageRequest request in missing)
        {
            if (Carries(web, request.Id))
                frameworks.Add(SdkDefaults.AspNetCore);
            else if (!Carries(core, request.Id))
                left.Add(request);
        }

        return left;
    }

    private static bool Carries(FrameworkAssemblies? framework, string package) =>
        framework is not null
        && framework.Paths.Any(path => Path.GetFileNameWithoutExtension(path).Equals(package, StringComparison.OrdinalIgnoreCase));
}
