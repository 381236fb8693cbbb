using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Scanning;

/// <summary>What came of going through a tree.</summary>
/// <typeparam name="T">What was learned of one project.</typeparam>
/// <param name="Root">Top of the tree scanned.</param>
/// <param name="Projects">One outcome for each project asked for.</param>
/// <param name="Problems">What could not be read; not empty means exit code 2.</param>
/// <param name="Notes">Projects left out on purpose.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record ScannedTree<T>(
    string Root,
    IReadOnlyList<T> Projects,
    IReadOnlyList<InputProblem> Problems,
    IReadOnlyList<ProjectNote> Notes,
    TimeSpan Elapsed);
