namespace CsLaw.Benchmarks.Measuring;

/// <summary>What one run took.</summary>
/// <param name="Cpu">Processor time of the process, over all its threads, in milliseconds.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Diagnostics">Diagnostics that were reported: proof that the run did its work.</param>
/// <param name="Faults">Those of them that say an analyzer threw: it did less than its work.</param>
/// <param name="Compiling">The part of the processor time that went into compiling the program itself to machine code, in milliseconds.</param>
internal sealed record Cost(double Cpu, long Allocated, int Diagnostics, int Faults, double Compiling);
