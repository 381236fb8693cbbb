namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A warning or an error as a build prints it.</summary>
/// <param name="File">The file, absolute.</param>
/// <param name="Line">Counted from 1; 0 if it has none.</param>
/// <param name="Column">Counted from 1; 0 if it has none.</param>
/// <param name="Level"><c>warning</c> or <c>error</c>.</param>
/// <param name="Code">The rule or problem.</param>
/// <param name="Text">The message.</param>
internal sealed record BuildMessage(string File, int Line, int Column, string Level, string Code, string Text);
