namespace CsLaw.Tool.Projects.Packages;

/// <summary>Reference assemblies of one framework as they lie on this machine.</summary>
/// <param name="Name">Framework, e.g. <c>Microsoft.NETCore.App</c>.</param>
/// <param name="Version">The version found, as its folder is named.</param>
/// <param name="Paths">Absolute paths.</param>
internal sealed record FrameworkAssemblies(string Name, PackageVersion Version, IReadOnlyList<string> Paths);
