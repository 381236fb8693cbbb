using System.Linq;
using System.Text.RegularExpressions;

namespace CsLaw.Sarif;

/// <summary>
/// The reason that stands as a comment behind <c>#pragma warning disable</c>. The compiler keeps the justification of an attribute and forgets this one.
/// </summary>
internal static class PragmaReason
{
    private static readonly Regex s_pragma = new(
        @"^\s*#\s*pragma\s+warning\s+(?<what>disable|restore)\b(?<ids>[^/]*)(//\s*(?<reason>.*\S))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The finding, a suppression in the source without a reason completed by the nearest pragma above it.</summary>
    public static Finding Complete(Finding finding, ISourceText sources)
    {
        if (!finding.Suppressions.Any(IsOpen) || Find(finding, sources) is not { } reason)
            return finding;
        return finding with
        {
            Suppressions = finding.Suppressions.Select(suppression => IsOpen(suppression) ? suppression with { Justification = reason } : suppression).ToArray(),
        };
    }

    private static bool IsOpen(Suppression suppression) => suppression.Kind == "inSource" && string.IsNullOrWhiteSpace(suppression.Justification);

    private static string? Find(Finding finding, ISourceText sources)
    {
        for (int number = finding.Place.StartLine; number > 0 && sources.Line(finding.Place.Path, number) is { } line; number--)
        {
            if (s_pragma.Match(line) is not { Success: true } pragma || !Names(pragma.Groups["ids"].Value, finding.RuleId))
                continue;

            // What the nearest pragma restored was suppressed by something else.
            return pragma.Groups["what"].Value == "disable" && pragma.Groups["reason"].Success ? pragma.Groups["reason"].Value : null;
        }

        return null;
    }

    private static bool Names(string ids, string rule) =>
        string.IsNullOrWhiteSpace(ids) || ids.Split(',').Any(id => id.Trim() == rule);
}
