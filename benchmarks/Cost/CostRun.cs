using System.Globalization;
using System.Text;
using System.Text.Json;
using CsLaw.Benchmarks.Corpora;
using CsLaw.Benchmarks.Engines;
using CsLaw.Benchmarks.Generation;
using CsLaw.Benchmarks.Measuring;
using CsLaw.Benchmarks.Report;

namespace CsLaw.Benchmarks;

/// <summary>One run of the benchmark: measures, prints, and writes to the page of results.</summary>
internal sealed class CostRun(CostOptions options, ResultsPage page, ChartFolder charts)
{
    /// <summary>Sizes beyond that say nothing new of the worst case.</summary>
    private const int LargestDense = 100_000;

    private readonly IReadOnlyList<Engine> _engines = EngineCatalog.All(options.Peers);

    /// <summary>Measures what the options ask for.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (string path in options.Corpora)
            await MeasureAsync(path, cancellation).ConfigureAwait(false);

        if (options.GeneratedLines > 0)
        {
            // Growth is ours to prove, not the peers'.
            await GrowAsync("growth", options.GeneratedLines, LoggingShare.Counted, cancellation).ConfigureAwait(false);
            await GrowAsync("growth where all that can logs", Math.Min(options.GeneratedLines, LargestDense), LoggingShare.Dense, cancellation).ConfigureAwait(false);
        }

        if (options.Hostile)
            await MeasureHostileAsync(cancellation).ConfigureAwait(false);

        if (options.Edits > 0)
        {
            foreach ((string name, double logging) in new[] { ("edit", LoggingShare.Counted), ("edit where all that can logs", LoggingShare.Dense) })
            {
                EditTimes times = await EditRuns.RunAsync(options.Edits, logging, cancellation).ConfigureAwait(false);
                Publish(name, FormattableString.Invariant($"{options.Edits} edits; {logging:0.0 %} of the methods log. {ResultTables.Of(times)}"));
            }
        }
    }

    /// <summary>The measured part of <see cref="ColdRuns"/>: one engine, one corpus, the cost as JSON on the standard output.</summary>
    public static async Task RunChildAsync(Engine engine, string path, CancellationToken cancellation)
    {
        Corpus corpus = await CorpusLoader.LoadAsync(path, cancellation).ConfigureAwait(false);
        Cost cost = await CostMeter.OfAsync(engine, corpus, cancellation).ConfigureAwait(false);
        Console.WriteLine(JsonSerializer.Serialize(cost));
    }

    private async Task MeasureHostileAsync(CancellationToken cancellation)
    {
        StringBuilder text = new("One file each; all in turn within one process, after a run not counted.\n");
        foreach ((string name, string source) in HostileSources.All)
        {
            using TemporaryFolder folder = new();
            await File.WriteAllTextAsync(Path.Join(folder.Path, "Hostile.csproj"), GeneratedCorpus.Project, cancellation).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Join(folder.Path, "Hostile.cs"), source, cancellation).ConfigureAwait(false);
            Corpus corpus = await CorpusLoader.LoadAsync(folder.Path, cancellation).ConfigureAwait(false);
            Comparison costs = await WarmRuns.RunAsync(EngineCatalog.All(peers: false), corpus, passes: 1, mostWarmUps: 1, options.Rounds, cancellation).ConfigureAwait(false);
            text.Append(CultureInfo.InvariantCulture, $"\n**{name}**\n\n{ResultTables.Of(costs)}");
        }

        Publish("hostile", text.ToString());
    }

    private async Task GrowAsync(string name, int lines, double logging, CancellationToken cancellation)
    {
        IReadOnlyList<GrowthPoint> points = await GrowthRuns
            .RunAsync(EngineCatalog.All(peers: false), lines, logging, options.Rounds, cancellation)
            .ConfigureAwait(false);
        Publish(name, FormattableString.Invariant($"{logging:0.0 %} of the methods log. Medians of {options.Rounds} rounds within one process.\n\n{ResultTables.Of(points)}"));
    }

    private async Task MeasureAsync(string path, CancellationToken cancellation)
    {
        Corpus corpus = await CorpusLoader.LoadAsync(path, cancellation).ConfigureAwait(false);
        if (options.Cold)
        {
            Comparison cold = await ColdRuns.RunAsync(_engines, path, options.Rounds, cancellation).ConfigureAwait(false);
            string how = $"Each run in a fresh process, {options.Rounds} rounds.\n\n";
            Publish($"{corpus.Name}, cold", Describe(corpus) + how + ResultTables.Of(cold));
        }

        if (options.Warm)
        {
            Cost parsing = await CostMeter.OfAsync(() =>
            {
                corpus.Parse(cancellation);
                return Task.FromResult(default(Seen));
            }).ConfigureAwait(false);
            int passes = WarmRuns.Passes(corpus);
            Comparison warm = await WarmRuns.RunAsync(_engines, corpus, passes, WarmRuns.MostWarmUps, options.Rounds, cancellation).ConfigureAwait(false);
            StringBuilder text = new(Describe(corpus));
            text.Append(FormattableString.Invariant($"All in turn within one process, {options.Rounds} rounds of {passes} passes each, once less than a fiftieth of the time goes into compiling to machine code. "));
            text.Append(FormattableString.Invariant($"Parsing alone: {parsing.Cpu / 1000:0.00} s.\n\n"));
            Publish($"{corpus.Name}, warm", text.Append(ResultTables.Of(warm)).ToString());
        }
    }

    private static string Describe(Corpus corpus) =>
        $"**{corpus.Name}**: {corpus.Projects.Count} projects, {corpus.Files} files, {corpus.Lines} lines. ";

    private void Publish(string name, string text)
    {
        string whole = $"{text.TrimEnd('\n')}\n\n{Machine.Describe()}.\n";
        Console.WriteLine($"{name}\n{whole}");
        page.Put(name, whole);
        charts.Draw(page);
    }
}
