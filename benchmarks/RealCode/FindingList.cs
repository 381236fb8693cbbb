namespace CsLaw.Benchmarks.RealCode;

/// <summary>What is expected of one repository at one commit.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Findings">The findings, each as often as it is expected, in order.</param>
internal sealed record FindingList(string Commit, IReadOnlyList<ExpectedFinding> Findings)
{
    private const string CommitMark = "# commit ";

    /// <summary>Reads a list.</summary>
    /// <exception cref="FormatException">A line is not what a list holds; the message names it.</exception>
    public static FindingList Read(string path)
    {
        string commit = "";
        List<ExpectedFinding> findings = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(CommitMark, StringComparison.Ordinal))
                commit = line[CommitMark.Length..].Trim();
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

        return new FindingList(commit, findings);
    }

    /// <summary>Writes the list.</summary>
    public void Write(string path) => File.WriteAllLines(path, [CommitMark + Commit, "# rule, level, file, hash of the line", .. Findings.Order().Select(static finding => finding.ToString())]);

    /// <summary>What is in this list and not in the other; a finding that is there twice must be there twice.</summary>
    public IReadOnlyList<ExpectedFinding> Without(FindingList other)
    {
        List<ExpectedFinding> left = [.. other.Findings];
        return [.. Findings.Where(finding => !left.Remove(finding))];
    }
}
