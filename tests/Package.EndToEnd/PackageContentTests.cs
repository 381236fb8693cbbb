using System.IO.Compression;
using System.Xml.Linq;
using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>What is in the packages, and that it is the same whoever packs them. What each is to hold stands in <c>Contents</c>.</summary>
public class PackageContentTests
{
    /// <summary>What is shipped.</summary>
    public static TheoryData<string> Packages => [.. PackageFeed.Projects.Keys];

    [Theory]
    [MemberData(nameof(Packages))]
    public void It_holds_what_it_should_and_nothing_else(string id)
    {
        using var content = new StreamReader(typeof(PackageContentTests).Assembly.GetManifestResourceStream(id + ".txt")!);
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Current.PathOf(id));

        Assert.Equal(
            content.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_analyzers_are_a_development_dependency_that_brings_no_other_package()
    {
        XElement metadata = Metadata("CsLawAnalyzers");

        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName is "dependencies" or "frameworkReferences");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void It_says_its_licence_and_asks_for_no_package(string id)
    {
        XElement metadata = Metadata(id);

        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Packed_again_it_is_the_same_byte_for_byte(string id)
    {
        string again = PackageFeed.Current.Pack(id, Path.Combine(TemporaryFolder.Root, "again"));

        Assert.Equal(File.ReadAllBytes(PackageFeed.Current.PathOf(id)), File.ReadAllBytes(again));
        Assert.Equal(File.ReadAllBytes(SbomTests.FileOf(PackageFeed.Current.PathOf(id))), File.ReadAllBytes(SbomTests.FileOf(again)));
    }

    [FullRunFact]
    public void Built_in_another_folder_as_its_lock_file_says_it_is_the_same_byte_for_byte()
    {
        using SourceCopy here = new("a"), there = new("another folder 另一处");
        foreach ((string id, string project) in PackageFeed.Projects)
            Assert.Equal(here.Pack(id, project), there.Pack(id, project));
    }

    private static XElement Metadata(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Current.PathOf(id));
        using Stream nuspec = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
}
