using CsLaw.Sarif;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Scanning;

/// <summary>What came of a scan.</summary>
/// <param name="Root">Top of the tree scanned.</param>
/// <param name="Projects">One outcome for each project asked for.</param>
/// <param name="Findings">All findings in the order of place and rule, each once.</param>
/// <param name="Problems">What could not be read; not empty means exit code 2.</param>
/// <param name="Notes">Projects left out on purpose.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record ScanResult(
    string Root,
    IReadOnlyList<ProjectOutcome> Projects,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<InputProblem> Problems,
    IReadOnlyList<ProjectNote> Notes,
    TimeSpan Elapsed)
{
    /// <summary>The numbering of the law: the old one only if every project asks for it.</summary>
    public int LawVersion => Projects.Count > 0 && Projects.All(static project => project.LawVersion == LogOptions.FormerLaw)
        ? LogOptions.FormerLaw
        : LogOptions.CurrentLaw;
}
