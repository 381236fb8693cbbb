using System.Text.Json;
using CsLaw.Sarif;

namespace CsLaw.Tool.Output;

/// <summary>Whom each article binds, from the law's data.</summary>
internal sealed class DutyBearers
{
    private static readonly string[] s_laws = ["csl", "pipl"];

    private readonly Dictionary<(string Law, string Article), IReadOnlyList<string>> _bearers = [];

    /// <summary>Reads the data that the tool was built with.</summary>
    public DutyBearers(Language language)
    {
        string name = language == Language.Chinese ? "zh" : "en";
        foreach (string law in s_laws)
        {
            using Stream? stream = typeof(LawLibrary).Assembly.GetManifestResourceStream($"law/{law}.json");
            if (stream is null)
                continue;
            using JsonDocument document = JsonDocument.Parse(stream);
            string id = document.RootElement.GetProperty("law").GetProperty("id").GetString()!;
            foreach (JsonElement article in document.RootElement.GetProperty("articles").EnumerateArray())
            {
                if (article.TryGetProperty("binds", out JsonElement binds) && binds.ValueKind == JsonValueKind.Array)
                    _bearers[(id, article.GetProperty("number").GetString()!)] = [.. binds.EnumerateArray().Select(bearer => bearer.GetProperty(name).GetString()!)];
            }
        }
    }

    /// <summary>Those bound by the article; none where the data does not say.</summary>
    public IReadOnlyList<string> Of(ArticleReference article) => _bearers.GetValueOrDefault((article.Law, article.Article)) ?? [];
}
