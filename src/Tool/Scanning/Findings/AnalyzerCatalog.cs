using System.Collections.Immutable;
using System.Reflection;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Scanning.Findings;

/// <summary>The analyzers this tool was built with. Those a scanned project brings along are never loaded.</summary>
internal static class AnalyzerCatalog
{
    /// <summary>Every analyzer of the pack, ordered by name.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Load() =>
    [
        .. typeof(FindingProperties).Assembly.GetExportedTypes()
            .Where(static type => !type.IsAbstract
                && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
                && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute
                && attribute.Languages.Contains(LanguageNames.CSharp))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
