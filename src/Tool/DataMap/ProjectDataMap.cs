using CsLaw.Tool.Destinations;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.DataMap;

/// <summary>What one project does with personal data.</summary>
/// <param name="Files">Number of sources.</param>
/// <param name="IsLeftOut">Whether it is a test project, which the rules do not look at either.</param>
/// <param name="Endpoints">Where it comes in.</param>
/// <param name="Stores">Where it is kept.</param>
/// <param name="Destinations">Where it goes out.</param>
/// <param name="Notes">What could not be followed.</param>
internal sealed record ProjectDataMap(
    int Files,
    bool IsLeftOut,
    IReadOnlyList<EndpointEntry> Endpoints,
    IReadOnlyList<StoredMember> Stores,
    IReadOnlyList<DestinationEntry> Destinations,
    IReadOnlyList<ProjectNote> Notes);
