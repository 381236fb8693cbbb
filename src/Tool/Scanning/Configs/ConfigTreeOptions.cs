using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.Configs;

/// <summary>Severities from configuration files, per source file, as the compiler asks for them.</summary>
internal sealed class ConfigTreeOptions(AnalyzerConfigSet configs, SilencedRules silenced) : SyntaxTreeOptionsProvider
{
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _byPath = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        !Of(tree).AnalyzerOptions.TryGetValue("generated_code", out string? value) ? GeneratedKind.Unknown
        : value.Equals("true", StringComparison.OrdinalIgnoreCase) ? GeneratedKind.MarkedGenerated
        : GeneratedKind.NotGenerated;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(
        SyntaxTree tree,
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity)
    {
        // What is found against the decision is kept in the log as suppressed.
        if (Find(Of(tree).TreeOptions, diagnosticId, out severity) && !(severity == ReportDiagnostic.Suppress && silenced.Holds(tree.FilePath, diagnosticId)))
            return true;
        severity = ReportDiagnostic.Default;
        return false;
    }

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId,
        CancellationToken cancellationToken,
        out ReportDiagnostic severity) =>
        Find(configs.GlobalConfigOptions.TreeOptions, diagnosticId, out severity);

    private AnalyzerConfigOptionsResult Of(SyntaxTree tree) =>
        _byPath.GetOrAdd(tree.FilePath, static (path, set) => set.GetOptionsForSourcePath(path), configs);

    private static bool Find(ImmutableDictionary<string, ReportDiagnostic> severities, string id, out ReportDiagnostic severity)
    {
        if (severities.TryGetValue(id, out severity))
            return true;
        severity = ReportDiagnostic.Default;
        return false;
    }
}
