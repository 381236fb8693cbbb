using System.Xml.Linq;

namespace CsLaw.Tool.Projects.Packages;

/// <summary>The part of a <c>.nuspec</c> that says which further packages come along, per target framework.</summary>
internal static class PackageManifest
{
    /// <summary>The packages that the manifest asks for when used from <paramref name="framework"/>.</summary>
    /// <exception cref="System.Xml.XmlException">It is not well-formed.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<PackageRequest> Dependencies(InputFiles files, string path, TargetFramework framework)
    {
        XElement? metadata = Child(SafeXml.Load(files, path).Root, "metadata");
        if (Child(metadata, "dependencies") is not { } dependencies)
            return [];
        List<XElement> groups = [.. dependencies.Elements().Where(static element => element.Name.LocalName == "group")];
        if (groups.Count == 0)
            return [.. Requests(dependencies)];

        Dictionary<TargetFramework, XElement> byFramework = [];
        foreach (XElement group in groups)
        {
            if (TargetFramework.TryParse((string?)group.Attribute("targetFramework")) is { } of)
                byFramework.TryAdd(of, group);
        }

        XElement? nearest = framework.Nearest(byFramework.Keys) is { } chosen
            ? byFramework[chosen]
            : groups.Find(static group => string.IsNullOrEmpty((string?)group.Attribute("targetFramework")));
        return nearest is null ? [] : [.. Requests(nearest)];
    }

    private static IEnumerable<PackageRequest> Requests(XElement parent)
    {
        foreach (XElement element in parent.Elements().Where(static element => element.Name.LocalName == "dependency"))
        {
            string id = (string?)element.Attribute("id") ?? "";
            string version = (string?)element.Attribute("version") ?? "";
            string excluded = (string?)element.Attribute("exclude") ?? "";
            if (id.Length > 0)
                yield return new PackageRequest(
                    id,
                    VersionRange.Parse(version),
                    version,
                    !AssetLists.Names(excluded, "Compile"),
                    Flows: true);
        }
    }

    private static XElement? Child(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}
