namespace CsLaw.Benchmarks.Report;

/// <summary>A row of a table of results: what one pack of analyzers added to compiling a code base.</summary>
/// <param name="Title">Its name and version.</param>
/// <param name="Median">Processor time over an analyzer that does nothing, in bindings of the same code.</param>
/// <param name="Least">The same in the round that took least.</param>
/// <param name="Most">The same in the round that took most.</param>
/// <param name="Megabytes">What it allocated over an analyzer that does nothing.</param>
internal sealed record MeasuredPack(string Title, double Median, double Least, double Most, double Megabytes);
