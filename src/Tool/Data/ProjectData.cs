using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Data;

/// <summary>The personal data of one project.</summary>
/// <param name="Files">Number of sources.</param>
/// <param name="IsLeftOut">Whether it is a test project, whose data is made up; the rules do not look at it either.</param>
/// <param name="Members">What is taken for personal data, with any confidence.</param>
/// <param name="PersonTypes">Full names of the types that are about persons.</param>
/// <param name="Notes">What could not be followed.</param>
internal sealed record ProjectData(
    int Files,
    bool IsLeftOut,
    IReadOnlyList<DataMember> Members,
    IReadOnlyList<string> PersonTypes,
    IReadOnlyList<ProjectNote> Notes);
