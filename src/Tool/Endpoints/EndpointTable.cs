using System.Globalization;
using CsLaw.Tool.Output;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Endpoints;

/// <summary>The list as columns for a reader.</summary>
internal sealed class EndpointTable(Texts texts, ShownPath shown)
{
    /// <summary>Writes a line of headings and a line for each endpoint.</summary>
    public void Write(TextWriter writer, EndpointInventory inventory)
    {
        if (inventory.Entries.Count == 0)
        {
            writer.WriteLine(texts[InventoryKey.EndpointNothing]);
            return;
        }

        string[] headings =
        [
            texts[InventoryKey.DataPlace], texts[InventoryKey.EndpointKind], texts[InventoryKey.EndpointRoute], texts[InventoryKey.EndpointHandler],
            texts[InventoryKey.EndpointCaller], texts[InventoryKey.EndpointInputs], texts[InventoryKey.EndpointEvidence],
        ];
        AlignedText.Write(writer, headings, inventory.Entries.Select(CellsOf));
    }

    private string[] CellsOf(EndpointEntry entry) => Array.ConvertAll(
        [
            string.Create(CultureInfo.InvariantCulture, $"{shown.Of(entry.Path)}:{entry.Line}"),
            entry.Kind,
            $"{entry.Verb} {entry.Route}".Trim(),
            entry.Handler,
            texts[CallerName.Of(entry.Audience)],
            string.Join(", ", entry.Inputs.Select(InputCell)),
            string.Join(", ", entry.Evidence.Select(static evidence => $"{evidence.Kind}: {evidence.Name} ({evidence.Place}{(evidence.Declaration.Length > 0 ? "; " + evidence.Declaration : "")})")),
        ],
        TerminalText.Clean);

    private string InputCell(EndpointInput input) => input.Taxa.Count == 0
        ? $"{input.Name} ({input.Source})"
        : $"{input.Name} ({input.Source}: {string.Join(texts[ArticleKey.ListSeparator], input.Taxa.Select(taxon => Taxonomy.Find(taxon)?.Name.In(texts.Culture) ?? taxon))})";
}
