using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using CsLawAnalyzers.Contract.Law;
using CsLawAnalyzers.Rules;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>Ids, descriptors and the rule table of the law name the same rules.</summary>
public class IdTests
{
    private const string RulesJson = "law/rules.json";

    [Fact]
    public void The_catalog_is_not_empty()
    {
        Assert.NotEmpty(RuleList.All);
        Assert.NotEmpty(RuleList.Constants);
    }

    [Fact]
    public void An_id_is_CSL_and_four_digits() =>
        Agreement.Holds(RuleList.Constants.Where(constant => !Regex.IsMatch(constant.Id, @"^CSL\d{4}\z"))
            .Select(constant => $"{RuleList.IdsFile}: '{constant.Id}' ({constant.Name}) is not CSL and four digits."));

    [Fact]
    public void No_id_is_used_twice()
    {
        IEnumerable<string> constants = RuleList.Constants.GroupBy(constant => constant.Id).Where(group => group.Count() > 1)
            .Select(group => $"{RuleList.IdsFile}: {group.Key} is the id of {string.Join(" and ", group.Select(constant => constant.Name))}.");
        IEnumerable<string> descriptors = RuleList.All.GroupBy(rule => rule.Id).Where(group => group.Count() > 1)
            .Select(group => $"{RuleList.CatalogFile}: {group.Key} has the descriptors {string.Join(" and ", group.Select(rule => rule.Name))}; one id is one descriptor.");

        Agreement.Holds([.. constants, .. descriptors]);
    }

    [Fact]
    public void Every_id_has_a_descriptor_of_the_same_name_and_the_other_way_round()
    {
        (string Name, string Id)[] descriptors = [.. RuleList.All.Select(rule => (rule.Name, rule.Id))];

        Agreement.Holds(
        [
            .. RuleList.Constants.Except(descriptors).Select(constant => $"{RuleList.CatalogFile}: add the field '{constant.Name}' for {constant.Id}."),
            .. descriptors.Except(RuleList.Constants).Select(rule => $"{RuleList.IdsFile}: add 'public const string {rule.Name} = \"{rule.Id}\";'."),
        ]);
    }

    [Fact]
    public void Every_id_has_a_row_in_the_law_and_the_other_way_round()
    {
        string[] ids = [.. RuleList.Constants.Select(constant => constant.Id)];
        string[] rows = [.. LawFolder.Rules.Rules.Select(row => row.Id)];

        Agreement.Holds(
        [
            .. ids.Except(rows).Select(id => $"{RulesJson}: add the row of {id} with its duties, penalties, related articles and weaknesses."),
            .. rows.Except(ids).Select(id => $"{RuleList.IdsFile}: {RulesJson} has a row of {id}, which has no constant."),
        ]);
    }

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void The_category_is_the_theme_whose_digit_the_id_begins_with(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        ThemeRow? theme = LawFolder.Rules.Themes.SingleOrDefault(candidate => candidate.Digit == id["CSL".Length] - '0');
        Assert.True(theme is not null, $"{RulesJson}: no theme has the first digit of {id}.");

        Assert.True(
            string.Equals(theme.Id, rule.Theme, StringComparison.OrdinalIgnoreCase),
            $"{RuleList.CatalogFile}: the category of {rule} is '{rule.Theme}'; its digit stands for the theme '{theme.Id}' of {RulesJson}.");
    }

    [Fact]
    public void The_categories_are_the_themes_of_the_law() =>
        Assert.Equal(
            LawFolder.Rules.Themes.Select(theme => theme.Id).Order(StringComparer.Ordinal),
            RuleList.Themes.Select(theme => theme.ToLowerInvariant()).Order(StringComparer.Ordinal));

    /// <summary>Release tracking reads field initialisers and nothing else; a descriptor made in another way escapes it.</summary>
    [Fact]
    public void A_descriptor_is_a_static_readonly_field_of_the_catalog()
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        Type[] types = typeof(ThemeAnalyzer).Assembly.GetTypes();
        IEnumerable<string> fields = types.SelectMany(type => type.GetFields(Statics))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor) && !(field.IsInitOnly && field.DeclaringType == typeof(RuleCatalog)))
            .Select(field => $"{field.DeclaringType}.{field.Name} holds a descriptor; declare it as a static readonly field in {RuleList.CatalogFile}.");
        IEnumerable<string> properties = types.SelectMany(type => type.GetProperties(Statics))
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => $"{property.DeclaringType}.{property.Name} gives a descriptor; declare it as a static readonly field in {RuleList.CatalogFile}.");

        Agreement.Holds([.. fields, .. properties]);
    }
}
