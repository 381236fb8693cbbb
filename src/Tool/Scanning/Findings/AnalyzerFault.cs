namespace CsLaw.Tool.Scanning.Findings;

/// <summary>An analyzer that failed on some place; its other findings stand.</summary>
/// <param name="Analyzer">The analyzer's type.</param>
/// <param name="Exception">Type of the exception.</param>
/// <param name="Message">Its message, on one line.</param>
internal sealed record AnalyzerFault(string Analyzer, string Exception, string Message);
