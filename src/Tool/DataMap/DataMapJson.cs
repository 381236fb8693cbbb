using System.Text.Json;
using CsLaw.Tool.Destinations;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.DataMap;

/// <summary>The map as a JSON object; <c>data-map.schema.json</c> beside this file says what it holds.</summary>
internal static class DataMapJson
{
    private const string Schema = "DataMap/data-map.schema.json";

    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter writer, DataMapInventory inventory, Texts texts) => InventoryJson.Write(writer, Schema, json =>
    {
        json.WriteString("root", inventory.Root.Replace(Path.DirectorySeparatorChar, '/'));
        json.WriteBoolean("complete", inventory.IsComplete);
        json.WriteStartArray("records");
        foreach (ProcessingRecord record in inventory.Records)
        {
            json.WriteStartObject();
            json.WriteString("taxon", record.Taxon.Id);
            json.WriteString("name", record.Taxon.Name.In(texts.Culture));
            json.WriteBoolean("sensitive", record.Taxon.Sensitive);
            WriteList(json, "purposes", record.Purposes);
            WriteList(json, "declaredGrounds", record.Grounds);
            WriteList(json, "retention", record.Retention);
            json.WriteStartArray("sources");
            foreach (EndpointEntry source in record.Sources)
                WriteSource(json, source, inventory.RelativePath(source.Path));
            json.WriteEndArray();
            json.WriteStartArray("stores");
            foreach (StoredMember store in record.Stores)
                WriteStore(json, store, inventory.RelativePath(store.Path));
            json.WriteEndArray();
            json.WriteStartArray("recipients");
            foreach (DestinationEntry recipient in record.Recipients)
                WriteRecipient(json, recipient, inventory.RelativePath(recipient.Path));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("kinds", inventory.Records.Count);
        json.WriteNumber("sensitive", inventory.Records.Count(static record => record.Taxon.Sensitive));
        json.WriteNumber("leavingMainland", inventory.Records.Count(static record => record.LeavesMainland));
        json.WriteNumber("projects", inventory.Projects);
        json.WriteNumber("testProjectsLeftOut", inventory.LeftOut);
        json.WriteNumber("files", inventory.Files);
        json.WriteEndObject();
    });

    private static void WriteSource(Utf8JsonWriter json, EndpointEntry source, string file)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteNumber("line", source.Line);
        json.WriteString("endpoint", $"{source.Verb} {source.Route}".Trim());
        json.WriteString("handler", source.Handler);
        json.WriteString("caller", source.Audience);
        WriteList(json, "evidence", [.. source.Evidence.Select(static evidence => evidence.Kind + ": " + evidence.Name).Distinct(StringComparer.Ordinal)]);
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

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
