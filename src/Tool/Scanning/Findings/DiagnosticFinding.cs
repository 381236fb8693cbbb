using System.Globalization;
using CsLaw.Sarif;
using CsLaw.Tool.Scanning.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SarifSuppression = CsLaw.Sarif.Suppression;

namespace CsLaw.Tool.Scanning.Findings;

/// <summary>From the compiler's diagnostic to a finding.</summary>
internal static class DiagnosticFinding
{
    /// <summary>The finding, its message in the language of <paramref name="culture"/>.</summary>
    public static Finding Of(Diagnostic diagnostic, CompiledProject compiled, CultureInfo culture) => Finding.Create(
        diagnostic.Id,
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => FindingLevel.Error,
            DiagnosticSeverity.Warning => FindingLevel.Warning,
            _ => FindingLevel.Note,
        },
        diagnostic.GetMessage(culture),
        PlaceOf(diagnostic.Location),
        [.. diagnostic.AdditionalLocations.Select(PlaceOf)],
        diagnostic.Properties
            .Where(static pair => pair.Value is not null)
            .ToDictionary(static pair => pair.Key, static pair => pair.Value!, StringComparer.Ordinal),
        [.. SuppressionsOf(diagnostic, compiled)]);

    private static Place PlaceOf(Location location)
    {
        if (!location.IsInSource && location.Kind != LocationKind.ExternalFile)
            return Place.None;
        FileLinePositionSpan span = location.GetLineSpan();
        return new Place(
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
    }

    private static IEnumerable<SarifSuppression> SuppressionsOf(Diagnostic diagnostic, CompiledProject compiled)
    {
        if (diagnostic.IsSuppressed)
            yield return SuppressionOf(diagnostic, compiled.Compilation);
        if (diagnostic.Location.SourceTree is { FilePath: var path } && compiled.Silenced.Holds(path, diagnostic.Id))
            yield return new SarifSuppression("external", compiled.Silenced.ReasonFor(path, diagnostic.Id));
    }

    private static SarifSuppression SuppressionOf(Diagnostic diagnostic, Compilation compilation)
    {
        SuppressionInfo? info = diagnostic.GetSuppressionInfo(compilation);
        TypedConstant? given = info?.Attribute?.NamedArguments.FirstOrDefault(static argument => argument.Key == "Justification").Value;
        string? justification = given?.Value as string;
        return new SarifSuppression("inSource", string.IsNullOrWhiteSpace(justification) ? null : justification);
    }
}
