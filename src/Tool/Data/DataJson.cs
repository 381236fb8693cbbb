using System.Text.Json;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Data;

/// <summary>The list as a JSON object; <c>data-inventory.schema.json</c> beside this file says what it holds.</summary>
internal static class DataJson
{
    private const string Schema = "Data/data-inventory.schema.json";

    /// <summary>Writes the object.</summary>
    public static void Write(TextWriter writer, DataInventory inventory, Texts texts) =>
        InventoryJson.Write(writer, Schema, inventory, json => WriteEntries(json, inventory, texts), json => WriteSummary(json, inventory));

    private static void WriteEntries(Utf8JsonWriter json, DataInventory inventory, Texts texts)
    {
        json.WriteString("language", texts.Culture.Name);
        json.WriteString("minimum", DataWords.Of(inventory.Minimum));
        json.WriteStartArray("entries");
        foreach (DataMember member in inventory.Listed)
            WriteEntry(json, member, LocalPath.Below(inventory.Root, member.Path), texts);
        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, DataMember member, string file, Texts texts)
    {
        (Taxon taxon, Confidence confidence, Sign sign) = member.Classification;
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteNumber("line", member.Line);
        json.WriteNumber("column", member.Column);
        json.WriteString("kind", DataWords.Of(member.Kind));
        json.WriteString("namespace", member.Namespace);
        json.WriteString("containingType", member.ContainingType);
        if (member.Method is not null)
            json.WriteString("method", member.Method);
        json.WriteString("name", member.Name);
        json.WriteString("valueType", member.ValueType);
        json.WriteStartObject("taxon");
        json.WriteString("id", taxon.Id);
        json.WriteString("name", taxon.Name.In(texts.Culture));
        json.WriteEndObject();
        json.WriteBoolean("sensitive", taxon.Sensitive);
        json.WriteString("confidence", DataWords.Of(confidence));
        json.WriteStartObject("sign");
        json.WriteString("kind", DataWords.Of(sign.Kind));
        json.WriteString("text", sign.Text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, DataInventory inventory)
    {
        json.WriteNumber("members", inventory.Listed.Count);
        json.WriteStartObject("byConfidence");
        foreach (Confidence confidence in Enum.GetValues<Confidence>().Reverse())
            json.WriteNumber(DataWords.Of(confidence), inventory.Count(confidence));
        json.WriteEndObject();
        json.WriteNumber("sensitive", inventory.Sensitive);
        json.WriteNumber("belowMinimum", inventory.Below);
        json.WriteNumber("personTypes", inventory.PersonTypes);
    }
}
