using System.Text.Json;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Destinations;

/// <summary>The list as a JSON object; <c>destination-inventory.schema.json</c> beside this file says what it holds.</summary>
internal static class DestinationJson
{
    private const string Schema = "Destinations/destination-inventory.schema.json";

    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter writer, DestinationInventory inventory)
    {
        InventoryJson.Write(writer, Schema, json =>
        {
            json.WriteString("root", inventory.Root.Replace(Path.DirectorySeparatorChar, '/'));
            json.WriteBoolean("complete", inventory.IsComplete);
            json.WriteStartArray("destinations");
            foreach (DestinationEntry entry in inventory.Entries)
                WriteEntry(json, entry, inventory);
            json.WriteEndArray();
            json.WriteStartObject("summary");
            json.WriteNumber("destinations", inventory.Entries.Count);
            json.WriteNumber("outside", inventory.Outside);
            json.WriteNumber("unknown", inventory.Unknown);
            json.WriteNumber("takingPersonalData", inventory.Taking);
            json.WriteNumber("projects", inventory.Projects);
            json.WriteNumber("testProjectsLeftOut", inventory.LeftOut);
            json.WriteNumber("files", inventory.Files);
            json.WriteEndObject();
        });
    }

    private static void WriteEntry(Utf8JsonWriter json, DestinationEntry entry, DestinationInventory inventory)
    {
        json.WriteStartObject();
        json.WriteString("file", inventory.RelativePath(entry.Path));
        json.WriteNumber("line", entry.Line);
        json.WriteString("kind", entry.Kind);
        json.WriteString("host", entry.Host);
        json.WriteString("jurisdiction", entry.Jurisdiction);
        json.WriteString("decidedBy", entry.DecidedBy);
        json.WriteString("decidedIn", inventory.RelativePath(entry.DecidedPath));
        json.WriteNumber("decidedLine", entry.DecidedLine);
        json.WriteStartArray("taxa");
        foreach (string taxon in entry.Taxa)
            json.WriteStringValue(taxon);
        json.WriteEndArray();
        json.WriteString("guard", entry.Guard);
        json.WriteEndObject();
    }
}
