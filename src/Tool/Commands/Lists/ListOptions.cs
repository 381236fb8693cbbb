namespace CsLaw.Tool.Commands.Lists;

/// <summary>What the user asked a list of <c>explain</c> to do.</summary>
/// <param name="Paths">Solutions, projects, folders.</param>
/// <param name="ForPrograms">A form for programs, such as JSON, instead of one for readers.</param>
/// <param name="File">Where the list goes, as written; null for the standard output.</param>
/// <param name="Quiet">Only the list and what could not be read.</param>
internal sealed record ListOptions(IReadOnlyList<string> Paths, bool ForPrograms, string? File, bool Quiet);
