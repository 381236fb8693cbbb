using System.Text.Json;
using CsLaw.Tool.Destinations;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.DataMap;

/// <summary>The map as a JSON object; <c>data-map.schema.json</c> beside this file says what it holds.</summary>
internal static class DataMapJson
{
    private const string Schema = "DataMap/data-map.schema.json";

    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter writer, DataMapInventory inventory, Texts texts) =>
        InventoryJson.Write(writer, Schema, inventory, json => WriteRecords(json, inventory, texts), json => WriteSummary(json, inventory.Records));

    private static void WriteRecords(Utf8JsonWriter json, DataMapInventory inventory, Texts texts)
    {
        json.WriteStartArray("records");
        foreach (ProcessingRecord record in inventory.Records)
        {
            json.WriteStartObject();
            json.WriteString("taxon", record.Taxon.Id);
            json.WriteString("name", record.Taxon.Name.In(texts.Culture));
            json.WriteBoolean("sensitive", record.Taxon.Sensitive);
            json.WriteStrings("purposes", record.Purposes);
            json.WriteStrings("declaredGrounds", record.Grounds);
            json.WriteStrings("retention", record.Retention);
            json.WriteStartArray("sources");
            foreach (EndpointEntry source in record.Sources)
                WriteSource(json, source, LocalPath.Below(inventory.Root, source.Path));
            json.WriteEndArray();
            json.WriteStartArray("stores");
            foreach (StoredMember store in record.Stores)
                WriteStore(json, store, LocalPath.Below(inventory.Root, store.Path));
            json.WriteEndArray();
            json.WriteStartArray("recipients");
            foreach (DestinationEntry recipient in record.Recipients)
                WriteRecipient(json, recipient, LocalPath.Below(inventory.Root, recipient.Path));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, IReadOnlyList<ProcessingRecord> records)
    {
        json.WriteNumber("kinds", records.Count);
        json.WriteNumber("sensitive", records.Count(static record => record.Taxon.Sensitive));
        json.WriteNumber("leavingMainland", records.Count(static record => record.LeavesMainland));
    }

    private static void WriteSource(Utf8JsonWriter json, EndpointEntry source, string file)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteNumber("line", source.Line);
        json.WriteString("endpoint", $"{source.Verb} {source.Route}".Trim());
        json.WriteString("handler", source.Handler);
        json.WriteString("caller", source.Audience);
        json.WriteStrings("evidence", [.. source.Evidence.Select(static evidence => evidence.Kind + ": " + evidence.Name).Distinct(StringComparer.Ordinal)]);
        json.WriteEndObject();
    }

    private static void WriteStore(Utf8JsonWriter json, StoredMember store, string file)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteNumber("line", store.Line);
        json.WriteString("kind", store.Kind);
        json.WriteString("name", store.Name);
        json.WriteString("protection", store.Protection);
        json.WriteString("retention", store.Retention);
        json.WriteEndObject();
    }

    private static void WriteRecipient(Utf8JsonWriter json, DestinationEntry recipient, string file)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteNumber("line", recipient.Line);
        json.WriteString("kind", recipient.Kind);
        json.WriteString("host", recipient.Host);
        json.WriteString("jurisdiction", recipient.Jurisdiction);
        json.WriteString("guard", recipient.Guard);
        json.WriteEndObject();
    }
}
