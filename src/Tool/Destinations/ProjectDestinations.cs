using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Destinations;

/// <summary>The destinations of one project.</summary>
/// <param name="Files">Number of sources.</param>
/// <param name="IsLeftOut">Whether it is a test project, which the rules do not look at either.</param>
/// <param name="Entries">The destinations.</param>
/// <param name="Notes">What could not be followed.</param>
internal sealed record ProjectDestinations(int Files, bool IsLeftOut, IReadOnlyList<DestinationEntry> Entries, IReadOnlyList<ProjectNote> Notes);
