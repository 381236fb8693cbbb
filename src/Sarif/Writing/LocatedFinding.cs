namespace CsLaw.Sarif;

/// <summary>A finding ready for a log.</summary>
/// <param name="Finding">The finding, its paths relative to the root.</param>
/// <param name="SourcePath">Its file as the compiler named it, by which the text is read.</param>
internal sealed record LocatedFinding(Finding Finding, string SourcePath);
