using System.Text.Json;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Endpoints;

/// <summary>The list as a JSON object; <c>endpoint-inventory.schema.json</c> beside this file says what it holds.</summary>
internal static class EndpointJson
{
    private const string Schema = "Endpoints/endpoint-inventory.schema.json";

    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter writer, EndpointInventory inventory)
    {
        InventoryJson.Write(writer, Schema, inventory, WriteEntries, WriteSummary);

        void WriteEntries(Utf8JsonWriter json)
        {
            json.WriteStartArray("endpoints");
            foreach (EndpointEntry entry in inventory.Entries)
                WriteEntry(json, entry, LocalPath.Below(inventory.Root, entry.Path));
            json.WriteEndArray();
        }

        void WriteSummary(Utf8JsonWriter json)
        {
            json.WriteNumber("endpoints", inventory.Entries.Count);
            json.WriteNumber("takingPersonalData", inventory.Taking);
            json.WriteNumber("openToAnyone", inventory.Open);
            json.WriteNumber("declaredGrounds", inventory.Entries.Sum(static entry => entry.Evidence.Count(static evidence => evidence.Declaration.Length > 0)));
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, EndpointEntry entry, string file)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteNumber("line", entry.Line);
        json.WriteString("kind", entry.Kind);
        json.WriteString("verb", entry.Verb);
        json.WriteString("route", entry.Route);
        json.WriteString("handler", entry.Handler);
        json.WriteString("caller", entry.Audience);
        json.WriteStartArray("inputs");
        foreach (EndpointInput input in entry.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            json.WriteString("source", input.Source);
            json.WriteStrings("taxa", input.Taxa);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (EndpointEvidence evidence in entry.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("kind", evidence.Kind);
            json.WriteString("place", evidence.Place);
            json.WriteString("name", evidence.Name);
            json.WriteString("declaration", evidence.Declaration);
            json.WriteString("purpose", evidence.Purpose);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
