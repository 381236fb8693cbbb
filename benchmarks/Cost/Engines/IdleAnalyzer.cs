using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Benchmarks.Engines;

/// <summary>
/// An analyzer that asks nothing. What it costs is the price of having any analyzer at all, and is taken off the cost of all others.
/// </summary>
#pragma warning disable RS1001, RS1036, RS1038, RS1041, RS2008 // It is handed to the driver as an object and never ships.
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_never =
        new("IDLE0001", "Never", "Never", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_never];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
    }
}
#pragma warning restore RS1001, RS1036, RS1038, RS1041, RS2008
