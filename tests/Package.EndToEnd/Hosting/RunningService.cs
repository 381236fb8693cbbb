using System.Diagnostics;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A built web service as a process of its own, on a free port of the machine.</summary>
internal sealed class RunningService : HeardProcess
{
    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan s_longestStart = TimeSpan.FromMinutes(2);

    private readonly string _assembly;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningService(string assembly, ProcessStartInfo start)
        : base(start) => _assembly = assembly;

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
        var service = new RunningService(assembly, start);
        service.Start();
        service.Client.BaseAddress = await service._address.Task.WaitAsync(s_longestStart);
        return service;
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Client.Dispose();
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Hear(string line)
    {
        int at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }

    /// <inheritdoc/>
    protected override void Ended() => _address.TrySetException(new InvalidOperationException($"{_assembly} ended:\n{Said()}"));
}
