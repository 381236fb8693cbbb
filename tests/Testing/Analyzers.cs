using System;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Testing;

/// <summary>The analyzers and fixes of the pack, found as a host finds them.</summary>
public static class Analyzers
{
    /// <summary>One instance of every analyzer.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(ThemeAnalyzer).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsDefined(typeof(DiagnosticAnalyzerAttribute), false))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>One instance of every fix provider that is exported.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes { get; } =
    [
        .. typeof(CodeFixes.Repairs.FindingFix).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsDefined(typeof(ExportCodeFixProviderAttribute), false))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!),
    ];
}
