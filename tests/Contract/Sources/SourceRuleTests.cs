using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CsLawAnalyzers.Contract.Catalog;
using Xunit;

namespace CsLawAnalyzers.Contract.Sources;

/// <summary>What the sources of the project do not contain.</summary>
public class SourceRuleTests
{
    // Written in two halves, so that this file does not contain what it forbids.
    private static readonly string[] s_unfinished = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    [Fact]
    public void A_descriptor_is_made_in_the_catalog_only() =>
        Agreement.Holds(new SourceFolder("src").Creations("DiagnosticDescriptor").Where(place => !place.StartsWith(RuleList.CatalogFile, StringComparison.Ordinal))
            .Select(place => $"{place}: a descriptor is made here; declare it in {RuleList.CatalogFile}."));

    [Fact]
    public void The_compiler_refuses_a_descriptor_elsewhere_too() =>
        Assert.Contains("M:Microsoft.CodeAnalysis.DiagnosticDescriptor.#ctor(", Repository.Read("src/Analyzers/BannedSymbols.txt"));

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Agreement.Holds(
            from folder in new[] { "src", "tests", "samples", "tools" }
            from pattern in new[] { "*.cs", "*.csproj", "*.props", "*.targets", "*.resx", "*.txt" }
            from file in Repository.Files(folder, pattern)
            from line in Lines(file)
            from word in s_unfinished
            where Regex.IsMatch(line.Text, $@"\b{word}\b")
            select $"{file}:{line.Number}: '{word}': finish it or say in an issue what is to come.");

    [Fact]
    public void A_file_of_the_sources_holds_one_type_of_its_own_name() =>
        Agreement.Holds(
            from file in Repository.Files("src", "*.cs").Concat(Repository.Files("tools", "*.cs")).Concat(Repository.Files("tests", "*.cs"))
            let types = SourceFolder.TopLevelTypes(file)
            let stem = file.Split('/')[^1].Split('.')[0]
            where types.Count > 1 || types.Count == 1 && types[0] != stem
            select $"{file} declares {string.Join(", ", types)}; one type a file, named after the type.");

    private static IEnumerable<(int Number, string Text)> Lines(string file) => Repository.Read(file).Split('\n').Select((text, index) => (index + 1, text));
}
