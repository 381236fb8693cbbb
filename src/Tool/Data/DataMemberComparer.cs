namespace CsLaw.Tool.Data;

/// <summary>The order in which members are listed: file, line, column, name, kind. It does not depend on the number of cores.</summary>
internal sealed class DataMemberComparer : IComparer<DataMember>
{
    /// <summary>The one order there is.</summary>
    public static DataMemberComparer Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(DataMember? x, DataMember? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        int order = StringComparer.Ordinal.Compare(x.Path, y.Path);
        if (order == 0)
            order = x.Line.CompareTo(y.Line);
        if (order == 0)
            order = x.Column.CompareTo(y.Column);
        if (order == 0)
            order = StringComparer.Ordinal.Compare(x.Name, y.Name);
        return order != 0 ? order : x.Kind.CompareTo(y.Kind);
    }
}
