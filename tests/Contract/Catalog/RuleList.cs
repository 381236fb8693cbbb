using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>All rules, as reflection finds them in the catalog.</summary>
internal static class RuleList
{
    public const string CatalogFile = "src/Analyzers/Rules/Catalog/RuleCatalog.cs";
    public const string IdsFile = "src/Analyzers/Rules/Catalog/RuleIds.cs";

    /// <summary>The rules that have a descriptor, in the order of their ids.</summary>
    public static IReadOnlyList<CatalogRule> All { get; } =
    [
        .. DescriptorFields(typeof(RuleCatalog)).Select(field => new CatalogRule(field.Name, (DiagnosticDescriptor)field.GetValue(null)!)).OrderBy(rule => rule.Id),
    ];

    /// <summary>The constants of <see cref="RuleIds"/>: name and id.</summary>
    public static IReadOnlyList<(string Name, string Id)> Constants { get; } =
        [.. Texts(typeof(RuleIds)).OrderBy(constant => constant.Value).Select(constant => (constant.Name, constant.Value))];

    /// <summary>The constants of <see cref="Rules.Catalog.Themes"/>.</summary>
    public static IReadOnlyList<string> Themes { get; } = [.. Texts(typeof(Themes)).Select(constant => constant.Value)];

    /// <summary>The ids that have a constant, for theories; a rule without a descriptor is among them.</summary>
    public static TheoryData<string> Ids => [.. Constants.Select(constant => constant.Id).Distinct()];

    /// <summary>The rule of an id; the test fails if the catalog has none.</summary>
    public static CatalogRule Rule(string id)
    {
        CatalogRule? found = All.FirstOrDefault(rule => rule.Id == id);
        Assert.True(found is not null, $"{id} stands in {IdsFile} and has no descriptor in {CatalogFile}.");
        return found;
    }

    public static IEnumerable<FieldInfo> DescriptorFields(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor));

    private static IEnumerable<(string Name, string Value)> Texts(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (field.Name, (string)field.GetRawConstantValue()!));
}
