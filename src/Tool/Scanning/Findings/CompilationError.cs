namespace CsLaw.Tool.Scanning.Findings;

/// <summary>An error that kept the compiler from understanding a place.</summary>
/// <param name="Path">The file, or empty.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The compiler's id and message.</param>
internal sealed record CompilationError(string Path, int Line, string Text);
