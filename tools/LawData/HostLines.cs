using System.Collections.Generic;
using System.Text.Json;

namespace CsLawAnalyzers.LawData;

/// <summary><c>host TAB pattern TAB jurisdiction TAB kind TAB service</c>, <c>own TAB pattern</c>, <c>open TAB country code</c>.</summary>
internal static class HostLines
{
    public static IEnumerable<string> From(string folder)
    {
        LawFile file = LawFile.Read(folder, "hosts.json");
        foreach (string pattern in file.Texts(file.Root, "ownNetwork"))
            yield return $"own\t{pattern}";
        foreach (string code in file.Texts(file.Root.GetProperty("openCountryCodes"), "codes"))
            yield return $"open\t{code}";
        foreach (JsonElement host in file.Root.GetProperty("hosts").EnumerateArray())
            yield return $"host\t{file.Text(host, "pattern")}\t{file.Text(host, "jurisdiction")}\t{file.Text(host, "kind")}\t{file.Text(host, "service")}";
    }
}
