namespace CsLaw.Benchmarks.Measuring;

/// <summary>How long the answers to edits took.</summary>
/// <param name="Files">Size of the project.</param>
/// <param name="Compiler">The compiler's own diagnostics of the file.</param>
/// <param name="Idle">What the driver takes for an analyzer that does nothing.</param>
/// <param name="Ours">Our diagnostics of the file, in a compilation that nobody has asked anything: the compiler's table of declarations counts.</param>
/// <param name="Beside">The same in a compilation that was asked for the compiler's diagnostics of the file before, as an editor asks.</param>
internal sealed record EditTimes(int Files, EditTime Compiler, EditTime Idle, EditTime Ours, EditTime Beside);
