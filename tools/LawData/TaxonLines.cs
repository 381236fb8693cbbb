using System.Collections.Generic;
using System.Text.Json;

namespace CsLawAnalyzers.LawData;

/// <summary>
/// <c>id TAB English name TAB Chinese name TAB 1 if sensitive TAB carriers TAB traits</c>, in the order of the file; carriers (what kinds of value can
/// hold the taxon) and traits are parted by commas.
/// </summary>
internal static class TaxonLines
{
    public static IEnumerable<string> From(string folder)
    {
        LawFile file = LawFile.Read(folder, "personal-data.json");
        foreach (JsonElement taxon in file.Root.GetProperty("taxa").EnumerateArray())
        {
            yield return string.Join(
                "\t",
                file.Text(taxon, "id"),
                file.Text(taxon, "nameEn"),
                file.Text(taxon, "nameZh"),
                taxon.GetProperty("sensitive").GetBoolean() ? "1" : "0",
                string.Join(",", file.Texts(taxon, "carriers")),
                string.Join(",", file.Texts(taxon, "traits")));
        }
    }
}
