using System.Diagnostics;
using System.Text;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A build that <c>dotnet watch</c> repeats until it is disposed.</summary>
internal sealed class WatchedBuild : IAsyncDisposable
{
    /// <summary>What it says after each build, when it waits for a change.</summary>
    private const string Waits = "Waiting for a file to change";

    private static readonly TimeSpan s_longestBuild = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly SemaphoreSlim _builds = new(0);
    private readonly StringBuilder _output = new();

    /// <summary>Starts it.</summary>
    public WatchedBuild(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What the next build says, once it is over.</summary>
    /// <exception cref="TimeoutException">It takes longer than any build of the tests should; the message says how far it came.</exception>
    public async Task<CommandResult> NextAsync()
    {
        if (!await _builds.WaitAsync(s_longestBuild))
            throw new TimeoutException(_output.ToString());
        lock (_output)
        {
            string said = _output.ToString();
            _output.Clear();
            // The builder itself says how a build ended; watch goes on either way.
            return new CommandResult("dotnet watch build", said.Contains("Build succeeded", StringComparison.Ordinal) ? 0 : 1, said);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _builds.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (line.Contains(Waits, StringComparison.Ordinal))
            _builds.Release();
    }
}
