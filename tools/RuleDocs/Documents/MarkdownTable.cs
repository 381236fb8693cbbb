using System.Text;

namespace CsLawAnalyzers.RuleDocs.Documents;

/// <summary>A table of Markdown. Cells may hold links and code; line ends and bars in them are made safe.</summary>
internal sealed class MarkdownTable(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public MarkdownTable Row(params string[] cells)
    {
        if (cells.Length != heads.Length)
            throw new ArgumentException($"The table has {heads.Length} columns, the row {cells.Length}.", nameof(cells));
        _rows.Add(cells);
        return this;
    }

    /// <summary>The table, each line ended.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, heads);
        Line(text, [.. heads.Select(_ => "---")]);
        foreach (string[] row in _rows)
            Line(text, row);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string[] cells)
    {
        foreach (string cell in cells)
            text.Append("| ").Append(cell.Replace("|", "\\|").Replace("\n", "<br>")).Append(cell.Length == 0 ? "" : " ");
        text.Append("|\n");
    }
}
