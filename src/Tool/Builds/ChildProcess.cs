using System.Diagnostics;
using System.Text;

namespace CsLaw.Tool.Builds;

/// <summary>Runs a command to its end and keeps what it printed.</summary>
internal static class ChildProcess
{
    /// <summary>Runs the command.</summary>
    /// <param name="command">Its file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="directory">Where it runs.</param>
    /// <param name="cancellation">Kills it with all it started.</param>
    /// <returns>Its exit code and the lines of both its streams.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        string command,
        IEnumerable<string> arguments,
        string directory,
        CancellationToken cancellation)
    {
        ProcessStartInfo start = new(command, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // Messages are matched by their form, and passed on where a project gives no answer.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A process that was started by MSBuild or a test runner hands these down; they would bind the child to another SDK.
        foreach (string inherited in (string[])["MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly"])
            start.Environment.Remove(inherited);

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("the process did not start");
        process.StandardInput.Close();
        List<string> lines = [];
        Task[] readers = [ReadAsync(process.StandardOutput, lines), ReadAsync(process.StandardError, lines)];
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            await Task.WhenAll(readers).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, lines);
    }

    private static async Task ReadAsync(StreamReader reader, List<string> lines)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            lock (lines)
                lines.Add(line);
        }
    }
}
