using CsLaw.Tool.Projects.Evaluation;
using CsLaw.Tool.Projects.Packages;

namespace CsLaw.Tool.Projects;

/// <summary>The packages a project asks for, with versions from the item itself or from central package management.</summary>
internal static class PackageReferenceReader
{
    /// <summary>The requests, in the order of the items.</summary>
    public static IEnumerable<PackageRequest> Read(ProjectEvaluation evaluation)
    {
        Dictionary<string, string> central = new(StringComparer.OrdinalIgnoreCase);
        if (evaluation.Properties.IsTrue("ManagePackageVersionsCentrally"))
        {
            foreach (ProjectItem version in evaluation.Of("PackageVersion"))
                central[version.Identity] = version["Version"];
        }

        foreach (ProjectItem item in evaluation.Of("PackageReference").Concat(evaluation.Of("GlobalPackageReference")))
        {
            string version = Version(item, central);
            string included = item["IncludeAssets"];
            string excluded = item["ExcludeAssets"];
            string own = item["PrivateAssets"];
            bool compiles = (included.Length == 0 || AssetLists.Names(included, "compile"))
                && !AssetLists.Names(excluded, "compile")
                && !item.Type.Equals("GlobalPackageReference", StringComparison.OrdinalIgnoreCase);
            yield return new PackageRequest(
                item.Identity,
                VersionRange.Parse(version),
                version,
                compiles,
                !AssetLists.Names(own, "compile"));
        }
    }

    private static string Version(ProjectItem item, Dictionary<string, string> central) =>
        item["VersionOverride"] is { Length: > 0 } overridden ? overridden
        : item["Version"] is { Length: > 0 } own ? own
        : central.GetValueOrDefault(item.Identity, "");
}
