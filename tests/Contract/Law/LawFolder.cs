using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CsLawAnalyzers.Contract.Law;

/// <summary>The <c>law</c> folder of the repository the tests run in, with its files read once.</summary>
internal static class LawFolder
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<IReadOnlyList<StatuteFile>> s_statutes = new(() => [.. new[] { "csl", "pipl", "dsl" }.Select(Read<StatuteFile>)]);
    private static readonly Lazy<RuleTable> s_rules = new(() => Read<RuleTable>("rules"));

    public static string Path { get; } = Repository.FullPath("law");

    public static IReadOnlyList<StatuteFile> Statutes => s_statutes.Value;

    public static StatuteFile Csl => Statutes.Single(statute => statute.Law.Id == "CSL");

    public static RuleTable Rules => s_rules.Value;

    /// <summary>Every article of every law held.</summary>
    public static IEnumerable<(string Law, StatuteArticle Article)> Articles =>
        Statutes.SelectMany(statute => statute.Articles.Select(article => (statute.Law.Id, article)));

    /// <summary>Every penalty band of every law held.</summary>
    public static IEnumerable<PenaltyBand> Bands => Articles.SelectMany(entry => entry.Article.Penalties);

    /// <summary>The article a reference names, null if the data does not hold it.</summary>
    public static StatuteArticle? Find(LawReference reference) =>
        Articles.FirstOrDefault(entry => entry.Law == reference.Law && entry.Article.Number == reference.Article).Article;

    public static StatuteArticle CslArticle(string number) => Csl.Articles.Single(article => article.Number == number);

    public static JsonElement Json(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(Path, file)));
        return document.RootElement.Clone();
    }

    private static T Read<T>(string name)
    {
        string path = System.IO.Path.Combine(Path, name + ".json");
        return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), s_json) ?? throw new InvalidDataException(path + " is empty.");
    }
}
