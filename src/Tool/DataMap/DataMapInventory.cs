using CsLaw.Tool.Destinations;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Output;
using CsLaw.Tool.Scanning;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.DataMap;

/// <summary>
/// The personal data of a scanned tree and what is done with it, kind by kind. What code shows is a start: contracts, notices and purposes that only
/// people know belong beside it.
/// </summary>
/// <param name="Root">Top of the tree.</param>
/// <param name="Records">The kinds that are taken in, kept or sent on, sensitive first, then by id.</param>
/// <param name="Projects">How many projects were looked at.</param>
/// <param name="LeftOut">How many test projects were not.</param>
/// <param name="Files">Number of sources looked at.</param>
/// <param name="Unresolved">What could not be followed.</param>
/// <param name="IsComplete">Whether everything asked for could be read.</param>
internal sealed record DataMapInventory(
    string Root, IReadOnlyList<ProcessingRecord> Records, int Projects, int LeftOut, int Files, UnresolvedCounts Unresolved, bool IsComplete) : IInventory
{
    /// <summary>The map of a tree. A source that two projects compile counts once.</summary>
    public static DataMapInventory Of(ScannedTree<ProjectDataMap> tree)
    {
        List<ProjectDataMap> projects = [.. tree.Projects.Where(static project => !project.IsLeftOut)];
        List<EndpointEntry> endpoints =
        [
            .. projects.SelectMany(static project => project.Endpoints).DistinctBy(static entry => (entry.Path, entry.Line, entry.Verb, entry.Route))
                .OrderBy(static entry => entry.Path, StringComparer.Ordinal).ThenBy(static entry => entry.Line).ThenBy(static entry => entry.Route, StringComparer.Ordinal),
        ];
        List<StoredMember> stores =
        [
            .. projects.SelectMany(static project => project.Stores).Distinct()
                .OrderBy(static store => store.Path, StringComparer.Ordinal).ThenBy(static store => store.Line).ThenBy(static store => store.Name, StringComparer.Ordinal),
        ];
        List<DestinationEntry> destinations =
        [
            .. projects.SelectMany(static project => project.Destinations).Where(static entry => entry.Taxa.Count > 0).DistinctBy(static entry => (entry.Path, entry.Line, entry.Kind, entry.Host))
                .OrderBy(static entry => entry.Path, StringComparer.Ordinal).ThenBy(static entry => entry.Line).ThenBy(static entry => entry.Host, StringComparer.Ordinal),
        ];
        IEnumerable<string> taxa = endpoints.SelectMany(static entry => entry.Inputs).SelectMany(static input => input.Taxa)
            .Concat(stores.Select(static store => store.Taxon))
            .Concat(destinations.SelectMany(static entry => entry.Taxa));
        return new DataMapInventory(
            tree.Root,
            [
                .. taxa.Distinct(StringComparer.Ordinal).Select(Taxonomy.Find).OfType<Taxon>()
                    .OrderByDescending(static taxon => taxon.Sensitive).ThenBy(static taxon => taxon.Id, StringComparer.Ordinal)
                    .Select(taxon => new ProcessingRecord(
                        taxon,
                        [.. endpoints.Where(entry => entry.Inputs.Any(input => input.Taxa.Contains(taxon.Id)))],
                        [.. stores.Where(store => store.Taxon == taxon.Id)],
                        [.. destinations.Where(entry => entry.Taxa.Contains(taxon.Id))])),
            ],
            projects.Count,
            tree.Projects.Count - projects.Count,
            projects.Sum(static project => project.Files),
            UnresolvedCounts.Of(projects.SelectMany(static project => project.Notes)),
            tree.Problems.Count == 0);
    }
}
