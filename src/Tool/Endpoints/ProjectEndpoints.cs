using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Endpoints;

/// <summary>The endpoints of one project.</summary>
/// <param name="Files">Number of sources.</param>
/// <param name="IsLeftOut">Whether it is a test project, which the rules do not look at either.</param>
/// <param name="Entries">The endpoints.</param>
/// <param name="Notes">What could not be followed.</param>
internal sealed record ProjectEndpoints(int Files, bool IsLeftOut, IReadOnlyList<EndpointEntry> Entries, IReadOnlyList<ProjectNote> Notes);
