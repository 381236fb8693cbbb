using System.Globalization;
using CsLaw.Tool.Output;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Destinations;

/// <summary>The list as columns for a reader.</summary>
internal sealed class DestinationTable(Texts texts, ShownPath shown)
{
    /// <summary>Writes a line of headings and a line for each destination.</summary>
    public void Write(TextWriter writer, DestinationInventory inventory)
    {
        if (inventory.Entries.Count == 0)
        {
            writer.WriteLine(texts[InventoryKey.DestinationNothing]);
            return;
        }

        string[] headings =
        [
            texts[InventoryKey.DataPlace], texts[InventoryKey.EndpointKind], texts[InventoryKey.DestinationHost], texts[InventoryKey.DestinationJurisdiction],
            texts[InventoryKey.DestinationDecided], texts[InventoryKey.DestinationData], texts[InventoryKey.DestinationGuard],
        ];
        AlignedText.Write(writer, headings, inventory.Entries.Select(CellsOf));
    }

    private string[] CellsOf(DestinationEntry entry) => Array.ConvertAll(
        [
            string.Create(CultureInfo.InvariantCulture, $"{shown.Of(entry.Path)}:{entry.Line}"),
            entry.Kind,
            entry.Host.Length == 0 ? "?" : entry.Host,
            texts[JurisdictionName.Of(entry.Jurisdiction)],
            Decided(entry),
            string.Join(texts[ArticleKey.ListSeparator], entry.Taxa.Select(taxon => Taxonomy.Find(taxon)?.Name.In(texts.Culture) ?? taxon)),
            entry.Guard == "none" ? "" : entry.Guard,
        ],
        TerminalText.Clean);

    private string Decided(DestinationEntry entry)
    {
        if (entry.DecidedPath.Length == 0)
            return "";
        string place = entry.DecidedPath == entry.Path
            ? texts.Format(InventoryKey.DestinationSameFile, entry.DecidedLine)
            : string.Create(CultureInfo.InvariantCulture, $"{shown.Of(entry.DecidedPath)}:{entry.DecidedLine}");
        return $"{entry.DecidedBy} ({place})";
    }
}
