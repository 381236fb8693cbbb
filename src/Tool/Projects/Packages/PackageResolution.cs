namespace CsLaw.Tool.Projects.Packages;

/// <summary>The assemblies of all packages a project gets, and what was missing.</summary>
/// <param name="Assemblies">Absolute paths.</param>
/// <param name="Missing">Packages of which the cache has no version.</param>
/// <param name="Notes">Missing packages and those taken in another version.</param>
internal sealed record PackageResolution(
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<PackageRequest> Missing,
    IReadOnlyList<ProjectNote> Notes);
