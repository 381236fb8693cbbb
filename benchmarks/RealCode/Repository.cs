using System.Text.Json;

namespace CsLaw.Benchmarks.RealCode;

/// <summary>A checked-out repository.</summary>
/// <param name="Folder">Its top.</param>
internal sealed record Repository(string Folder)
{
    /// <summary>The slowest takes a few minutes; what takes this long hangs.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(30);

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

    /// <summary>The commit that is checked out, as the file <c>COMMIT</c> names it.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public string Commit
    {
        get
        {
            string file = Path.Combine(Folder, "COMMIT");
            return File.Exists(file) ? File.ReadAllText(file).Trim() : throw new InvalidOperationException($"{file} is missing: write the commit that is checked out into it");
        }
    }

    /// <summary>Scans it.</summary>
    /// <param name="buildMode">How the tool reads the projects.</param>
    /// <exception cref="InvalidOperationException">Not everything could be read, or an analyzer failed.</exception>
    /// <exception cref="TimeoutException">The scan does not end.</exception>
    public async Task<ScanResult> ScanAsync(string buildMode)
    {
        string log = Path.Combine(Path.GetTempPath(), $"cslaw-{Guid.NewGuid():N}.sarif");
        try
        {
            ToolRun run = (await ToolRun.OfAsync(["scan", Folder, "--build-mode", buildMode, "--quiet", "--sarif", log], s_limit)).Whole();
            return new ScanResult(Findings(log), run.Seconds, run.Bytes);
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
