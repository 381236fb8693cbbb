using System.Text.Json;
using CsLaw.Sarif;

namespace CsLaw.Tool.Pages;

/// <summary>The notes on every article, from the law's data that the tool was built with.</summary>
internal sealed class LawNotes
{
    private readonly Dictionary<(string Law, string Article), ArticleNotes> _notes = [];

    /// <summary>Reads the data in a language.</summary>
    public LawNotes(LawLibrary law, Language language)
    {
        bool chinese = language == Language.Chinese;
        foreach (Statute statute in law.Statutes)
        {
            using Stream? stream = typeof(LawLibrary).Assembly.GetManifestResourceStream($"law/{statute.Id.ToLowerInvariant()}.json");
            if (stream is null)
                continue;
            using JsonDocument document = JsonDocument.Parse(stream);
            foreach (JsonElement article in document.RootElement.GetProperty("articles").EnumerateArray())
                _notes[(statute.Id, article.GetProperty("number").GetString()!)] = Read(article, chinese);
        }
    }

    /// <summary>The notes on the article that a provision belongs to.</summary>
    public ArticleNotes Of(ArticleReference reference) => _notes.GetValueOrDefault((reference.Law, reference.Article)) ?? ArticleNotes.None;

    private static ArticleNotes Read(JsonElement article, bool chinese)
    {
        string coverage = chinese ? "Zh" : "En";
        return new ArticleNotes(
            [.. Items(article, "binds").Select(bearer => bearer.GetProperty(chinese ? "zh" : "en").GetString()!)],
            [.. Items(article, "penaltyReferences").Select(static reference => reference.GetString()!)],
            [.. Items(article, "related").Select(static reference => reference.GetString()!)],
            Coverage(article, "reason" + coverage),
            Coverage(article, "evidence" + coverage));
    }

    private static IEnumerable<JsonElement> Items(JsonElement article, string name) =>
        article.TryGetProperty(name, out JsonElement items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string Coverage(JsonElement article, string name) =>
        article.TryGetProperty("coverage", out JsonElement coverage) && coverage.TryGetProperty(name, out JsonElement text)
            ? text.GetString() ?? ""
            : "";
}
