namespace CsLaw.Tool.Projects;

/// <summary>What the paths on the command line come to.</summary>
/// <param name="Root">Top of the tree; findings are reported relative to it.</param>
/// <param name="Projects">Projects to scan, each once, in the order of their paths.</param>
/// <param name="SourceFolders">Folders without projects, scanned as one compilation each.</param>
/// <param name="Problems">What could not be read.</param>
/// <param name="Notes">What was left out on purpose.</param>
internal sealed record ScanInputs(
    string Root,
    IReadOnlyList<RequestedProject> Projects,
    IReadOnlyList<string> SourceFolders,
    IReadOnlyList<InputProblem> Problems,
    IReadOnlyList<ProjectNote> Notes);
