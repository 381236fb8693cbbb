using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace CsLawAnalyzers.Contract.Law;

public class LanguageTests
{
    private const int LongestSharedRun = 15;

    [Theory]
    [InlineData("csl.json")]
    [InlineData("pipl.json")]
    [InlineData("dsl.json")]
    [InlineData("rules.json")]
    public void Every_text_exists_in_both_languages(string file)
    {
        var texts = new List<(string Path, string? English, string? Chinese)>();
        Collect(LawFolder.Json(file), "$", texts);

        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            Assert.True(text.English is { Length: > 0 }, text.Path + " has no English.");
            Assert.True(text.Chinese is { Length: > 0 }, text.Path + " has no Chinese.");
            Assert.DoesNotMatch(@"[\u3400-\u9fff]", text.English);
            Assert.Matches(@"[\u3400-\u9fff]", text.Chinese);
        });
    }

    /// <summary>An analyzer sees which duty asks for evidence; it does not judge.</summary>
    [Theory]
    [InlineData("csl.json")]
    [InlineData("pipl.json")]
    [InlineData("dsl.json")]
    public void No_text_speaks_of_violation(string file)
    {
        var texts = new List<(string Path, string? English, string? Chinese)>();
        Collect(LawFolder.Json(file), "$", texts);

        Assert.All(texts, text => Assert.DoesNotMatch("(?i)violat|illegal code", text.English));
    }

    [Fact]
    public void A_Chinese_paraphrase_is_not_a_copy_of_the_statute()
    {
        foreach ((string law, StatuteArticle article) in LawFolder.Articles)
        {
            string shared = LongestShared(WithoutNumbers(article.ParaphraseZh), WithoutNumbers(article.TextZh));
            Assert.True(shared.Length <= LongestSharedRun, $"{law} {article.Number} repeats the statute: {shared}");
        }
    }

    [Fact]
    public void Texts_are_whole_sentences()
    {
        foreach ((_, StatuteArticle article) in LawFolder.Articles)
        {
            Assert.All(new[] { article.ParaphraseEn, article.Coverage.ReasonEn, article.Coverage.EvidenceEn }, text => Assert.EndsWith(".", text));
            Assert.All(new[] { article.ParaphraseZh, article.Coverage.ReasonZh, article.Coverage.EvidenceZh }, text => Assert.EndsWith("。", text));
            Assert.All(new[] { article.TitleEn, article.TitleZh }, title => Assert.DoesNotMatch(@"[.。]$", title));
        }
    }

    private static void Collect(JsonElement element, string path, List<(string Path, string? English, string? Chinese)> texts)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in element.EnumerateArray())
                Collect(item, $"{path}[{index++}]", texts);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;

        // The official text is Chinese only; its translation would be a paraphrase, which stands beside it.
        Dictionary<string, JsonElement> properties = element.EnumerateObject().Where(property => property.Name != "textZh").ToDictionary(p => p.Name, p => p.Value);
        IEnumerable<string> stems = properties.Keys.Select(Stem).OfType<string>().Distinct();
        foreach (string stem in stems)
        {
            (string english, string chinese) = stem.Length == 0 ? ("en", "zh") : (stem + "En", stem + "Zh");
            texts.Add(($"{path}.{stem}", Text(properties, english), Text(properties, chinese)));
        }

        foreach ((string name, JsonElement value) in properties)
            Collect(value, $"{path}.{name}", texts);
    }

    private static string? Stem(string property) => property switch
    {
        "en" or "zh" => "",
        _ when property.EndsWith("En") || property.EndsWith("Zh") => property[..^2],
        _ => null,
    };

    private static string? Text(Dictionary<string, JsonElement> properties, string name) =>
        properties.TryGetValue(name, out JsonElement value) ? value.GetString() : null;

    private static string WithoutNumbers(string text) => Regex.Replace(text, "第[零一二三四五六七八九十百]+[条款项](至|、|和)?", "");

    private static string LongestShared(string one, string other)
    {
        string longest = "";
        for (int start = 0; start < one.Length; start++)
        {
            while (start + longest.Length < one.Length && other.Contains(one[start..(start + longest.Length + 1)]))
                longest = one[start..(start + longest.Length + 1)];
        }

        return longest;
    }
}
