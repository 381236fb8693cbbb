using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsLawAnalyzers.Sbom;

/// <summary>The bill of materials of a package in SPDX 2.3: itself, its files, and the packages it was made with. Equal input gives equal bytes.</summary>
internal static class SpdxDocument
{
    private const string Document = "SPDXRef-DOCUMENT";
    private const string Package = "SPDXRef-Package";
    private const string NoAssertion = "NOASSERTION";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The document as bytes of UTF-8.</summary>
    /// <param name="package">The <c>.nupkg</c>.</param>
    /// <param name="dependencies">What the lock file pins; empty for a package without any.</param>
    /// <param name="created">The time it is to name: that of the package, not the clock's.</param>
    public static byte[] Write(string package, IReadOnlyList<LockedDependency> dependencies, DateTimeOffset created)
    {
        PackageIdentity identity = PackageIdentity.Of(package);
        string digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(package)));
        IReadOnlyList<PackagedFile> files = PackagedFile.In(package);
        return JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["spdxVersion"] = "SPDX-2.3",
                ["dataLicense"] = "CC0-1.0",
                ["SPDXID"] = Document,
                ["name"] = $"{identity.Id} {identity.Version}",
                // Named after the content, so that two documents of one name say the same.
                ["documentNamespace"] = $"https://github.com/cslawanalyzers/cslawanalyzers/sbom/{identity.Id}/{identity.Version}/{digest}",
                ["creationInfo"] = new JsonObject { ["created"] = created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"), ["creators"] = new JsonArray("Organization: " + identity.Authors) },
                ["packages"] = new JsonArray([Described(identity, digest), .. dependencies.Select(Depended)]),
                ["files"] = new JsonArray([.. files.Select(Contained)]),
                ["relationships"] = new JsonArray(
                [
                    Related(Document, "DESCRIBES", Package),
                    .. files.Select((_, index) => Related(Package, "CONTAINS", FileId(index))),
                    .. dependencies.Select(dependency => Related(Package, "DEPENDS_ON", IdOf(dependency))),
                ]),
            },
            s_json);
    }

    private static JsonNode Described(PackageIdentity identity, string digest) => new JsonObject
    {
        ["SPDXID"] = Package,
        ["name"] = identity.Id,
        ["versionInfo"] = identity.Version,
        ["supplier"] = "Organization: " + identity.Authors,
        ["downloadLocation"] = NoAssertion,
        ["filesAnalyzed"] = false,
        ["licenseDeclared"] = identity.License.Length == 0 ? NoAssertion : identity.License,
        ["licenseConcluded"] = NoAssertion,
        ["copyrightText"] = NoAssertion,
        ["checksums"] = new JsonArray(Checksum("SHA256", digest)),
        ["externalRefs"] = new JsonArray(Reference(identity.Id, identity.Version)),
    };

    private static JsonNode Depended(LockedDependency dependency) => new JsonObject
    {
        ["SPDXID"] = IdOf(dependency),
        ["name"] = dependency.Id,
        ["versionInfo"] = dependency.Version,
        ["downloadLocation"] = NoAssertion,
        ["filesAnalyzed"] = false,
        ["licenseDeclared"] = NoAssertion,
        ["licenseConcluded"] = NoAssertion,
        ["copyrightText"] = NoAssertion,
        ["checksums"] = new JsonArray(Checksum("SHA512", dependency.Sha512)),
        ["externalRefs"] = new JsonArray(Reference(dependency.Id, dependency.Version)),
    };

    private static JsonNode Contained(PackagedFile file, int index) => new JsonObject
    {
        ["SPDXID"] = FileId(index),
        ["fileName"] = "./" + file.Name,
        ["checksums"] = new JsonArray(Checksum("SHA1", file.Sha1), Checksum("SHA256", file.Sha256)),
        ["licenseConcluded"] = NoAssertion,
        ["copyrightText"] = NoAssertion,
    };

    private static JsonNode Related(string from, string how, string to) =>
        new JsonObject { ["spdxElementId"] = from, ["relationshipType"] = how, ["relatedSpdxElement"] = to };

    private static JsonNode Checksum(string algorithm, string value) => new JsonObject { ["algorithm"] = algorithm, ["checksumValue"] = value };

    private static JsonNode Reference(string id, string version) =>
        new JsonObject { ["referenceCategory"] = "PACKAGE-MANAGER", ["referenceType"] = "purl", ["referenceLocator"] = $"pkg:nuget/{id}@{version}" };

    private static string FileId(int index) => "SPDXRef-File-" + index;

    private static string IdOf(LockedDependency dependency) => "SPDXRef-Package-" + dependency.Id;
}
