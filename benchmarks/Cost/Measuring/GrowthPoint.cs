namespace CsLaw.Benchmarks.Measuring;

/// <summary>The costs at one size.</summary>
/// <param name="Lines">The size.</param>
/// <param name="Costs">The costs.</param>
internal sealed record GrowthPoint(int Lines, Comparison Costs);
