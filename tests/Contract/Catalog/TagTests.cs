using System;
using System.Linq;
using CsLawAnalyzers.Contract.Law;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>What a descriptor carries into every log: articles, weaknesses, its level, its page.</summary>
public class TagTests
{
    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void The_tags_are_the_articles_and_weaknesses_of_the_law_and_the_level(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        RuleRow row = LawFolder.Rules.Rules.Single(candidate => candidate.Id == id);
        string[] expected =
        [
            .. row.Duties.Concat(row.Related).Select(reference => reference.Replace(' ', '-')),
            .. row.Cwe.Select(number => "external/cwe/cwe-" + number),
        ];
        string[] tags = [.. rule.Descriptor.CustomTags.Where(tag => !tag.StartsWith(RuleCatalog.LevelTag, StringComparison.Ordinal))];

        Agreement.Holds(
        [
            .. expected.Except(tags).Select(tag => $"{rule} lacks the tag '{tag}', which law/rules.json asks for."),
            .. tags.Except(expected).Select(tag => $"{rule} carries the tag '{tag}', of which law/rules.json says nothing."),
        ]);
    }

    /// <summary>A level is a promise about false positives, and its severity follows from it.</summary>
    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void The_severity_is_what_the_level_promises(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        string[] tags = [.. rule.Descriptor.CustomTags.Where(tag => tag.StartsWith(RuleCatalog.LevelTag, StringComparison.Ordinal))];
        string known = string.Join(", ", Enum.GetNames<RuleLevel>());
        Assert.True(
            tags.Length == 1 && Enum.TryParse<RuleLevel>(tags[0][RuleCatalog.LevelTag.Length..], out _),
            $"{rule} carries the levels '{string.Join(", ", tags)}'; it has one of {known}.");

        var level = Enum.Parse<RuleLevel>(tags[0][RuleCatalog.LevelTag.Length..]);
        DiagnosticSeverity promised = level == RuleLevel.Heuristic ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        Assert.True(
            rule.Descriptor.DefaultSeverity == promised,
            $"{RuleList.CatalogFile}: {rule} is {level} and so {promised}, not {rule.Descriptor.DefaultSeverity}.");
    }

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void The_help_link_leads_to_the_page(string id)
    {
        CatalogRule rule = RuleList.Rule(id);

        Assert.EndsWith($"/docs/rules/{id}.md", rule.Descriptor.HelpLinkUri);
        Assert.True(
            Uri.TryCreate(rule.Descriptor.HelpLinkUri, UriKind.Absolute, out Uri? link) && link.Scheme == Uri.UriSchemeHttps,
            $"The help link of {rule} is no https address.");
    }
}
