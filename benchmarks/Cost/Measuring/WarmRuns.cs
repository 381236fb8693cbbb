using CsLaw.Benchmarks.Corpora;
using CsLaw.Benchmarks.Engines;

namespace CsLaw.Benchmarks.Measuring;

/// <summary>All engines in turn within this process: what is left once everything is compiled to machine code.</summary>
internal static class WarmRuns
{
    /// <summary>
    /// Lines that an engine reads before it is another's turn. One pass over a small corpus has two collections of garbage or three: whether its last
    /// megabyte asks for one more would tell more of an engine than all its work.
    /// </summary>
    private const int FewestLines = 300_000;

    private const int MostPasses = 30;

    /// <summary>Runs every engine <paramref name="warmUps"/> times, each time for so many passes, without counting it and then <paramref name="rounds"/> times.</summary>
    public static async Task<Comparison> RunAsync(
        IReadOnlyList<Engine> engines,
        Corpus corpus,
        int passes,
        int warmUps,
        int rounds,
        CancellationToken cancellation)
    {
        Comparison comparison = new(engines);
        for (int round = -warmUps; round < rounds; round++)
        {
            foreach (Engine engine in engines)
            {
                Cost cost = await CostMeter.OfPassAsync(engine, corpus, passes, cancellation).ConfigureAwait(false);
                if (round >= 0)
                    comparison.Add(engine, cost);
            }
        }

        return comparison;
    }

    /// <summary>The passes over a corpus that make the costs of engines comparable.</summary>
    public static int Passes(Corpus corpus) => Math.Clamp(FewestLines / Math.Max(corpus.Lines, 1), 1, MostPasses);
}
