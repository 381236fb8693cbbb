using CsLaw.Tool.Destinations;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.DataMap;

/// <summary>The map as columns for a reader: a line for each kind of personal data.</summary>
internal sealed class DataMapTable(Texts texts)
{
    /// <summary>Writes a line of headings and a line for each kind.</summary>
    public void Write(TextWriter writer, DataMapInventory inventory)
    {
        if (inventory.Records.Count == 0)
        {
            writer.WriteLine(texts[InventoryKey.DataMapNothing]);
            return;
        }

        string[] headings =
        [
            texts[InventoryKey.DataMapKind], texts[InventoryKey.DataMapSources], texts[InventoryKey.DataMapPurposes], texts[InventoryKey.DataMapStores], texts[InventoryKey.DataMapRecipients], texts[InventoryKey.DataMapRetention],
        ];
        AlignedText.Write(writer, headings, inventory.Records.Select(CellsOf));
    }

    /// <summary>Who gets the data, each once: host, where it stands, and what stands before it.</summary>
    public static IEnumerable<string> Recipients(ProcessingRecord record, Texts texts) => record.Recipients
        .Select(entry => $"{(entry.Host.Length == 0 ? "?" : entry.Host)} ({texts[JurisdictionName.Of(entry.Jurisdiction)]}{(entry.Guard == "none" ? "" : ", " + entry.Guard)})")
        .Distinct(StringComparer.Ordinal);

    private string[] CellsOf(ProcessingRecord record) => Array.ConvertAll(
        [
            record.Taxon.Name.In(texts.Culture) + (record.Taxon.Sensitive ? $" ({texts[InventoryKey.DataSensitive]})" : ""),
            string.Join(", ", record.Sources.Select(static source => source.Handler).Distinct(StringComparer.Ordinal)),
            string.Join(", ", record.Purposes.Concat(record.Grounds)),
            string.Join(", ", record.Stores.Select(static store => store.Name).Distinct(StringComparer.Ordinal)),
            string.Join(", ", Recipients(record, texts)),
            string.Join(", ", record.Retention),
        ],
        TerminalText.Clean);
}
