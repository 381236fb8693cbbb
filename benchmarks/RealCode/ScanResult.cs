namespace CsLaw.Benchmarks.RealCode;

/// <summary>What a scan found and took.</summary>
/// <param name="Found">The findings.</param>
/// <param name="Seconds">How long it took, by the clock.</param>
/// <param name="Bytes">The largest memory of its process.</param>
internal sealed record ScanResult(FindingList Found, double Seconds, long Bytes);
