using CsLaw.Tool.Output;
using CsLawAnalyzers.PersonalData;
using Spectre.Console;

namespace CsLaw.Tool.Data;

/// <summary>The list as a table for somebody who watches, as wide as the terminal.</summary>
internal static class DataScreen
{
    /// <summary>Draws the table; sensitive data and declarations stand out.</summary>
    public static void Write(IAnsiConsole screen, DataCells cells, DataInventory inventory)
    {
        if (inventory.Listed.Count == 0)
        {
            screen.WriteLine(cells.Nothing);
            return;
        }

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns([.. cells.Headings.Select(static heading => new TableColumn($"[bold]{Terminal.Escape(heading)}[/]"))]);
        foreach (DataMember member in inventory.Listed)
        {
            Style style = member.Classification switch
            {
                { Confidence: Confidence.Hinted } => new Style(decoration: Decoration.Dim),
                { Taxon.Sensitive: true } => new Style(Color.Yellow),
                _ => Style.Plain,
            };
            table.AddRow(cells.Of(member).Select(cell => new Text(cell, style)));
        }

        screen.Write(table);
    }
}
