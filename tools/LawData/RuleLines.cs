using System.Collections.Generic;
using System.Text.Json;

namespace CsLawAnalyzers.LawData;

/// <summary><c>id TAB theme TAB duties TAB penalties TAB related TAB CWE numbers TAB precision</c>; references parted by semicolons.</summary>
internal static class RuleLines
{
    public static IEnumerable<string> From(string folder)
    {
        LawFile file = LawFile.Read(folder, "rules.json");
        foreach (JsonElement rule in file.Root.GetProperty("rules").EnumerateArray())
        {
            yield return string.Join(
                "\t",
                file.Text(rule, "id"),
                file.Text(rule, "theme"),
                string.Join(";", file.Texts(rule, "duties")),
                string.Join(";", file.Texts(rule, "penalties")),
                string.Join(";", file.Texts(rule, "related")),
                string.Join(";", file.Texts(rule, "cwe")),
                file.Text(rule, "precision"));
        }
    }
}
