using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Rules;

namespace CsLaw.Sarif;

/// <summary>The order of findings in a log: by place, then by rule and by all else they say, so that equal input in any order gives equal bytes.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    private FindingOrder()
    {
    }

    public static FindingOrder Instance { get; } = new();

    /// <summary>
    /// The findings in order, each once, their paths relative to the root. A file that is compiled for several target frameworks, or linked into several
    /// projects, is reported by each compilation; the same words at the same place are one finding, as loud as the loudest and suppressed only where every
    /// compilation suppresses it. Files are told apart as a log names them, and of those that report alike the least speaks: so it makes no difference whether
    /// findings are joined at once or log by log.
    /// </summary>
    public static IReadOnlyList<LocatedFinding> Normalise(IEnumerable<Finding> findings, SourceRoot root) => findings
        .GroupBy(finding => (
            finding.RuleId,
            Place: Locate(finding.Place, root),
            finding.Message,
            Member: finding.Fact(FindingProperties.Member)))
        .Select(group => Merge(group, root))
        .OrderBy(located => located.Finding, Instance)
        .ToArray();

    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        int order = Compare(x.Place, y.Place);
        if (order == 0)
            order = string.CompareOrdinal(x.RuleId, y.RuleId);
        if (order == 0)
            order = string.CompareOrdinal(x.Message, y.Message);
        if (order == 0)
            order = y.Level.CompareTo(x.Level);
        return order != 0 ? order : string.CompareOrdinal(Rest(x), Rest(y));
    }

    private static LocatedFinding Merge(IEnumerable<Finding> compilations, SourceRoot root)
    {
        Finding[] same = compilations.Select(finding => Locate(finding, root)).OrderBy(finding => finding, Instance).ToArray();
        Finding merged = same[0] with
        {
            Level = same.Max(finding => finding.Level),
            Suppressions = same.Any(finding => finding.Suppressions.Count == 0)
                ? []
                : same.SelectMany(finding => finding.Suppressions)
                    .Distinct()
                    .OrderBy(suppression => suppression.Kind, StringComparer.Ordinal)
                    .ThenBy(suppression => suppression.Justification, StringComparer.Ordinal)
                    .ToArray(),
        };
        return new LocatedFinding(merged, compilations.Select(finding => finding.Place.Path).OrderBy(path => path, StringComparer.Ordinal).First());
    }

    private static Finding Locate(Finding finding, SourceRoot root) => finding with
    {
        Place = Locate(finding.Place, root),
        Steps = finding.Steps.Select(step => step with { Place = Locate(step.Place, root) }).ToArray(),
    };

    private static Place Locate(Place place, SourceRoot root) => place.Path.Length == 0 ? place : place with { Path = root.Relative(place.Path) };

    private static int Compare(Place x, Place y)
    {
        int order = string.CompareOrdinal(x.Path, y.Path);
        if (order == 0)
            order = x.StartLine.CompareTo(y.StartLine);
        if (order == 0)
            order = x.StartColumn.CompareTo(y.StartColumn);
        if (order == 0)
            order = x.EndLine.CompareTo(y.EndLine);
        return order != 0 ? order : x.EndColumn.CompareTo(y.EndColumn);
    }

    private static string Rest(Finding finding)
    {
        IEnumerable<string> properties = finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => property.Key + "=" + property.Value);
        IEnumerable<string> steps = finding.Steps.Select(step => step.Place + step.Kind + "|" + string.Join("|", step.Arguments));
        return string.Join("\n", properties.Concat(steps));
    }
}
