using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>Whose work the packages hold besides our own, and that its licence is named there.</summary>
public class NoticesTests
{
    private const string Notices = "THIRD-PARTY-NOTICES.txt";

    [Fact]
    public void The_tool_names_each_package_that_it_holds_as_that_package_does_itself()
    {
        string notices = Entry("cslaw", Notices);
        string[] shipped = [.. Shipped()];
        Assert.NotEmpty(shipped);
        foreach (string path in shipped)
        {
            XElement said = Said(path);
            string block = $"""
                {Value(said, "id")}
                    Copyright: {Value(said, "copyright")}
                    Licence: {Value(said, "license")}
                    Source: {Value(said, "projectUrl")}

                """;
            Assert.Contains(block.ReplaceLineEndings("\n"), notices, StringComparison.Ordinal);
            Assert.Contains($"\n{Value(said, "license")}\n=====", notices, StringComparison.Ordinal);
        }

        Assert.Equal(shipped.Length, notices.Split("    Copyright: ").Length - 1);
    }

    [Fact]
    public void The_tool_names_what_its_report_is_compiled_of()
    {
        using JsonDocument lockFile = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, ".ci/report/package-lock.json")));
        string licences = Entry("cslaw", "licenses/echarts.LICENSE.txt");
        string notices = Entry("cslaw", Notices);
        string[] bundled = [.. lockFile.RootElement.GetProperty("packages").EnumerateObject().Select(package => package.Name.Replace("node_modules/", "", StringComparison.Ordinal)).Where(name => name.Length > 0 && !name.Contains("esbuild", StringComparison.Ordinal))];

        Assert.NotEmpty(bundled);
        Assert.All(bundled, name => Assert.Contains(name, notices, StringComparison.Ordinal));
        Assert.All(bundled, name => Assert.Contains(name, licences, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("CsLawAnalyzers")]
    [InlineData("CsLaw.Guards")]
    public void The_other_packages_hold_our_own_assemblies_alone(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Current.PathOf(id));
        Assert.All(package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)), entry => Assert.StartsWith("CsLaw", entry.Name, StringComparison.Ordinal));
    }

    /// <summary>The folders of the packages from which the tool has its assemblies, as its own list of dependencies tells.</summary>
    private static IEnumerable<string> Shipped()
    {
        using JsonDocument dependencies = JsonDocument.Parse(Entry("cslaw", "tools/net10.0/any/cslaw.deps.json"));
        foreach (JsonProperty library in dependencies.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() == "package" && library.Value.TryGetProperty("path", out JsonElement path) && IsShipped(dependencies, library.Name))
                yield return path.GetString()!;
        }
    }

    private static bool IsShipped(JsonDocument dependencies, string library) => dependencies.RootElement.GetProperty("targets").EnumerateObject()
        .Any(target => target.Value.TryGetProperty(library, out JsonElement assets) && assets.TryGetProperty("runtime", out _));

    private static XElement Said(string path)
    {
        string folder = Path.Combine(Repository.RestoredPackages, path);
        return XDocument.Load(Assert.Single(Directory.GetFiles(folder, "*.nuspec"))).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

    private static string Entry(string id, string name)
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Current.PathOf(id));
        using var content = new StreamReader(package.GetEntry(name)!.Open());
        return content.ReadToEnd();
    }
}
