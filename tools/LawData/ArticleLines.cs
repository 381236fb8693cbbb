using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CsLawAnalyzers.LawData;

/// <summary><c>law TAB number TAB former numbers TAB English title TAB Chinese title</c>, for each article of every law file; then the bare numbers of the map, and the paragraphs and items that moved on their own.</summary>
internal static class ArticleLines
{
    public static IEnumerable<string> From(string folder)
    {
        foreach (string name in new[] { "csl.json", "dsl.json", "pipl.json" })
        {
            if (!File.Exists(System.IO.Path.Combine(folder, name)))
                continue;

            LawFile file = LawFile.Read(folder, name);
            string law = file.Text(file.Root.GetProperty("law"), "id");
            var held = new HashSet<string>();
            foreach (JsonElement article in file.Root.GetProperty("articles").EnumerateArray())
            {
                string number = file.Text(article, "number");
                held.Add(number);
                yield return $"{law}\t{number}\t{string.Join(",", file.Texts(article, "former"))}\t{file.Text(article, "titleEn")}\t{file.Text(article, "titleZh")}";
            }

            if (!file.Root.TryGetProperty("numberMap", out JsonElement map))
                continue;
            foreach (JsonElement pair in map.EnumerateArray())
            {
                string number = pair.GetProperty("current").GetRawText();
                if (!held.Contains(number))
                    yield return $"{law}\t{number}\t{string.Join(",", pair.GetProperty("former").EnumerateArray().Select(f => f.GetRawText()))}\t\t";
                if (!pair.TryGetProperty("parts", out JsonElement parts))
                    continue;
                foreach (JsonElement part in parts.EnumerateArray())
                    yield return $"{law}\t{file.Text(part, "current")}\t{string.Join(",", file.Texts(part, "former"))}\t\t";
            }
        }
    }
}
