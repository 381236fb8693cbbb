using System.Collections.Generic;
using System.Text.Json;

namespace CsLaw.Sarif;

/// <summary>Writes the <c>taxonomies</c> of a run.</summary>
internal static class TaxonomySection
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Taxonomy> taxonomies)
    {
        writer.WriteStartArray("taxonomies");
        foreach (Taxonomy taxonomy in taxonomies)
            Write(writer, taxonomy);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteStartObject();
        writer.WriteString("name", taxonomy.Name);
        writer.WriteString("guid", taxonomy.Guid);
        writer.WriteString("organization", taxonomy.Organization);
        if (taxonomy.Version is not null)
            writer.WriteString("version", taxonomy.Version);
        writer.WriteString("informationUri", taxonomy.Address);
        writer.WriteString("language", SarifJson.Code(taxonomy.Language));
        writer.WriteMessage("shortDescription", taxonomy.Title);
        writer.WriteMessage("fullDescription", taxonomy.Description);
        writer.WriteBoolean("isComprehensive", false);
        writer.WriteStartArray("taxa");
        foreach (Taxon taxon in taxonomy.Taxa)
            Write(writer, taxon, taxonomy.Language);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Taxon taxon, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("id", taxon.Id);
        string title = taxon.Title.Length == 0 ? "" : LogTexts.Get("Name_Separator", language) + taxon.Title;
        writer.WriteMessage("shortDescription", taxon.Citation + title);
        writer.WriteMessage("fullDescription", taxon.Description);
        if (taxon.HelpUri is not null)
            writer.WriteString("helpUri", taxon.HelpUri);
        if (taxon.Properties.Count > 0)
        {
            writer.WriteStartObject("properties");
            foreach (KeyValuePair<string, string> property in taxon.Properties)
                writer.WriteString(property.Key, property.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
