namespace CsLaw.Tool.Projects.Packages;

/// <summary>A package a project or another package asks for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Range">The versions accepted.</param>
/// <param name="Written">The version as written, for the reader of a note.</param>
/// <param name="CompileAssets">Whether its assemblies are referenced; false for tools and analyzers.</param>
/// <param name="Flows">Whether projects that reference the asking project get it too.</param>
internal sealed record PackageRequest(string Id, VersionRange Range, string Written, bool CompileAssets, bool Flows);
