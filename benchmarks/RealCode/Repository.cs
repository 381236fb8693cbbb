using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace CsLaw.Benchmarks.RealCode;

/// <summary>A checked-out repository that is scanned as text, in a process of its own.</summary>
/// <param name="Folder">Its top.</param>
internal sealed record Repository(string Folder)
{
    private static readonly string s_tool =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Tool").Value!;

    /// <summary>Owner and name, with a plus between them.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Folder));

    /// <summary>How many C# files it has, and how many lines are in them.</summary>
    public (int Files, long Lines) Size()
    {
        int files = 0;
        long lines = 0;
        foreach (string file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories))
        {
            files++;
            lines += File.ReadLines(file).LongCount();
        }

        return (files, lines);
    }

    /// <summary>Scans it.</summary>
    /// <exception cref="InvalidOperationException">The scan ended with neither of the codes that say "done".</exception>
    public async Task<ScanResult> ScanAsync(string commit)
    {
        string log = Path.Combine(Path.GetTempPath(), $"cslaw-{Guid.NewGuid():N}.sarif");
        try
        {
            Stopwatch watch = Stopwatch.StartNew();
            ProcessStartInfo start = new("dotnet", [s_tool, "scan", Folder, "--build-mode", "none", "--quiet", "--sarif", log]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
            long largest = 0;
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
            {
                process.Refresh();
                largest = Math.Max(largest, process.PeakWorkingSet64);
            }

            double seconds = watch.Elapsed.TotalSeconds;
            string said = await output + await errors;
            if (process.ExitCode is not (0 or 1))
                throw new InvalidOperationException($"{Name}: the scan ended with {process.ExitCode}: {said}");
            return new ScanResult(new FindingList(commit, Findings(log)), seconds, largest);
        }
        finally
        {
            File.Delete(log);
        }
    }

    private List<ExpectedFinding> Findings(string log)
    {
        using FileStream stream = File.OpenRead(log);
        using JsonDocument document = JsonDocument.Parse(stream);
        Dictionary<string, string[]> files = [];
        List<ExpectedFinding> findings = [];
        foreach (JsonElement result in document.RootElement.GetProperty("runs").EnumerateArray().SelectMany(static run => run.GetProperty("results").EnumerateArray()))
        {
            JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            string path = Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
            int line = place.GetProperty("region").GetProperty("startLine").GetInt32();
            if (!files.TryGetValue(path, out string[]? lines))
                files.Add(path, lines = File.ReadAllLines(Path.Combine(Folder, path)));
            findings.Add(new ExpectedFinding(
                result.GetProperty("ruleId").GetString()!,
                result.TryGetProperty("level", out JsonElement level) ? level.GetString()! : "warning",
                path,
                ExpectedFinding.HashOf(line <= lines.Length ? lines[line - 1] : "")));
        }

        return findings;
    }
}
