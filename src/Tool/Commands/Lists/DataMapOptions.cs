using CsLaw.Tool.DataMap;

namespace CsLaw.Tool.Commands.Lists;

/// <summary>What the user asked <c>explain --data-map</c> to do.</summary>
/// <param name="Paths">Solutions, projects, folders.</param>
/// <param name="Format">The form of the map.</param>
/// <param name="File">Where the map goes, as written; null for the standard output.</param>
/// <param name="Quiet">Only the map and what could not be read.</param>
internal sealed record DataMapOptions(IReadOnlyList<string> Paths, DataMapFormat Format, string? File, bool Quiet);
