using System.Text.Json;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Destinations;

/// <summary>The list as a JSON object; <c>destination-inventory.schema.json</c> beside this file says what it holds.</summary>
internal static class DestinationJson
{
    private const string Schema = "Destinations/destination-inventory.schema.json";

    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter writer, DestinationInventory inventory)
    {
        InventoryJson.Write(writer, Schema, inventory, WriteEntries, WriteSummary);

        void WriteEntries(Utf8JsonWriter json)
        {
            json.WriteStartArray("destinations");
            foreach (DestinationEntry entry in inventory.Entries)
                WriteEntry(json, entry, inventory);
            json.WriteEndArray();
        }

        void WriteSummary(Utf8JsonWriter json)
        {
            json.WriteNumber("destinations", inventory.Entries.Count);
            json.WriteNumber("outside", inventory.Outside);
            json.WriteNumber("unknown", inventory.Unknown);
            json.WriteNumber("takingPersonalData", inventory.Taking);
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, DestinationEntry entry, DestinationInventory inventory)
    {
        json.WriteStartObject();
        json.WriteString("file", LocalPath.Below(inventory.Root, entry.Path));
        json.WriteNumber("line", entry.Line);
        json.WriteString("kind", entry.Kind);
        json.WriteString("host", entry.Host);
        json.WriteString("jurisdiction", entry.Jurisdiction);
        json.WriteString("decidedBy", entry.DecidedBy);
        json.WriteString("decidedIn", LocalPath.Below(inventory.Root, entry.DecidedPath));
        json.WriteNumber("decidedLine", entry.DecidedLine);
        json.WriteStrings("taxa", entry.Taxa);
        json.WriteString("guard", entry.Guard);
        json.WriteEndObject();
    }
}
