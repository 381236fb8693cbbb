using CsLaw.Benchmarks.Corpora;
using CsLaw.Benchmarks.Engines;
using CsLaw.Benchmarks.Generation;

namespace CsLaw.Benchmarks.Measuring;

/// <summary>Measures generated applications of growing size: whether a line costs more in a large one.</summary>
internal static class GrowthRuns
{
    private const int SmallestSize = 10_000;
    private const int Seed = 20250101;

    /// <summary>The costs at 10,000 lines and every tenfold of it up to <paramref name="lines"/>, where so many methods log.</summary>
    public static async Task<IReadOnlyList<GrowthPoint>> RunAsync(
        IReadOnlyList<Engine> engines,
        int lines,
        double logging,
        int rounds,
        CancellationToken cancellation)
    {
        List<GrowthPoint> points = [];
        for (long size = SmallestSize; size <= Math.Max(lines, SmallestSize); size *= 10)
        {
            using TemporaryFolder folder = new();
            new GeneratedCorpus(Seed, logging).WriteLines(folder.Path, (int)size);
            Corpus corpus = await CorpusLoader.LoadAsync(folder.Path, cancellation).ConfigureAwait(false);
            // The larger sizes find everything compiled to optimized code.
            int warmUps = size == SmallestSize ? WarmRuns.MostWarmUps : 0;
            Comparison costs = await WarmRuns.RunAsync(engines, corpus, WarmRuns.Passes(corpus), warmUps, rounds, cancellation).ConfigureAwait(false);
            points.Add(new GrowthPoint(corpus.Lines, costs));
            Console.WriteLine($"  {corpus.Lines} lines measured");
        }

        return points;
    }

    /// <summary>
    /// The exponent of growth: the slope of the least-squares line through the logarithms of size and cost. 1 means that every line costs
    /// the same. Null where a cost is not above zero or there is one size only.
    /// </summary>
    /// <param name="points">Sizes and costs.</param>
    /// <param name="cost">Which cost.</param>
    public static double? Exponent(IReadOnlyList<GrowthPoint> points, Func<Comparison, double> cost)
    {
        List<(double X, double Y)> logs = [.. points.Select(point => (Math.Log(point.Lines), Math.Log(cost(point.Costs))))];
        if (logs.Count < 2 || logs.Exists(static log => !double.IsFinite(log.Y)))
            return null;
        double x = logs.Average(static log => log.X);
        double y = logs.Average(static log => log.Y);
        return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
    }
}
