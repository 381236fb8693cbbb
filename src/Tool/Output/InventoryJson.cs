using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsLaw.Tool.Commands;

namespace CsLaw.Tool.Output;

/// <summary>What the lists for programs share: their form, the schema that describes them, and the tool that made them.</summary>
internal static class InventoryJson
{
    private const string SchemaFolder = "https://raw.githubusercontent.com/cslawanalyzers/cslawanalyzers/main/src/Tool/";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Chinese stays readable; the file is no part of a page in which markup could break out.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one object.</summary>
    /// <param name="writer">Receives it, and a line end.</param>
    /// <param name="schema">The file of the schema, from the folder of the tool's sources.</param>
    /// <param name="inventory">What is listed.</param>
    /// <param name="entries">Writes the list.</param>
    /// <param name="summary">Writes what the summary counts besides projects and files.</param>
    public static void Write(TextWriter writer, string schema, IInventory inventory, Action<Utf8JsonWriter> entries, Action<Utf8JsonWriter> summary)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaFolder + schema);
            json.WriteStartObject("tool");
            json.WriteString("name", "cslaw");
            json.WriteString("version", ToolVersion.Text);
            json.WriteEndObject();
            json.WriteString("root", inventory.Root.Replace(Path.DirectorySeparatorChar, '/'));
            json.WriteBoolean("complete", inventory.IsComplete);
            entries(json);
            json.WriteStartObject("summary");
            summary(json);
            json.WriteNumber("projects", inventory.Projects);
            json.WriteNumber("testProjectsLeftOut", inventory.LeftOut);
            json.WriteNumber("files", inventory.Files);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }

    /// <summary>A member whose value is a list of texts.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
