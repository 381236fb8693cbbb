using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>The release files say of every rule what its descriptor says; the compiler's own check does not see a severity behind our helper.</summary>
public class ReleaseFileTests
{
    private const string Shipped = "src/Analyzers/AnalyzerReleases.Shipped.md";
    private const string Unshipped = "src/Analyzers/AnalyzerReleases.Unshipped.md";

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void The_release_files_agree_with_the_descriptor(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        string severity = rule.Descriptor.IsEnabledByDefault ? rule.Descriptor.DefaultSeverity.ToString() : "Disabled";
        // The newest row holds: what is not yet shipped comes last.
        ReleaseRow? row = Rows().LastOrDefault(candidate => candidate.Id == id);

        Assert.True(row is not null, $"{Unshipped}: add the row '{id} | {rule.Theme} | {severity} | {rule.Descriptor.Title}'.");
        Assert.True(
            (row.Category, row.Severity) == (rule.Theme, severity),
            $"{row.File}:{row.Line}: {id} is '{row.Category} | {row.Severity}' there and '{rule.Theme} | {severity}' in {RuleList.CatalogFile}.");
    }

    [Fact]
    public void The_release_files_name_rules_of_the_catalog_only() =>
        Agreement.Holds(Rows().Where(row => RuleList.All.All(rule => rule.Id != row.Id)).Select(row =>
            $"{row.File}:{row.Line}: {row.Id} is not in {RuleList.CatalogFile}; a rule that is gone is listed under 'Removed Rules'."));

    [Fact]
    public void No_release_file_names_a_rule_twice_in_one_release() =>
        Agreement.Holds(Rows().Where(row => row.File == Unshipped).GroupBy(row => row.Id).Where(group => group.Count() > 1)
            .Select(group => $"{Unshipped}: {group.Key} stands in lines {string.Join(" and ", group.Select(row => row.Line))}."));

    [Fact]
    public void A_severity_is_one_that_the_compiler_knows() =>
        Agreement.Holds(Rows().Where(row => row.Severity != "Disabled" && !Enum.TryParse<DiagnosticSeverity>(row.Severity, out _))
            .Select(row => $"{row.File}:{row.Line}: '{row.Severity}' is no severity."));

    private static IEnumerable<ReleaseRow> Rows() => new[] { Shipped, Unshipped }.SelectMany(Rows);

    private static IEnumerable<ReleaseRow> Rows(string file)
    {
        string[] lines = Repository.Read(file).ReplaceLineEndings("\n").Split('\n');
        bool removed = false;
        for (int line = 0; line < lines.Length; line++)
        {
            if (lines[line].StartsWith('#'))
                removed = lines[line].Contains("Removed Rules");
            string[] cells = [.. lines[line].Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
            if (!removed && cells.Length >= 4 && cells[0].StartsWith("CSL", StringComparison.Ordinal))
                yield return new ReleaseRow(file, line + 1, cells[0], cells[1], cells[2]);
        }
    }
}
