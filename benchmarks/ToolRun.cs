using System.Diagnostics;
using System.Reflection;

namespace CsLaw.Benchmarks;

/// <summary>What a run of the tool took, in a process of its own, so that its memory is the measurement.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Said">What it wrote to its standard output, and after that to its standard error.</param>
/// <param name="Seconds">How long it took, by the clock.</param>
/// <param name="Bytes">The largest memory of the process.</param>
internal sealed record ToolRun(int ExitCode, string Said, double Seconds, long Bytes)
{
    private static readonly string s_tool = typeof(ToolRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Tool").Value!;

    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="limit">How long it may take; it is ended then.</param>
    /// <exception cref="TimeoutException">It did not end in time.</exception>
    public static async Task<ToolRun> OfAsync(IEnumerable<string> arguments, TimeSpan limit)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ProcessStartInfo start = new("dotnet", [s_tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        long largest = 0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
        {
            largest = Math.Max(largest, Peak(process));
            if (watch.Elapsed > limit)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"not done after {limit.TotalMinutes} minutes, with {largest >> 20} MB");
            }
        }

        return new ToolRun(process.ExitCode, await output + await errors, watch.Elapsed.TotalSeconds, largest);
    }

    /// <summary>The largest memory so far; none where the process has ended since it was last asked.</summary>
    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>The same run, if the tool says that everything was read.</summary>
    /// <exception cref="InvalidOperationException">It ended with neither of the codes for that.</exception>
    public ToolRun Whole() => ExitCode is 0 or 1 ? this : throw new InvalidOperationException($"the scan ended with {ExitCode}: {Said}");
}
