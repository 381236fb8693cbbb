using System.CommandLine;
using CsLaw.Benchmarks.Engines;
using CsLaw.Benchmarks.Measuring;
using CsLaw.Benchmarks.Report;

namespace CsLaw.Benchmarks;

/// <summary>Measures what the analyzers cost, beside the compiler and beside other packs.</summary>
internal static class Program
{
    private const int Unusable = 2;

    private static async Task<int> Main(string[] args)
    {
        Option<string[]> corpora = new("--corpus") { Description = "A folder, solution or project; may be given several times." };
        Option<int> generate = new("--generate") { Description = "Generated applications of 10,000 lines and every tenfold up to this." };
        Option<int> edits = new("--edits") { Description = "Measure so many edits in a generated project of 2,000 files." };
        Option<bool> hostile = new("--hostile") { Description = "Measure code that no person writes: a huge switch, a huge method, a ring of calls." };
        Option<bool> peers = new("--peers") { Description = "Measure the other packs too; needs a build with -p:Peers=true." };
        Option<int> rounds = new("--rounds") { Description = "How often everything is measured.", DefaultValueFactory = static _ => 3 };
        Option<string> mode = new("--mode") { Description = "How corpora are measured.", DefaultValueFactory = static _ => "both" };
        mode.AcceptOnlyFromAmong("cold", "warm", "both");
        Option<bool> chart = new("--chart") { Description = "Only draw the charts of benchmarks/results.md anew; every measurement does that by itself." };
        Option<string?> child = new(ColdRuns.ChildOption) { Hidden = true };
        rounds.Validators.Add(result =>
        {
            if (result.GetValue(rounds) < 1)
                result.AddError("--rounds must be at least 1.");
        });

        RootCommand root = new("Measures what the analyzers cost; writes benchmarks/results.md and its charts in docs/images.")
        {
            corpora, generate, edits, hostile, peers, rounds, mode, chart, child,
        };
        root.SetAction(async (parsed, cancellation) =>
        {
            string[] paths = parsed.GetValue(corpora) ?? [];
            if (parsed.GetValue(child) is { } name)
            {
                if (EngineCatalog.Find(name) is not { } engine || paths is not [string path])
                    return Unusable;
                await CostRun.RunChildAsync(engine, path, cancellation).ConfigureAwait(false);
                return 0;
            }

            if (parsed.GetValue(chart))
            {
                ChartFolder.OfThisRepository().Draw(ResultsPage.OfThisRepository());
                return 0;
            }

            if (parsed.GetValue(peers) && EngineCatalog.Peers.Count == 0)
            {
                await Console.Error.WriteLineAsync("This build knows no other packs: run it with -p:Peers=true.").ConfigureAwait(false);
                return Unusable;
            }

            string chosen = parsed.GetValue(mode)!;
            CostOptions options = new(
                paths,
                parsed.GetValue(generate),
                parsed.GetValue(edits),
                parsed.GetValue(hostile),
                parsed.GetValue(peers),
                parsed.GetValue(rounds),
                Cold: chosen is not "warm",
                Warm: chosen is not "cold");
            await new CostRun(options, ResultsPage.OfThisRepository(), ChartFolder.OfThisRepository()).RunAsync(cancellation).ConfigureAwait(false);
            return 0;
        });
        return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
    }
}
