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
            writer.WriteLine(texts[TextKey.DestinationNothing]);
            return;
        }

        string[] headings =
        [
            texts[TextKey.DataPlace], texts[TextKey.EndpointKind], texts[TextKey.DestinationHost], texts[TextKey.DestinationJurisdiction],
            texts[TextKey.DestinationDecided], texts[TextKey.DestinationData], texts[TextKey.DestinationGuard],
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
            string.Join(", ", entry.Taxa.Select(taxon => Taxonomy.Find(taxon)?.Name.In(texts.Culture) ?? taxon)),
            entry.Guard == "none" ? "" : entry.Guard,
        ],
        TerminalText.Clean);

    private string Decided(DestinationEntry entry)
    {
        if (entry.DecidedPath.Length == 0)
            return "";
        string place = entry.DecidedPath == entry.Path
            ? entry.DecidedLine.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{shown.Of(entry.DecidedPath)}:{entry.DecidedLine}");
        return $"{entry.DecidedBy} ({place})";
    }
}
