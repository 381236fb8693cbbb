using System.Diagnostics;
using System.Text;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A process that runs beside a test until it is disposed, and is heard line by line.</summary>
internal abstract class HeardProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    /// <param name="start">What to start; what it says is redirected.</param>
    protected HeardProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => Ended();
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Starts it; a derived class calls this once it can hear.</summary>
    protected void Start()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All it has said so far.</summary>
    protected string Said()
    {
        lock (_output)
            return _output.ToString();
    }

    /// <summary>All it has said since the last time this was asked.</summary>
    protected string SaidSince()
    {
        lock (_output)
        {
            string said = _output.ToString();
            _output.Clear();
            return said;
        }
    }

    /// <summary>Gets each line that the process says.</summary>
    protected abstract void Hear(string line);

    /// <summary>The process ended by itself or was ended.</summary>
    protected virtual void Ended()
    {
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        Hear(line);
    }
}
