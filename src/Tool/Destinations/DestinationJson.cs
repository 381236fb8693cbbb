using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsLaw.Tool.Commands;

namespace CsLaw.Tool.Destinations;

/// <summary>The list as a JSON object; <c>destination-inventory.schema.json</c> beside this file says what it holds.</summary>
internal static class DestinationJson
{
    private const string Schema =
        "https://raw.githubusercontent.com/cslawanalyzers/cslawanalyzers/main/src/Tool/Destinations/destination-inventory.schema.json";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Chinese stays readable; the file is no part of a page in which markup could break out.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter writer, DestinationInventory inventory)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteStartObject("tool");
            json.WriteString("name", "cslaw");
            json.WriteString("version", ToolVersion.Text);
            json.WriteEndObject();
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
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
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
