using System.Collections.Generic;
using System.Text.Json;

namespace CsLaw.Sarif;

/// <summary>The small objects that SARIF repeats everywhere.</summary>
internal static class SarifJson
{
    /// <summary>The language code of SARIF 2.1.0 § 3.14.7: two letters and a region, no script.</summary>
    public static string Code(Language language) => language == Language.Chinese ? "zh-CN" : "en";

    /// <summary>A message or multiformat message with plain text only.</summary>
    public static void WriteMessage(this Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    public static void WriteStrings(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>The members of a reference to a taxon (SARIF 2.1.0 § 3.52), inside an object that is open.</summary>
    public static void WriteTarget(this Utf8JsonWriter writer, TaxonTarget target)
    {
        writer.WriteString("id", target.Taxon.Id);
        writer.WriteNumber("index", target.TaxonIndex);
        writer.WriteStartObject("toolComponent");
        writer.WriteString("name", target.Taxonomy);
        writer.WriteNumber("index", target.TaxonomyIndex);
        writer.WriteEndObject();
    }
}
