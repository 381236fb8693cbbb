using CsLaw.Tool.Output;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Destinations;

/// <summary>The destinations of a scanned tree.</summary>
/// <param name="Root">Top of the tree.</param>
/// <param name="Entries">The destinations in the order of file and line.</param>
/// <param name="Projects">How many projects were looked at.</param>
/// <param name="LeftOut">How many test projects were not.</param>
/// <param name="Files">Number of sources looked at.</param>
/// <param name="Unresolved">What could not be followed.</param>
/// <param name="IsComplete">Whether everything asked for could be read.</param>
internal sealed record DestinationInventory(
    string Root, IReadOnlyList<DestinationEntry> Entries, int Projects, int LeftOut, int Files, UnresolvedCounts Unresolved, bool IsComplete) : IInventory
{
    /// <summary>How many destinations are outside the mainland.</summary>
    public int Outside => Entries.Count(static entry => entry.Jurisdiction == "outside");

    /// <summary>How many destinations nobody can place.</summary>
    public int Unknown => Entries.Count(static entry => entry.Jurisdiction == "unknown");

    /// <summary>How many destinations personal data is seen to reach.</summary>
    public int Taking => Entries.Count(static entry => entry.Taxa.Count > 0);

    /// <summary>The inventory of a tree. A source that two projects compile gives each of its destinations once.</summary>
    public static DestinationInventory Of(ScannedTree<ProjectDestinations> tree)
    {
        List<ProjectDestinations> projects = [.. tree.Projects.Where(static project => !project.IsLeftOut)];
        return new DestinationInventory(
            tree.Root,
            [
                .. projects.SelectMany(static project => project.Entries)
                    .DistinctBy(static entry => (entry.Path, entry.Line, entry.Kind, entry.Host))
                    .OrderBy(static entry => entry.Path, StringComparer.Ordinal).ThenBy(static entry => entry.Line).ThenBy(static entry => entry.Kind, StringComparer.Ordinal),
            ],
            projects.Count,
            tree.Projects.Count - projects.Count,
            projects.Sum(static project => project.Files),
            UnresolvedCounts.Of(projects.SelectMany(static project => project.Notes)),
            tree.Problems.Count == 0);
    }
}
