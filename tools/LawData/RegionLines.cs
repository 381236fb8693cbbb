using System.Collections.Generic;
using System.Text.Json;

namespace CsLawAnalyzers.LawData;

/// <summary><c>cloud TAB id TAB jurisdiction of regions not listed, or empty TAB mainland region to move to, or empty</c>, <c>region TAB cloud TAB id TAB jurisdiction</c>, <c>host TAB cloud TAB ending abroad TAB ending in the mainland</c>.</summary>
internal static class RegionLines
{
    public static IEnumerable<string> From(string folder)
    {
        LawFile file = LawFile.Read(folder, "regions.json");
        foreach (JsonElement cloud in file.Root.GetProperty("clouds").EnumerateArray())
        {
            string id = file.Text(cloud, "id");
            yield return $"cloud\t{id}\t{Optional(file, cloud, "otherwise")}\t{Optional(file, cloud, "counterpart")}";
            foreach (JsonElement region in cloud.GetProperty("regions").EnumerateArray())
                yield return $"region\t{id}\t{file.Text(region, "id")}\t{file.Text(region, "jurisdiction")}";
            if (!cloud.TryGetProperty("hosts", out JsonElement hosts))
                continue;
            foreach (JsonElement host in hosts.EnumerateArray())
                yield return $"host\t{id}\t{file.Text(host, "abroad")}\t{file.Text(host, "mainland")}";
        }
    }

    private static string Optional(LawFile file, JsonElement element, string property) =>
        element.TryGetProperty(property, out _) ? file.Text(element, property) : "";
}
