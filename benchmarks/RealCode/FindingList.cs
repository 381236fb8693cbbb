namespace CsLaw.Benchmarks.RealCode;

/// <summary>What is expected of one repository at one commit.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Kind">What kind of code it is, in a few words.</param>
/// <param name="Projects">The projects that are scanned, below the top of the repository; none for all of it.</param>
/// <param name="Findings">The findings, each as often as it is expected, in order.</param>
internal sealed record FindingList(string Commit, string Kind, IReadOnlyList<string> Projects, IReadOnlyList<ExpectedFinding> Findings)
{
    private const string CommitMark = "# commit ";
    private const string KindMark = "# kind ";
    private const string ProjectMark = "# project ";

    /// <summary>Reads a list.</summary>
    /// <exception cref="FormatException">A line is not what a list holds; the message names it.</exception>
    public static FindingList Read(string path)
    {
        string commit = "", kind = "";
        List<string> projects = [];
        List<ExpectedFinding> findings = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(CommitMark, StringComparison.Ordinal))
                commit = line[CommitMark.Length..].Trim();
            else if (line.StartsWith(KindMark, StringComparison.Ordinal))
                kind = line[KindMark.Length..].Trim();
            else if (line.StartsWith(ProjectMark, StringComparison.Ordinal))
                projects.Add(line[ProjectMark.Length..].Trim());
            if (line.Length == 0 || line[0] == '#')
                continue;
            try
            {
                findings.Add(ExpectedFinding.Parse(line));
            }
            catch (FormatException exception)
            {
                throw new FormatException($"{path}({number}): {exception.Message}; run with --write to make the list anew", exception);
            }
        }

        return new FindingList(commit, kind, projects, findings);
    }

    /// <summary>Writes the list.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, [CommitMark + Commit, KindMark + Kind, .. Projects.Select(static project => ProjectMark + project), "# rule, level, file, hash of the line", .. Findings.Order().Select(static finding => finding.ToString())]);
    }

    /// <summary>What is in this list and not in the other; a finding that is there twice must be there twice.</summary>
    public IReadOnlyList<ExpectedFinding> Without(FindingList other)
    {
        List<ExpectedFinding> left = [.. other.Findings];
        return [.. Findings.Where(finding => !left.Remove(finding))];
    }
}
