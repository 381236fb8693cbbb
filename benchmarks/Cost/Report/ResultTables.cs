using System.Globalization;
using System.Text;
using CsLaw.Benchmarks.Engines;
using CsLaw.Benchmarks.Measuring;

namespace CsLaw.Benchmarks.Report;

/// <summary>Measurements as Markdown.</summary>
internal static class ResultTables
{
    private const double Megabyte = 1 << 20;

    /// <summary>One row an engine: time, its ratio to binding, allocations.</summary>
    public static string Of(Comparison comparison)
    {
        StringBuilder text = new(
            """
            | engine | CPU s, median (least–most) | over idle, in bindings (least–most) | MB over idle | diagnostics | faults |
            |---|--:|--:|--:|--:|--:|

            """);
        double idle = comparison.Allocated(EngineCatalog.Idle).Median;
        foreach (Engine engine in comparison.Engines)
        {
            Sample cpu = comparison.Cpu(engine);
            Sample over = comparison.OverIdle(engine);
            Cost last = comparison.Of(engine)[^1];
            bool isYardstick = engine == EngineCatalog.Binding || engine == EngineCatalog.Idle;
            string ratio = isYardstick ? "" : Line($"**{over.Median:0.000}** ({over.Least:0.000}–{over.Most:0.000})");
            string allocated = isYardstick
                ? Line($"({comparison.Allocated(engine).Median / Megabyte:0} in all)")
                : Line($"{(comparison.Allocated(engine).Median - idle) / Megabyte:0}");
            text.Append(Line($"| {engine.Title} | {cpu.Median / 1000:0.00} ({cpu.Least / 1000:0.00}–{cpu.Most / 1000:0.00}) "));
            text.Append(Line($"| {ratio} | {allocated} | {last.Diagnostics} | {last.Faults} |\n"));
        }

        return text.ToString();
    }

    /// <summary>One row a size, and the exponents of growth.</summary>
    public static string Of(IReadOnlyList<GrowthPoint> points)
    {
        StringBuilder text = new(
            """
            | lines | binding, CPU s | idle, CPU s | ours, CPU s | over idle, µs a line | over idle, in bindings (least–most) |
            |--:|--:|--:|--:|--:|--:|

            """);
        foreach (GrowthPoint point in points)
        {
            Comparison costs = point.Costs;
            Sample over = costs.OverIdle(EngineCatalog.Ours);
            text.Append(Line($"| {point.Lines} | {Seconds(costs, EngineCatalog.Binding):0.00} "));
            text.Append(Line($"| {Seconds(costs, EngineCatalog.Idle):0.00} "));
            text.Append(Line($"| {Seconds(costs, EngineCatalog.Ours):0.00} | {Added(costs) * 1000 / point.Lines:0.0} "));
            text.Append(Line($"| **{over.Median:0.000}** ({over.Least:0.000}–{over.Most:0.000}) |\n"));
        }

        double? binding = GrowthRuns.Exponent(points, static costs => costs.Cpu(EngineCatalog.Binding).Median);
        double? added = GrowthRuns.Exponent(points, Added);
        double? allocated = GrowthRuns.Exponent(points, AddedBytes);
        text.Append("\nGrowth (slope of log cost over log lines; 1 is a constant cost a line): ");
        text.Append($"binding {Exponent(binding)}, ours over idle {Exponent(added)}, ");
        text.Append($"bytes ours allocates over idle {Exponent(allocated)}.\n");
        return text.ToString();
    }

    /// <summary>The compiler's and our answer to an edit.</summary>
    public static string Of(EditTimes times) =>
        $"""
        One method of a generated project of {times.Files} files is edited, each time in another file; the answer for that file alone,
        in a compilation that is new but for the other trees.

        | | p50 ms, clock | p95 ms, clock | p50 ms, CPU | p95 ms, CPU | p50 MB |
        |---|--:|--:|--:|--:|--:|
        | the compiler's semantic diagnostics | {Row(times.Compiler)} |
        | an analyzer that does nothing | {Row(times.Idle)} |
        | ours, all rules, where nobody asked before | {Row(times.Ours)} |
        | ours, all rules, after the compiler's diagnostics of the file | {Row(times.Beside)} |

        """;

    private static string Row(EditTime time) => $"{Percentiles(time.Wall)} | {Percentiles(time.Cpu)} | {Megabytes(time.Bytes)}";

    private static string Percentiles(Sample sample) => Line($"{sample.Median:0.0} | {sample.Percentile(0.95):0.0}");

    private static string Megabytes(Sample bytes) => Line($"{bytes.Median / Megabyte:0.0}");

    private static double Seconds(Comparison costs, Engine engine) => costs.Cpu(engine).Median / 1000;

    private static double Added(Comparison costs) => costs.Cpu(EngineCatalog.Ours).Median - costs.Cpu(EngineCatalog.Idle).Median;

    private static double AddedBytes(Comparison costs) =>
        costs.Allocated(EngineCatalog.Ours).Median - costs.Allocated(EngineCatalog.Idle).Median;

    private static string Exponent(double? exponent) => exponent is { } value ? Line($"**{value:0.00}**") : "not measurable";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
