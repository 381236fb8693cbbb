namespace CsLaw.Benchmarks.RealCode;

/// <summary>What a scan found and took.</summary>
/// <param name="Findings">The findings, each as often as it was made.</param>
/// <param name="Scanned">How many projects were scanned, each framework of one counted, and the files and lines in them.</param>
/// <param name="Seconds">How long it took, by the clock.</param>
/// <param name="Bytes">The largest memory of its process.</param>
internal sealed record ScanResult(IReadOnlyList<ExpectedFinding> Findings, (int Projects, int Files, long Lines) Scanned, double Seconds, long Bytes);
