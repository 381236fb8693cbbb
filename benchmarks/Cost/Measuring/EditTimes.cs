namespace CsLaw.Benchmarks.Measuring;

/// <summary>How long the answer to an edit took, in milliseconds.</summary>
/// <param name="Files">Size of the project.</param>
/// <param name="CompilerWall">The compiler's own diagnostics of the file, by the clock.</param>
/// <param name="CompilerCpu">The same in processor time.</param>
/// <param name="IdleWall">What the driver takes for an analyzer that does nothing, by the clock.</param>
/// <param name="IdleCpu">The same in processor time.</param>
/// <param name="OursWall">Our diagnostics of the file, by the clock.</param>
/// <param name="OursCpu">The same in processor time.</param>
/// <param name="CompilerBytes">What the compiler allocates for it.</param>
/// <param name="IdleBytes">What the driver allocates for an analyzer that does nothing.</param>
/// <param name="OursBytes">What ours allocates: collecting it is what makes the slowest answers slow.</param>
internal sealed record EditTimes(
    int Files,
    Sample CompilerWall,
    Sample CompilerCpu,
    Sample IdleWall,
    Sample IdleCpu,
    Sample OursWall,
    Sample OursCpu,
    Sample CompilerBytes,
    Sample IdleBytes,
    Sample OursBytes);
