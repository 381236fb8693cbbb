using CsLaw.Sarif;

namespace CsLaw.Tool.Scanning.Findings;

/// <summary>The order in which findings are shown: file, line, column, rule, message. It does not depend on the number of cores.</summary>
internal sealed class FindingComparer : IComparer<Finding>
{
    /// <summary>The one order there is.</summary>
    public static FindingComparer Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        int order = StringComparer.Ordinal.Compare(x.Place.Path, y.Place.Path);
        if (order == 0)
            order = x.Place.StartLine.CompareTo(y.Place.StartLine);
        if (order == 0)
            order = x.Place.StartColumn.CompareTo(y.Place.StartColumn);
        if (order == 0)
            order = StringComparer.Ordinal.Compare(x.RuleId, y.RuleId);
        return order != 0 ? order : StringComparer.Ordinal.Compare(x.Message, y.Message);
    }
}
