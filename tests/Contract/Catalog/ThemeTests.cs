using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsLawAnalyzers.Rules;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>Every rule is asked by the analyzer of its theme, and by no other.</summary>
public class ThemeTests
{
    private const string RuleNamespace = "CsLawAnalyzers.Rules.";

    private static readonly Type[] s_types = typeof(ThemeAnalyzer).Assembly.GetTypes();

    [Fact]
    public void Every_analyzer_is_a_theme_and_is_exported_for_CSharp() =>
        Agreement.Holds(
            from type in s_types
            where !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer))
            let export = type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()
            where !type.IsSubclassOf(typeof(ThemeAnalyzer)) || export?.Languages is not [LanguageNames.CSharp]
            select $"{type}: derive it from ThemeAnalyzer and mark it [DiagnosticAnalyzer(LanguageNames.CSharp)].");

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void Exactly_one_analyzer_supports_a_rule(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        string[] analyzers =
            [.. Analyzers.All.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == id)).Select(analyzer => analyzer.GetType().Name)];

        Assert.True(
            analyzers.Length > 0,
            $"src/Analyzers/Rules/{rule.Theme}/{rule.Theme}Analyzer.cs: add 'new {rule.Name}()' to its rules; no analyzer supports {id}.");
        Assert.True(analyzers.Length == 1, $"{id} is supported by {string.Join(" and ", analyzers)}; a rule belongs to the one analyzer of its theme.");
    }

    [Fact]
    public void An_analyzer_supports_the_descriptors_of_the_catalog_and_of_its_theme_only() =>
        Agreement.Holds(
            from analyzer in Analyzers.All
            from descriptor in analyzer.SupportedDiagnostics
            let theme = Theme(analyzer.GetType())
            where !RuleList.All.Any(rule => ReferenceEquals(rule.Descriptor, descriptor)) || descriptor.Category != theme
            select $"{analyzer.GetType().Name} supports {descriptor.Id} of {descriptor.Category}; "
                + $"it is the analyzer of {theme} and takes its descriptors from {RuleList.CatalogFile}.");

    [Fact]
    public void Every_rule_class_is_in_the_analyzer_of_its_theme()
    {
        ILookup<Type, string> themes = Analyzers.All.OfType<ThemeAnalyzer>()
            .SelectMany(analyzer => analyzer.Rules.Select(rule => (Rule: rule.GetType(), Theme: Theme(analyzer.GetType()))))
            .ToLookup(entry => entry.Rule, entry => entry.Theme);

        Agreement.Holds(RuleClasses().Where(type => !themes[type].SequenceEqual([Theme(type)])).Select(type =>
            $"src/Analyzers/Rules/{Theme(type)}/{Theme(type)}Analyzer.cs: {type.Name} must be among its rules, once, and in no other analyzer "
            + $"(found in: {string.Join(", ", themes[type])})."));
    }

    [Fact]
    public void A_rule_class_is_named_after_its_descriptor_and_sits_in_its_theme() =>
        Agreement.Holds(
            from type in RuleClasses()
            let descriptor = ((Rule)Activator.CreateInstance(type)!).Descriptor
            let rule = RuleList.All.SingleOrDefault(candidate => ReferenceEquals(candidate.Descriptor, descriptor))
            where rule is null || rule.Name != type.Name || rule.Theme != Theme(type)
            select $"{type} has the descriptor of {rule?.ToString() ?? descriptor.Id}; "
                + $"the class, its field in {RuleList.CatalogFile} and its constant share one name, its folder is the category.");

    private static IEnumerable<Type> RuleClasses() => s_types.Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Rule)));

    private static string Theme(Type type) =>
        type.Namespace is { } name && name.StartsWith(RuleNamespace, StringComparison.Ordinal) ? name[RuleNamespace.Length..] : type.Namespace ?? "";
}
