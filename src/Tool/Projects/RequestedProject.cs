namespace CsLaw.Tool.Projects;

/// <summary>A project to read.</summary>
/// <param name="Path">Its file, canonical.</param>
/// <param name="Solution">The solution it was reached through, or that names it in the folder it was found in; null where there is none. Projects may ask for its name.</param>
internal sealed record RequestedProject(string Path, string? Solution);
