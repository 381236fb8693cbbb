using System.Diagnostics;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A build that <c>dotnet watch</c> repeats until it is disposed.</summary>
internal sealed class WatchedBuild : HeardProcess
{
    /// <summary>What it says after each build, when it waits for a change.</summary>
    private const string Waits = "Waiting for a file to change";

    private static readonly TimeSpan s_longestBuild = TimeSpan.FromMinutes(4);

    private readonly SemaphoreSlim _builds = new(0);

    /// <summary>Starts it.</summary>
    public WatchedBuild(ProcessStartInfo start)
        : base(start) => Start();

    /// <summary>What the next build says, once it is over.</summary>
    /// <exception cref="TimeoutException">It takes longer than any build of the tests should; the message says how far it came.</exception>
    public async Task<CommandResult> NextAsync()
    {
        if (!await _builds.WaitAsync(s_longestBuild))
            throw new TimeoutException(Said());
        string said = SaidSince();
        // The builder itself says how a build ended; watch goes on either way.
        return new CommandResult("dotnet watch build", said.Contains("Build succeeded", StringComparison.Ordinal) ? 0 : 1, said);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _builds.Dispose();
    }

    /// <inheritdoc/>
    protected override void Hear(string line)
    {
        if (line.Contains(Waits, StringComparison.Ordinal))
            _builds.Release();
    }
}
