using System.Globalization;

namespace CsLaw.Benchmarks.RealCode;

/// <summary>The tables of <c>docs/real-code.md</c>, a row as soon as a repository is done. Of a repository that is scanned in part the files and lines are those of the part.</summary>
internal sealed class ResultTable
{
    private readonly TextWriter _writer;
    private readonly bool _countsProjects;
    private int _repositories;
    private int _projects;
    private int _files;
    private long _lines;
    private double _seconds;
    private long _largest;
    private int _warnings;
    private int _notes;

    /// <summary>Begins a table.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="countsProjects">Whether a column tells how many projects were scanned, as where repositories are scanned in part.</param>
    public ResultTable(TextWriter writer, bool countsProjects)
    {
        _writer = writer;
        _countsProjects = countsProjects;
        writer.WriteLine("| repository | kind | commit |" + Projects(" projects ") + " files | lines | seconds | largest memory, MB | warnings | suggestions | by rule |");
        writer.WriteLine("|---|---|---|" + Projects("--:") + "--:|--:|--:|--:|--:|--:|---|");
    }

    /// <summary>Adds a row.</summary>
    public void Add(Repository repository, FindingList found, ScanResult result)
    {
        (int files, long lines) = found.Projects.Count == 0 ? repository.Size() : (result.Scanned.Files, result.Scanned.Lines);
        int notes = found.Findings.Count(static finding => finding.Level == "note");
        int warnings = found.Findings.Count - notes;
        IEnumerable<string> byRule = found.Findings.CountBy(static finding => finding.Rule).OrderBy(static rule => rule.Key, StringComparer.Ordinal).Select(static rule => $"{rule.Key} {rule.Value}");
        string commit = found.Commit.Length > 8 ? found.Commit[..8] : found.Commit;
        _writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {repository.Name.Replace('+', '/')} | {found.Kind} | `{commit}` |{Projects($" {result.Scanned.Projects:N0} ")} {files:N0} | {lines:N0} | {result.Seconds:F1} | {result.Bytes >> 20} | {warnings} | {notes} | {string.Join(", ", byRule)} |"));
        _repositories++;
        _projects += result.Scanned.Projects;
        _files += files;
        _lines += lines;
        _seconds += result.Seconds;
        _largest = Math.Max(_largest, result.Bytes);
        _warnings += warnings;
        _notes += notes;
    }

    /// <summary>Adds the row of sums; of memory it is the largest.</summary>
    public void End() => _writer.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {_repositories} repositories | | |{Projects($" {_projects:N0} ")} {_files:N0} | {_lines:N0} | {_seconds:F1} | {_largest >> 20} | {_warnings} | {_notes} | |"));

    private string Projects(string cell) => _countsProjects ? cell + "|" : "";
}
