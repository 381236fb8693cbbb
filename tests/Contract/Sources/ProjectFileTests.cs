using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace CsLawAnalyzers.Contract.Sources;

/// <summary>The project files keep to the central versions and to the checks that the folders above them switch on.</summary>
public class ProjectFileTests
{
    private const string Versions = "Directory.Packages.props";

    public static TheoryData<string> Projects => [.. AllProjects()];

    public static TheoryData<string> Shipped => [.. Repository.Files("src", "*.csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Versions_of_packages_stand_in_one_place(string project) =>
        Agreement.Holds(PackageReferences(project).Where(reference => reference.Attribute("Version") is not null || reference.Element("Version") is not null)
            .Select(reference => $"{project}: the version of {Name(reference)} belongs into {Versions}."));

    /// <summary>The parts run in compilers of different age, so they alone need Roslyn of another version than the central one.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Roslyn_alone_has_another_version_than_the_central_one(string project) =>
        Agreement.Holds(PackageReferences(project)
            .Where(reference => reference.Attribute("VersionOverride") is not null && !Name(reference).StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal))
            .Select(reference => $"{project}: {Name(reference)} overrides its version; change it in {Versions}."));

    /// <summary>For shipped projects the compiler refuses public members without a doc comment, see Directory.Build.props.</summary>
    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_project_does_not_switch_off_what_the_folders_above_it_ask_for(string project)
    {
        string[] decidedAbove =
        [
            "IsShipped", "GenerateDocumentationFile", "Nullable", "TreatWarningsAsErrors", "WarningsNotAsErrors", "Deterministic", "EnforceCodeStyleInBuild",
            "ManagePackageVersionsCentrally",
        ];
        XDocument document = Load(project);

        Agreement.Holds(
        [
            .. decidedAbove.Where(property => document.Descendants(property).Any())
                .Select(property => $"{project}: sets {property}, which is decided for all projects in Directory.Build.props."),
            .. document.Descendants("NoWarn").Where(noWarn => noWarn.Value.Contains("CS1591"))
                .Select(_ => $"{project}: switches CS1591 off; public members of what ships have doc comments."),
        ]);
    }

    [Fact]
    public void What_ships_is_said_to_ship() => Assert.Equal("true", Load("src/Directory.Build.props").Descendants("IsShipped").Single().Value);

    private static IEnumerable<string> AllProjects() => new[] { "src", "tests", "samples", "tools", "benchmarks" }
        .Where(folder => Directory.Exists(Repository.FullPath(folder))).SelectMany(folder => Repository.Files(folder, "*.csproj"));

    private static IEnumerable<XElement> PackageReferences(string project) => Load(project).Descendants("PackageReference");

    private static string Name(XElement item) => (item.Attribute("Include") ?? item.Attribute("Update"))!.Value;

    private static XDocument Load(string path) => XDocument.Parse(Repository.Read(path));
}
