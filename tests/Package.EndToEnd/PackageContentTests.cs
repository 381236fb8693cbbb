using System.IO.Compression;
using System.Xml.Linq;
using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>What is in the package, and that it is the same whoever packs it.</summary>
public class PackageContentTests
{
    private static readonly string[] s_content =
    [
        "CsLawAnalyzers.nuspec",
        "LICENSE",
        "README.md",
        "[Content_Types].xml",
        "_rels/.rels",
        "analyzers/dotnet/roslyn4.14/cs/CsLawAnalyzers.CodeFixes.dll",
        "analyzers/dotnet/roslyn4.14/cs/CsLawAnalyzers.dll",
        "analyzers/dotnet/roslyn4.14/cs/zh-Hans/CsLawAnalyzers.CodeFixes.resources.dll",
        "analyzers/dotnet/roslyn4.14/cs/zh-Hans/CsLawAnalyzers.resources.dll",
        "analyzers/dotnet/roslyn4.8/cs/CsLawAnalyzers.dll",
        "analyzers/dotnet/roslyn4.8/cs/zh-Hans/CsLawAnalyzers.resources.dll",
        "build/CsLawAnalyzers.Tasks.targets",
        "build/CsLawAnalyzers.props",
        "build/CsLawAnalyzers.targets",
        "build/presets/audit.globalconfig",
        "build/presets/ciio.globalconfig",
        "build/presets/recommended.globalconfig",
        "build/presets/strict.globalconfig",
        "buildMultiTargeting/CsLawAnalyzers.props",
        "buildMultiTargeting/CsLawAnalyzers.targets",
        "buildTransitive/CsLawAnalyzers.props",
        "buildTransitive/CsLawAnalyzers.targets",
        "package/services/metadata/core-properties/nuget.psmdcp",
        "tasks/netstandard2.0/CsLaw.Sarif.dll",
        "tasks/netstandard2.0/CsLawAnalyzers.Build.dll",
    ];

    [Fact]
    public void It_holds_what_it_should_and_nothing_else()
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Current.Analyzers);

        Assert.Equal(s_content, package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_is_a_development_dependency_that_brings_no_other_package()
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Current.Analyzers);
        using Stream nuspec = package.GetEntry("CsLawAnalyzers.nuspec")!.Open();
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");

        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName is "dependencies" or "frameworkReferences");

        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
    }

    [Fact]
    public void Packed_again_it_is_the_same_byte_for_byte()
    {
        string again = PackageFeed.Current.Pack("src/Package/Package.csproj", "CsLawAnalyzers", Path.Combine(TemporaryFolder.Root, "again"));

        Assert.Equal(File.ReadAllBytes(PackageFeed.Current.Analyzers), File.ReadAllBytes(again));
    }
}
