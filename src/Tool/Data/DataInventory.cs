using CsLaw.Tool.Output;
using CsLaw.Tool.Scanning;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Data;

/// <summary>The personal data of a scanned tree.</summary>
/// <param name="Root">Top of the tree.</param>
/// <param name="Minimum">The least confidence that is listed.</param>
/// <param name="Listed">The members with at least that confidence, each once, in the order of <see cref="DataMemberComparer"/>.</param>
/// <param name="Below">How many members were found with less.</param>
/// <param name="PersonTypes">How many types are about persons.</param>
/// <param name="Projects">How many projects were looked at.</param>
/// <param name="LeftOut">How many test projects were not.</param>
/// <param name="Files">Number of sources looked at.</param>
/// <param name="Unresolved">What could not be followed.</param>
/// <param name="IsComplete">Whether everything asked for could be read.</param>
internal sealed record DataInventory(
    string Root,
    Confidence Minimum,
    IReadOnlyList<DataMember> Listed,
    int Below,
    int PersonTypes,
    int Projects,
    int LeftOut,
    int Files,
    UnresolvedCounts Unresolved,
    bool IsComplete) : IInventory
{
    /// <summary>The inventory of a tree. A source that two projects compile gives each of its members once.</summary>
    public static DataInventory Of(ScannedTree<ProjectData> tree, Confidence minimum)
    {
        List<ProjectData> projects = [.. tree.Projects.Where(static project => !project.IsLeftOut)];
        List<DataMember> members = [.. projects.SelectMany(static project => project.Members).Distinct()];
        List<DataMember> listed = members.FindAll(member => member.Classification.Confidence >= minimum);
        listed.Sort(DataMemberComparer.Instance);
        return new DataInventory(
            tree.Root,
            minimum,
            listed,
            members.Count - listed.Count,
            projects.SelectMany(static project => project.PersonTypes).Distinct(StringComparer.Ordinal).Count(),
            projects.Count,
            tree.Projects.Count - projects.Count,
            projects.Sum(static project => project.Files),
            UnresolvedCounts.Of(projects.SelectMany(static project => project.Notes)),
            tree.Problems.Count == 0);
    }

    /// <summary>How many listed members have that confidence.</summary>
    public int Count(Confidence confidence) => Listed.Count(member => member.Classification.Confidence == confidence);

    /// <summary>How many listed members hold sensitive personal data.</summary>
    public int Sensitive => Listed.Count(static member => member.Classification.Taxon.Sensitive);
}
