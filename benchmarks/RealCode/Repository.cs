using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CsLaw.Benchmarks.RealCode;

/// <summary>A checked-out repository.</summary>
/// <param name="Folder">Its top.</param>
internal sealed partial record Repository(string Folder)
{
    /// <summary>The slowest takes a few minutes; what takes this long hangs.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(30);

    /// <summary>Owner and name, with a plus between them.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Folder));

    /// <summary>How many C# files it has, and how many lines are in them; what a restore or build left in <c>obj</c> is not of the repository.</summary>
    public (int Files, long Lines) Size()
    {
        int files = 0;
        long lines = 0;
        foreach (string file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories))
        {
            if (Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar).Contains("obj"))
                continue;
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
    /// <param name="projects">The projects to scan, below the top; none for all of it.</param>
    /// <exception cref="InvalidOperationException">Not everything could be read, or an analyzer failed.</exception>
    /// <exception cref="TimeoutException">The scan does not end.</exception>
    public async Task<ScanResult> ScanAsync(string buildMode, IReadOnlyList<string> projects)
    {
        IEnumerable<string> scanned = projects.Count == 0 ? [Folder] : projects.Select(project => Path.Combine(Folder, project));
        string log = Path.Combine(Path.GetTempPath(), $"cslaw-{Guid.NewGuid():N}.sarif");
        try
        {
            ToolRun run = (await ToolRun.OfAsync(["scan", .. scanned, "--build-mode", buildMode, "--quiet", "--lang", "en", "--sarif", log], s_limit)).Whole();
            return new ScanResult(Findings(log, projects), Scanned(run.Said), run.Seconds, run.Bytes);
        }
        finally
        {
            File.Delete(log);
        }
    }

    /// <summary>The counts of the tool's summary.</summary>
    private static (int Projects, int Files, long Lines) Scanned(string said)
    {
        Match counts = SummaryForm().Match(said);
        return (Count("projects"), Count("files"), Count("lines"));

        int Count(string name) => int.Parse(counts.Groups[name].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("projects: (?<projects>[0-9,]+), files: (?<files>[0-9,]+), lines: (?<lines>[0-9,]+)", RegexOptions.CultureInvariant)]
    private static partial Regex SummaryForm();

    private List<ExpectedFinding> Findings(string log, IReadOnlyList<string> projects)
    {
        using FileStream stream = File.OpenRead(log);
        using JsonDocument document = JsonDocument.Parse(stream);
        Dictionary<string, string[]> files = [];
        List<ExpectedFinding> findings = [];
        foreach (JsonElement result in document.RootElement.GetProperty("runs").EnumerateArray().SelectMany(static run => run.GetProperty("results").EnumerateArray()))
        {
            JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            string file = FileOf(Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!), projects);
            string path = Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/');
            int line = place.GetProperty("region").GetProperty("startLine").GetInt32();
            if (!files.TryGetValue(path, out string[]? lines))
                files.Add(path, lines = File.ReadAllLines(file));
            findings.Add(new ExpectedFinding(
                result.GetProperty("ruleId").GetString()!,
                result.TryGetProperty("level", out JsonElement level) ? level.GetString()! : "warning",
                path,
                ExpectedFinding.HashOf(line <= lines.Length ? lines[line - 1] : "")));
        }

        return findings;
    }

    /// <summary>The file that a log means: the tree of projects may begin below the top, and paths are relative to where it begins.</summary>
    private string FileOf(string path, IReadOnlyList<string> projects)
    {
        string root = Folder;
        foreach (string part in projects.Count == 0 ? [] : projects[0].Split('/'))
        {
            if (File.Exists(Path.Combine(root, path)))
                break;
            root = Path.Combine(root, part);
        }

        return Path.Combine(root, path);
    }
}
