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

    /// <summary>Rounds after which a process counts as warm, whatever it still compiles.</summary>
    public const int MostWarmUps = 6;

    /// <summary>The share of its time that an engine still spends on being compiled to machine code when it counts as warm.</summary>
    private const double CompilingWhenWarm = 0.02;

    /// <summary>Runs every engine in turn without counting it, until next to nothing is compiled to machine code any more, and then <paramref name="rounds"/> times.</summary>
    /// <param name="engines">The engines.</param>
    /// <param name="corpus">What they read.</param>
    /// <param name="passes">How often in a row.</param>
    /// <param name="mostWarmUps">More rounds than that are not left uncounted, whatever is still compiled.</param>
    /// <param name="rounds">How many rounds count.</param>
    /// <param name="cancellation">Ends the measurement.</param>
    public static async Task<Comparison> RunAsync(
        IReadOnlyList<Engine> engines,
        Corpus corpus,
        int passes,
        int mostWarmUps,
        int rounds,
        CancellationToken cancellation)
    {
        bool isWarm = false;
        for (int round = 0; round < mostWarmUps && !isWarm; round++)
        {
            isWarm = true;
            foreach (Engine engine in engines)
            {
                Cost cost = await CostMeter.OfPassAsync(engine, corpus, passes, cancellation).ConfigureAwait(false);
                isWarm &= cost.Compiling < cost.Cpu * CompilingWhenWarm;
            }
        }

        Comparison comparison = new(engines);
        for (int round = 0; round < rounds; round++)
        {
            foreach (Engine engine in engines)
                comparison.Add(engine, await CostMeter.OfPassAsync(engine, corpus, passes, cancellation).ConfigureAwait(false));
        }

        return comparison;
    }

    /// <summary>The passes over a corpus that make the costs of engines comparable.</summary>
    public static int Passes(Corpus corpus) => Math.Clamp(FewestLines / Math.Max(corpus.Lines, 1), 1, MostPasses);
}
