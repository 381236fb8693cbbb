using Spectre.Console.Rendering;

namespace CsLaw.Tool.Data;

/// <summary>The list as text whose columns are aligned by spaces, for a file or another program's eyes.</summary>
internal static class DataText
{
    private const int Gap = 2;

    /// <summary>Writes a line of headings and a line for each member.</summary>
    public static void Write(TextWriter writer, DataCells cells, DataInventory inventory)
    {
        if (inventory.Listed.Count == 0)
        {
            writer.WriteLine(cells.Nothing);
            return;
        }

        List<IReadOnlyList<string>> rows = [cells.Headings, .. inventory.Listed.Select(cells.Of)];
        int[] widths = [.. cells.Headings.Select((_, column) => rows.Max(row => Width(row[column])))];
        foreach (IReadOnlyList<string> row in rows)
        {
            for (int i = 0; i < row.Count - 1; i++)
            {
                writer.Write(row[i]);
                writer.Write(new string(' ', widths[i] - Width(row[i]) + Gap));
            }

            writer.WriteLine(row[^1]);
        }
    }

    /// <summary>How many columns of a terminal the text takes; a Chinese character takes two.</summary>
    private static int Width(string text) => new Segment(text).CellCount();
}
