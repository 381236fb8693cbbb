using CsLaw.Tool.Output;
using CsLawAnalyzers.PersonalData;
using Spectre.Console;

namespace CsLaw.Tool.Data;

/// <summary>The list as a table for somebody who watches, as wide as the terminal.</summary>
internal static class DataScreen
{
    /// <summary>Draws the table; sensitive data stands out, what is only hinted recedes.</summary>
    public static void Write(IAnsiConsole screen, DataCells cells, DataInventory inventory)
    {
        if (inventory.Listed.Count == 0)
        {
            screen.WriteLine(cells.Nothing);
            return;
        }

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns([.. cells.Headings.Select(static heading => new TableColumn($"[bold]{Terminal.Escape(heading)}[/]"))]);
        List<IReadOnlyList<string>> rows = [.. inventory.Listed.Select(cells.Of)];
        // A path that stays on its line can be clicked, unless that would leave too little for the rest.
        table.Columns[0].NoWrap = rows.Max(static row => row[0].Length) <= screen.Profile.Width / 2;
        for (int i = 0; i < rows.Count; i++)
        {
            Style style = inventory.Listed[i].Classification switch
            {
                { Confidence: Confidence.Hinted } => new Style(decoration: Decoration.Dim),
                { Taxon.Sensitive: true } => new Style(Color.Yellow),
                _ => Style.Plain,
            };
            table.AddRow(rows[i].Select(cell => new Text(cell, style)));
        }

        screen.Write(table);
    }
}
