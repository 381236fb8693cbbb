using System.Diagnostics;
using System.Text.Json;
using CsLaw.Benchmarks.Engines;

namespace CsLaw.Benchmarks.Measuring;

/// <summary>
/// Every run in a process of its own, as a command-line build without a server has it: loading and just-in-time compilation count.
/// Reading and parsing the corpus come before the measured part.
/// </summary>
internal static class ColdRuns
{
    /// <summary>The option that makes a process the measured one.</summary>
    public const string ChildOption = "--child";

    /// <summary>Runs every engine in turn, <paramref name="rounds"/> times.</summary>
    /// <exception cref="InvalidOperationException">A measured process failed; the message holds what it wrote.</exception>
    public static async Task<Comparison> RunAsync(
        IReadOnlyList<Engine> engines,
        string corpus,
        int rounds,
        CancellationToken cancellation)
    {
        Comparison comparison = new(engines);
        for (int round = 0; round < rounds; round++)
        {
            foreach (Engine engine in engines)
                comparison.Add(engine, await RunAsync(engine, corpus, cancellation).ConfigureAwait(false));
        }

        return comparison;
    }

    private static async Task<Cost> RunAsync(Engine engine, string corpus, CancellationToken cancellation)
    {
        // Run as `dotnet CsLaw.Benchmarks.dll`, the process is the host, which must be told what to run.
        string program = Environment.ProcessPath!;
        string[] host = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(ColdRuns).Assembly.Location] : [];
        ProcessStartInfo start = new(program, [.. host, ChildOption, engine.Name, "--corpus", corpus])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The measured process did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
        string output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return process.ExitCode == 0 && JsonSerializer.Deserialize<Cost>(output) is { } cost
            ? cost
            : throw new InvalidOperationException($"{engine.Title} over {corpus}: {await errors.ConfigureAwait(false)}");
    }
}
