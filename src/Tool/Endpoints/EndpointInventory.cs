using CsLaw.Tool.Output;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Endpoints;

/// <summary>The endpoints of a scanned tree.</summary>
/// <param name="Root">Top of the tree.</param>
/// <param name="Entries">The endpoints in the order of file and line.</param>
/// <param name="Projects">How many projects were looked at.</param>
/// <param name="LeftOut">How many test projects were not.</param>
/// <param name="Files">Number of sources looked at.</param>
/// <param name="Unresolved">What could not be followed.</param>
/// <param name="IsComplete">Whether everything asked for could be read.</param>
internal sealed record EndpointInventory(
    string Root, IReadOnlyList<EndpointEntry> Entries, int Projects, int LeftOut, int Files, UnresolvedCounts Unresolved, bool IsComplete) : IInventory
{
    /// <summary>How many endpoints take personal data from their caller.</summary>
    public int Taking => Entries.Count(static entry => entry.Inputs.Any(static input => input.Taxa.Count > 0));

    /// <summary>How many endpoints anyone may call.</summary>
    public int Open => Entries.Count(static entry => entry.Audience == "anyone");

    /// <summary>The inventory of a tree. A source that two projects compile gives each of its endpoints once.</summary>
    public static EndpointInventory Of(ScannedTree<ProjectEndpoints> tree)
    {
        List<ProjectEndpoints> projects = [.. tree.Projects.Where(static project => !project.IsLeftOut)];
        return new EndpointInventory(
            tree.Root,
            [
                .. projects.SelectMany(static project => project.Entries)
                    .DistinctBy(static entry => (entry.Path, entry.Line, entry.Verb, entry.Route))
                    .OrderBy(static entry => entry.Path, StringComparer.Ordinal).ThenBy(static entry => entry.Line).ThenBy(static entry => entry.Route, StringComparer.Ordinal),
            ],
            projects.Count,
            tree.Projects.Count - projects.Count,
            projects.Sum(static project => project.Files),
            UnresolvedCounts.Of(projects.SelectMany(static project => project.Notes)),
            tree.Problems.Count == 0);
    }
}
