namespace CsLaw.Benchmarks.Measuring;

/// <summary>What one kind of answer takes, edit by edit.</summary>
/// <param name="Wall">Milliseconds by the clock.</param>
/// <param name="Cpu">Milliseconds of processor time.</param>
/// <param name="Bytes">Bytes allocated: collecting them is what makes the slowest answers slow.</param>
internal sealed record EditTime(Sample Wall, Sample Cpu, Sample Bytes);
