using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsLawAnalyzers.Endurance.Mutations;

namespace CsLawAnalyzers.Endurance.Editing;

/// <summary>
/// How long the answers of an editing session took, by what was asked. Nothing is judged by it, since it depends on the machine: where
/// <c>CSLAW_LATENCIES</c> names a file, the percentiles are written there as a table, and <c>CSLAW_EDIT_ROUNDS</c> says how often each step is done.
/// </summary>
public sealed class Latencies : IDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _steps = new();

    /// <summary>How often each step of the session is done: once, unless somebody measures.</summary>
    public static int Rounds { get; } = Trial.Number("CSLAW_EDIT_ROUNDS", 1);

    /// <summary>The answer; how long it took is kept under what was asked.</summary>
    public async Task<T> TimedAsync<T>(string step, Func<Task<T>> ask)
    {
        long start = Stopwatch.GetTimestamp();
        T answer = await ask();
        _steps.GetOrAdd(step, _ => []).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }

    /// <summary>Writes the table, if one is asked for.</summary>
    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("CSLAW_LATENCIES") is { Length: > 0 } file)
            File.WriteAllText(file, Table());
    }

    private string Table()
    {
        var table = new StringBuilder("| asked | answers | p50 ms | p95 ms | p99 ms | most ms |\n|---|--:|--:|--:|--:|--:|\n");
        foreach ((string step, ConcurrentBag<double> taken) in _steps.OrderBy(step => step.Key, StringComparer.Ordinal))
        {
            double[] sorted = [.. taken.Order()];
            string[] shares = [.. new[] { 0.5, 0.95, 0.99, 1 }.Select(share => sorted[(int)Math.Ceiling(share * sorted.Length) - 1].ToString("F1", CultureInfo.InvariantCulture))];
            table.Append(CultureInfo.InvariantCulture, $"| {step} | {sorted.Length} | {string.Join(" | ", shares)} |\n");
        }

        return table.ToString();
    }
}
