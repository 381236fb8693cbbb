using System.Globalization;
using CsLaw.Tool.Destinations;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.DataMap;

/// <summary>The map as a document: what it is, a table, and a section for each kind of personal data with every place.</summary>
internal sealed class DataMapMarkdown(Texts texts)
{
    /// <summary>Writes the document.</summary>
    public void Write(TextWriter writer, DataMapInventory inventory)
    {
        Line(writer, "# " + texts[InventoryKey.DataMapTitle]);
        Line(writer);
        Line(writer, texts[InventoryKey.DataMapNotice]);
        Line(writer);
        if (inventory.Records.Count == 0)
        {
            Line(writer, texts[InventoryKey.DataMapNothing]);
            return;
        }

        string[] headings =
        [
            texts[InventoryKey.DataMapKind], texts[InventoryKey.DataSensitive], texts[InventoryKey.DataMapPurposes], texts[InventoryKey.DataMapGrounds], texts[InventoryKey.DataMapSources],
            texts[InventoryKey.DataMapStores], texts[InventoryKey.DataMapRecipients], texts[InventoryKey.DataMapRetention],
        ];
        Line(writer, $"| {string.Join(" | ", headings)} |");
        Line(writer, string.Concat(Enumerable.Repeat("| --- ", headings.Length)) + "|");
        foreach (ProcessingRecord record in inventory.Records)
        {
            string[] cells =
            [
                Name(record), record.Taxon.Sensitive ? "✓" : "", Seen(record.Purposes), MarkdownText.Escape(string.Join(", ", record.Grounds)), Number(record.Sources.Count), Number(record.Stores.Count),
                MarkdownText.Escape(string.Join(", ", DataMapTable.Recipients(record, texts))), Seen(record.Retention),
            ];
            Line(writer, $"| {string.Join(" | ", cells)} |");
        }

        foreach (ProcessingRecord record in inventory.Records)
            Section(writer, record, inventory);
    }

    private void Section(TextWriter writer, ProcessingRecord record, DataMapInventory inventory)
    {
        Line(writer);
        Line(writer, "## " + Name(record));
        List(writer, InventoryKey.DataMapSources, record.Sources.Select(source => (
            $"{$"{source.Verb} {source.Route}".Trim()} {source.Handler} ({texts[CallerName.Of(source.Audience)]})"
            + string.Concat(source.Evidence.Select(static evidence => $"; {evidence.Kind}: {evidence.Name}{(evidence.Purpose.Length > 0 ? $" ({evidence.Purpose})" : "")}{(evidence.Declaration.Length > 0 ? $" ({evidence.Declaration})" : "")}")),
            source.Path,
            source.Line)));
        List(writer, InventoryKey.DataMapStores, record.Stores.Select(static store => ($"{store.Kind}: {store.Name}{(store.Protection.Length > 0 ? $" ({store.Protection})" : "")}", store.Path, store.Line)));
        List(writer, InventoryKey.DataMapRecipients, record.Recipients.Select(recipient => (
            $"{(recipient.Host.Length == 0 ? "?" : recipient.Host)} ({texts[JurisdictionName.Of(recipient.Jurisdiction)]}); {recipient.Kind}{(recipient.Guard == "none" ? "" : "; " + recipient.Guard)}", recipient.Path, recipient.Line)));

        void List(TextWriter target, InventoryKey title, IEnumerable<(string Text, string Path, int Line)> items)
        {
            bool isFirst = true;
            foreach ((string text, string path, int line) in items)
            {
                if (isFirst)
                {
                    Line(target);
                    Line(target, texts[title]);
                    Line(target);
                    isFirst = false;
                }

                string place = string.Create(CultureInfo.InvariantCulture, $"{LocalPath.Below(inventory.Root, path)}:{line}");
                Line(target, $"- {MarkdownText.Escape(text.Trim())} — {MarkdownText.Escape(place)}");
            }
        }
    }

    private string Name(ProcessingRecord record) => MarkdownText.Escape(record.Taxon.Name.In(texts.Culture));

    private string Seen(IReadOnlyList<string> values) => values.Count == 0 ? $"*{texts[InventoryKey.DataMapUnseen]}*" : MarkdownText.Escape(string.Join(", ", values));

    private static string Number(int count) => count == 0 ? "" : Texts.Number(count);

    private static void Line(TextWriter writer, string text = "") => writer.Write(text + "\n");
}
