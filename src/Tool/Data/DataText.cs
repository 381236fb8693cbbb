using CsLaw.Tool.Output;

namespace CsLaw.Tool.Data;

/// <summary>The list as text whose columns are aligned by spaces, for a file or another program's eyes.</summary>
internal static class DataText
{
    /// <summary>Writes a line of headings and a line for each member.</summary>
    public static void Write(TextWriter writer, DataCells cells, DataInventory inventory)
    {
        if (inventory.Listed.Count == 0)
            writer.WriteLine(cells.Nothing);
        else
            AlignedText.Write(writer, cells.Headings, inventory.Listed.Select(cells.Of));
    }
}
