namespace CsLawAnalyzers.Program;

/// <summary>
/// Says that the source of referenced projects counts. A host that scans a whole solution says so by an additional file of this kind; the compiler and
/// editors do not, since the answer for one project would change with another project's code and no build could keep it.
/// </summary>
internal interface IAcrossProjects
{
}
