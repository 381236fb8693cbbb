using System.Diagnostics;
using System.Text;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A built web service as a process of its own, on a free port of the machine.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan s_longestStart = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningService(Process process) => _process = process;

    /// <summary>Sends requests to the service.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>Starts a service and waits until it listens.</summary>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="settings">Settings, as environment variables name them.</param>
    /// <exception cref="InvalidOperationException">It ended instead of listening.</exception>
    public static async Task<RunningService> StartAsync(string assembly, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in settings)
            start.Environment[name] = value;
        var service = new RunningService(new Process { StartInfo = start, EnableRaisingEvents = true });
        service._process.OutputDataReceived += (_, line) => service.Take(line.Data);
        service._process.ErrorDataReceived += (_, line) => service.Take(line.Data);
        service._process.Exited += (_, _) => service._address.TrySetException(new InvalidOperationException($"{assembly} ended:\n{service._output}"));
        service._process.Start();
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        service.Client.BaseAddress = await service._address.Task.WaitAsync(s_longestStart);
        return service;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        int at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
