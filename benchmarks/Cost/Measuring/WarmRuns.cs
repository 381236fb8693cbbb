using CsLaw.Benchmarks.Corpora;
using CsLaw.Benchmarks.Engines;

namespace CsLaw.Benchmarks.Measuring;

/// <summary>All engines in turn within this process: what is left once everything is compiled to machine code.</summary>
internal static class WarmRuns
{
    /// <summary>Runs every engine <paramref name="warmUps"/> times without counting it and then <paramref name="rounds"/> times.</summary>
    public static async Task<Comparison> RunAsync(
        IReadOnlyList<Engine> engines,
        Corpus corpus,
        int warmUps,
        int rounds,
        CancellationToken cancellation)
    {
        Comparison comparison = new(engines);
        for (int round = -warmUps; round < rounds; round++)
        {
            foreach (Engine engine in engines)
            {
                Cost cost = await CostMeter.OfAsync(engine, corpus, cancellation).ConfigureAwait(false);
                if (round >= 0)
                    comparison.Add(engine, cost);
            }
        }

        return comparison;
    }
}
