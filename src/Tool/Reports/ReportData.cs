using System.Text;
using System.Text.Json;
using CsLaw.Sarif;
using CsLaw.Tool.Output;
using CsLaw.Tool.Pages;

namespace CsLaw.Tool.Reports;

/// <summary>What the page of a report shows, as JSON. Every character with a meaning in HTML is escaped, so that it cannot leave its element.</summary>
internal static class ReportData
{
    private static readonly LawLibrary s_law = LawLibrary.Embedded;
    private static readonly Texts s_english = new(Language.English);
    private static readonly Texts s_chinese = new(Language.Chinese);

    /// <summary>The data of a log.</summary>
    public static string Json(SarifLogContent log)
    {
        IReadOnlyList<ReportedFinding> findings = ReportedFinding.Of(log);
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString("language", log.Language == Language.Chinese ? "zh" : "en");
            json.WriteString("version", log.ToolVersion);
            json.WriteBoolean("complete", log.ExecutionSuccessful);
            json.WriteNumber("projects", log.Projects.Count);
            WriteTexts(json);
            WriteNames(json, findings);
            WriteRules(json, findings);
            json.WriteStartArray("findings");
            foreach (ReportedFinding reported in findings)
                Write(json, reported, log.Sources);
            json.WriteEndArray();
            json.WriteStartArray("grounds");
            foreach (DeclaredGround ground in log.Grounds)
            {
                json.WriteStartObject();
                json.WriteString("endpoint", ground.Endpoint);
                json.WriteString("place", $"{ground.Path}:{ground.Line}");
                json.WriteString("ground", ground.Ground);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteTexts(Utf8JsonWriter json)
    {
        json.WriteStartObject("texts");
        foreach ((string code, Texts texts) in new[] { ("en", s_english), ("zh", s_chinese) })
        {
            json.WriteStartObject(code);
            foreach (ReportPageKey key in Enum.GetValues<ReportPageKey>())
                json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(key.ToString()), texts[key]);

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, IReadOnlyList<ReportedFinding> findings)
    {
        WriteTable(json, "themes", s_law.Themes.Select(static theme => theme.Id), static (id, language) => s_law.Themes.First(theme => theme.Id == id).Title(language));
        WriteTable(json, "kinds", findings.SelectMany(static reported => reported.Data), TaxonNames.List);
        WriteTable(json, "sinks", findings.Select(static reported => reported.Fact("cslaw.sink")), SinkNames.Name);
        WriteTable(json, "titles", findings.Select(static reported => reported.Finding.RuleId), RuleTexts.Title);
        WriteTable(json, "places", ["own", "mainland", "outside", "unknown"], static (place, language) => Of(language)[place switch
        {
            "own" => TextKey.ReportPlaceOwn,
            "mainland" => TextKey.ReportPlaceMainland,
            "outside" => TextKey.ReportPlaceOutside,
            _ => TextKey.ReportPlaceUnknown,
        }]);
        WriteTable(
            json,
            "articles",
            findings.SelectMany(static reported => Articles(reported.Finding.RuleId)),
            static (article, language) =>
            {
                ArticleReference reference = ArticleReference.Parse(article);
                return $"{new Citations(s_law, Of(language)).Of(reference)} {s_law.Article(reference)?.Title(language)}";
            });
    }

    private static void WriteRules(Utf8JsonWriter json, IReadOnlyList<ReportedFinding> findings)
    {
        json.WriteStartObject("rules");
        foreach (string rule in findings.Select(static reported => reported.Finding.RuleId).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject(rule);
            json.WriteString("theme", s_law.Rule(rule)?.Theme ?? "");
            WriteStrings(json, "articles", Articles(rule));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportedFinding reported, ISourceText sources)
    {
        Finding finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("level", LevelWords.Of(finding.Level));
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.Place.Path);
        json.WriteNumber("line", finding.Place.StartLine);
        json.WriteNumber("endLine", finding.Place.EndLine);
        json.WriteString("project", reported.Project);
        WriteStrings(json, "data", reported.Data);
        json.WriteString("sink", reported.Fact("cslaw.sink"));
        json.WriteString("host", reported.Fact("cslaw.host"));
        json.WriteString("jurisdiction", reported.Fact("cslaw.jurisdiction"));
        json.WriteBoolean("suppressed", reported.IsSuppressed);
        json.WriteString("reason", string.Join("; ", finding.Suppressions.Select(static suppression => suppression.Justification)));
        WriteExcerpt(json, finding.Place, sources);
        json.WriteStartArray("steps");
        foreach (Step step in finding.Steps)
        {
            json.WriteStartObject();
            json.WriteString("place", step.Place.Path.Length == 0 ? "" : $"{step.Place.Path}:{step.Place.StartLine}");
            json.WriteString("en", step.Describe(Language.English));
            json.WriteString("zh", step.Describe(Language.Chinese));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteExcerpt(Utf8JsonWriter json, Place place, ISourceText sources)
    {
        int first = sources.Line(place.Path, place.StartLine - 1) is null ? place.StartLine : place.StartLine - 1;
        json.WriteStartObject("excerpt");
        json.WriteNumber("first", first);
        json.WriteStartArray("lines");
        for (int number = first; number <= place.EndLine + 1 && sources.Line(place.Path, number) is { } line; number++)
            json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, string name, IEnumerable<string> ids, Func<string, Language, string> nameOf)
    {
        json.WriteStartObject(name);
        foreach (string id in ids.Where(static id => id.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject(id);
            json.WriteString("en", nameOf(id, Language.English));
            json.WriteString("zh", nameOf(id, Language.Chinese));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static Texts Of(Language language) => language == Language.Chinese ? s_chinese : s_english;

    private static IEnumerable<string> Articles(string rule) =>
        (s_law.Rule(rule)?.Duties ?? []).Select(static duty => (duty with { Paragraph = 0, Item = 0 }).ToString()).Distinct();
}
