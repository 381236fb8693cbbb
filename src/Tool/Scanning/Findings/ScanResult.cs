using CsLaw.Sarif;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Scanning.Findings;

/// <summary>What came of a scan for findings.</summary>
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
    /// <summary>The findings that no suppression sets aside.</summary>
    public IReadOnlyList<Finding> Standing { get; } = [.. Findings.Where(static finding => finding.Suppressions.Count == 0)];

    /// <summary>Number of sources.</summary>
    public int Files => Projects.Sum(static project => project.Files);

    /// <summary>Number of source lines.</summary>
    public int Lines => Projects.Sum(static project => project.Lines);

    /// <summary>The numbering of the law: the old one only if every project asks for it.</summary>
    public int LawVersion => Projects.Count > 0 && Projects.All(static project => project.LawVersion == LogOptions.FormerLaw)
        ? LogOptions.FormerLaw
        : LogOptions.CurrentLaw;

    /// <summary>The result for a tree. A source that two projects compile gives each of its findings once.</summary>
    public static ScanResult Of(ScannedTree<ProjectOutcome> tree) => new(
        tree.Root,
        tree.Projects,
        [
            .. tree.Projects
                .SelectMany(static outcome => outcome.Findings)
                .Distinct()
                .OrderBy(static finding => finding, FindingComparer.Instance),
        ],
        tree.Problems,
        tree.Notes,
        tree.Elapsed);
}
