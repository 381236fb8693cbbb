namespace CsLaw.Tool.Commands;

/// <summary>What the user asked a list of <c>explain</c> to do.</summary>
/// <param name="Paths">Solutions, projects, folders.</param>
/// <param name="AsJson">JSON for a program instead of a table.</param>
/// <param name="File">Where the list goes, as written; null for the standard output.</param>
/// <param name="Quiet">Only the list and what could not be read.</param>
internal sealed record ListOptions(IReadOnlyList<string> Paths, bool AsJson, string? File, bool Quiet);
