using System.Reflection;
using CsLawAnalyzers.CodeFixes.Rules;
using CsLawAnalyzers.Rules;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.RuleDocs.Catalog;

/// <summary>Reads the rules off the assemblies that ship: ids, descriptors, analyzers, fixes.</summary>
internal static class RuleCatalogReader
{
    /// <summary>All rules by id. An id without descriptor, analyzer, and fix or reason is refused, since its page would be wrong.</summary>
    public static IReadOnlyList<CatalogRule> Read()
    {
        DiagnosticDescriptor[] descriptors = [.. Constants<DiagnosticDescriptor>(typeof(RuleCatalog)).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];
        var reported = Exported<DiagnosticAnalyzerAttribute, ThemeAnalyzer>(typeof(ThemeAnalyzer).Assembly).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(d => d.Id).ToHashSet();
        var mended = Exported<ExportCodeFixProviderAttribute, CodeFixProvider>(typeof(NoFix).Assembly).SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet();

        foreach (string id in Constants<string>(typeof(RuleIds)))
        {
            if (descriptors.All(descriptor => descriptor.Id != id))
                throw new DocumentationException($"{id} is reserved in RuleIds and has no descriptor in RuleCatalog.");
        }

        foreach (DiagnosticDescriptor descriptor in descriptors)
        {
            if (!reported.Contains(descriptor.Id))
                throw new DocumentationException($"No theme analyzer reports {descriptor.Id}.");
            if (mended.Contains(descriptor.Id) == NoFix.Ids.Contains(descriptor.Id))
                throw new DocumentationException($"{descriptor.Id} needs either a fix or its place in NoFix, and not both.");
        }

        return [.. descriptors.Select(descriptor => new CatalogRule(descriptor, LevelOf(descriptor), mended.Contains(descriptor.Id)))];
    }

    private static RuleLevel LevelOf(DiagnosticDescriptor descriptor)
    {
        string tag = descriptor.CustomTags.FirstOrDefault(tag => tag.StartsWith(RuleCatalog.LevelTag, StringComparison.Ordinal))
            ?? throw new DocumentationException($"{descriptor.Id} has no level.");
        return Enum.Parse<RuleLevel>(tag[RuleCatalog.LevelTag.Length..]);
    }

    private static IEnumerable<T> Constants<T>(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(T) && !IsPrefix(field)).Select(field => (T)field.GetValue(null)!);

    private static bool IsPrefix(FieldInfo field) => field.Name == nameof(RuleCatalog.LevelTag);

    private static IEnumerable<T> Exported<TAttribute, T>(Assembly assembly)
        where TAttribute : Attribute =>
        assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)) && type.GetCustomAttribute<TAttribute>() is not null)
            .Select(type => (T)Activator.CreateInstance(type)!);
}
