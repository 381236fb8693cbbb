using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using CsLawAnalyzers.Package.EndToEnd.Hosting;
using CsLawAnalyzers.Sbom;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>The bill of materials beside a package: what is in it, and what the tool is made with.</summary>
public class SbomTests
{
    private static readonly DateTimeOffset s_time = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is shipped.</summary>
    public static TheoryData<string> Packages => [.. PackageFeed.Projects.Keys];

    /// <summary>Where the bill of a package stands.</summary>
    internal static string FileOf(string package) => package + ".spdx.json";

    private static string LockFile => Path.Combine(Repository.Root, "src/Tool/packages.lock.json");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Packing_leaves_it_beside_the_package_with_what_the_lock_file_pins(string id)
    {
        string package = PackageFeed.Current.PathOf(id);
        IReadOnlyList<LockedDependency> locked = id == "cslaw" ? LockedDependency.In(LockFile) : [];

        Assert.Equal(SpdxDocument.Write(package, locked, s_time), File.ReadAllBytes(FileOf(package)));
        Assert.Equal(id == "cslaw", File.Exists(Path.Combine(Repository.Root, PackageFeed.Projects[id], "packages.lock.json")));
    }

    [Fact]
    public void It_names_the_package_and_every_file_by_its_digest()
    {
        using JsonDocument document = JsonDocument.Parse(SpdxDocument.Write(PackageFeed.Current.Analyzers, [], s_time));
        JsonElement root = document.RootElement;
        JsonElement package = Assert.Single(root.GetProperty("packages").EnumerateArray());
        Assert.Equal("CsLawAnalyzers", package.GetProperty("name").GetString());
        Assert.Equal(PackageFeed.Current.Version, package.GetProperty("versionInfo").GetString());
        Assert.Equal("MIT", package.GetProperty("licenseDeclared").GetString());
        Assert.Equal(Hex(SHA256.HashData(File.ReadAllBytes(PackageFeed.Current.Analyzers))), Digest(package, "SHA256"));

        using ZipArchive archive = ZipFile.OpenRead(PackageFeed.Current.Analyzers);
        Dictionary<string, string> files = root.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("fileName").GetString()!, file => Digest(file, "SHA256"));
        Assert.Equal(archive.Entries.Count, files.Count);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream content = entry.Open();
            Assert.Equal(Hex(SHA256.HashData(content)), files["./" + entry.FullName]);
        }

        string[] ids = [.. root.GetProperty("files").EnumerateArray().Concat(root.GetProperty("packages").EnumerateArray()).Select(part => part.GetProperty("SPDXID").GetString()!), "SPDXRef-DOCUMENT"];
        Assert.Distinct(ids);
        Assert.All(root.GetProperty("relationships").EnumerateArray(), relation =>
        {
            Assert.Contains(relation.GetProperty("spdxElementId").GetString(), ids);
            Assert.Contains(relation.GetProperty("relatedSpdxElement").GetString(), ids);
        });
    }

    [Fact]
    public void It_is_the_same_for_the_same_package() => Assert.Equal(
        SpdxDocument.Write(PackageFeed.Current.Analyzers, LockedDependency.In(LockFile), s_time), SpdxDocument.Write(PackageFeed.Current.Analyzers, LockedDependency.In(LockFile), s_time));

    [Fact]
    public void All_that_the_tool_asks_for_is_pinned_by_digest()
    {
        IReadOnlyList<LockedDependency> locked = LockedDependency.In(LockFile);
        IEnumerable<string> asked = XDocument.Load(Path.Combine(Repository.Root, "src/Tool/Tool.csproj")).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);
        Assert.Subset(locked.Where(dependency => dependency.IsDirect).Select(dependency => dependency.Id).ToHashSet(), asked.ToHashSet());
        Assert.All(locked, dependency => Assert.Equal(128, dependency.Sha512.Length));

        using JsonDocument document = JsonDocument.Parse(SpdxDocument.Write(PackageFeed.Current.Analyzers, locked, s_time));
        Assert.Equal(
            locked.Select(dependency => $"pkg:nuget/{dependency.Id}@{dependency.Version}"),
            document.RootElement.GetProperty("packages").EnumerateArray().Skip(1).Select(package => package.GetProperty("externalRefs")[0].GetProperty("referenceLocator").GetString()!));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"dependencies\":{\"net10.0\":{\"A\":{\"type\":\"Direct\"}}}}")]
    [InlineData("nonsense")]
    public void A_file_that_pins_nothing_is_named(string content)
    {
        string file = Path.Combine(TemporaryFolder.Root, Guid.NewGuid().ToString("N") + ".json");
        File.WriteAllText(file, content);
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => LockedDependency.In(file)).Message, StringComparison.Ordinal);
    }

    private static string Digest(JsonElement part, string algorithm) =>
        part.GetProperty("checksums").EnumerateArray().Single(checksum => checksum.GetProperty("algorithm").GetString() == algorithm).GetProperty("checksumValue").GetString()!;

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
