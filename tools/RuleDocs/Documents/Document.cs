namespace CsLawAnalyzers.RuleDocs.Documents;

/// <summary>A file as it should stand.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Text">All of it, with LF line ends.</param>
internal sealed record Document(string Path, string Text);
