using CsLaw.Sarif;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Scanning.Findings;

/// <summary>What came of one project.</summary>
/// <param name="Name">The project.</param>
/// <param name="Path">Its file or folder.</param>
/// <param name="Files">Number of sources.</param>
/// <param name="Lines">Number of source lines.</param>
/// <param name="LawVersion">The numbering its configuration asks for.</param>
/// <param name="Findings">Findings, suppressed ones included.</param>
/// <param name="Errors">Number of compilation errors that were in the way.</param>
/// <param name="FirstErrors">The first of them.</param>
/// <param name="Faults">Analyzers that failed.</param>
/// <param name="Notes">What could not be followed.</param>
internal sealed record ProjectOutcome(
    string Name,
    string Path,
    int Files,
    int Lines,
    int LawVersion,
    IReadOnlyList<Finding> Findings,
    int Errors,
    IReadOnlyList<CompilationError> FirstErrors,
    IReadOnlyList<AnalyzerFault> Faults,
    IReadOnlyList<ProjectNote> Notes)
{
    /// <summary>The grounds that its endpoints declare, with absolute paths.</summary>
    public IReadOnlyList<DeclaredGround> Grounds { get; init; } = [];
}
