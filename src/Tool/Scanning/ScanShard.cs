using System.Globalization;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Scanning;

/// <summary>One of several parts of a scan that machines work on side by side.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
internal sealed record ScanShard(int Number, int Count)
{
    /// <summary>Reads the form <c>2/5</c>; null for any other.</summary>
    public static ScanShard? Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && number >= 1
            && number <= count
                ? new ScanShard(number, count)
                : null;
    }

    /// <summary>
    /// The projects of this part. Every project is in exactly one part, the same on every machine; the largest are dealt out first, each to the
    /// part that has least, so that the parts take about the same time.
    /// </summary>
    public IReadOnlyList<ScannedProject> Pick(IReadOnlyList<ScannedProject> projects)
    {
        PriorityQueue<int, (long Sources, int Part)> parts = new();
        for (int part = 0; part < Count; part++)
            parts.Enqueue(part, (0, part));
        List<ScannedProject> picked = [];
        IOrderedEnumerable<ScannedProject> largestFirst = projects
            .OrderByDescending(static project => project.Sources.Count)
            .ThenBy(static project => project.Id, StringComparer.Ordinal);
        foreach (ScannedProject project in largestFirst)
        {
            parts.TryDequeue(out int part, out (long Sources, int Part) load);
            if (part == Number - 1)
                picked.Add(project);
            // Even an empty project costs something.
            parts.Enqueue(part, (load.Sources + project.Sources.Count + 1, part));
        }

        return picked;
    }
}
