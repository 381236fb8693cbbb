using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using NJsonSchema;
using Xunit;

namespace CsLawAnalyzers.Contract.Law;

public class SchemaTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(LawFolder.Path, "*.json").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_is_valid_against_the_schema_it_names(string file)
    {
        JsonElement root = LawFolder.Json(file);
        Assert.True(root.TryGetProperty("$schema", out JsonElement name), $"{file} names no schema.");
        string path = Path.Combine(LawFolder.Path, name.GetString()!);
        Assert.True(File.Exists(path), $"{file} names {name}, which does not exist.");

        JsonSchema schema = await JsonSchema.FromFileAsync(path);
        var errors = schema.Validate(await File.ReadAllTextAsync(Path.Combine(LawFolder.Path, file)));

        Assert.True(errors.Count == 0, $"{file}:\n{string.Join("\n", errors.Take(20).Select(error => $"{error.LineNumber}: {error.Path} {error.Kind}"))}");
    }

    [Theory]
    [InlineData("$.law", "colour", "\"red\"")]
    [InlineData("$.articles[0]", "colour", "\"red\"")]
    [InlineData("$.articles[0]", "number", "\"0\"")]
    [InlineData("$.articles[0]", "number", "42")]
    [InlineData("$.articles[0]", "titleZh", "\"no Chinese\"")]
    [InlineData("$.articles[0]", "titleEn", "\"英文\"")]
    [InlineData("$.articles[0]", "kind", "\"advice\"")]
    [InlineData("$.articles[0]", "confidence", "\"sure\"")]
    [InlineData("$.articles[0]", "related", "[\"CSL 42 (1)\"]")]
    [InlineData("$.articles[0]", "related", "[\"PIPL 0\"]")]
    [InlineData("$.articles[0]", "related", "[\"GDPR 6\"]")]
    [InlineData("$.articles[0]", "related", "[\"CSL 71(1)(2)(3)\"]")]
    [InlineData("$.articles[0].coverage", "visibility", "\"maybe\"")]
    [InlineData("$.articles[0].coverage", "colour", "\"red\"")]
    [InlineData("$.numberMap[0]", "current", "82")]
    [InlineData("$.numberMap[0]", "former", "[80]")]
    public async Task The_schema_of_articles_refuses_what_does_not_belong(string place, string property, string value) =>
        await AssertRefused("csl.json", "articles", place, property, value);

    [Theory]
    [InlineData("$.rules[0]", "id", "\"CSL43\"")]
    [InlineData("$.rules[0]", "duties", "[\"Art. 43\"]")]
    [InlineData("$.rules[0]", "precision", "\"perfect\"")]
    [InlineData("$.rules[0]", "securitySeverity", "11")]
    [InlineData("$.rules[0]", "fine", "10000")]
    public async Task The_schema_of_rules_refuses_what_does_not_belong(string place, string property, string value) =>
        await AssertRefused("rules.json", "rules", place, property, value);

    [Fact]
    public async Task The_schema_of_articles_refuses_a_fine_with_an_unknown_word()
    {
        JsonNode root = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(LawFolder.Path, "csl.json")))!;
        JsonNode article = root["articles"]!.AsArray().Single(a => (string?)a!["number"] == "61")!;
        article["penalties"]![0]!["tiers"]![0]!["entityFine"]!["currency"] = "USD";

        Assert.NotEmpty((await Schema("articles")).Validate(root.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_plain_text_that_a_reviewer_can_read(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(LawFolder.Path, file));
        string text = File.ReadAllText(Path.Combine(LawFolder.Path, file));

        Assert.False(bytes is [0xEF, 0xBB, 0xBF, ..], $"{file} begins with a byte order mark.");
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        Assert.DoesNotContain("\\u", text);
        Assert.EndsWith("}\n", text);
    }

    private static Task<JsonSchema> Schema(string name) => JsonSchema.FromFileAsync(Path.Combine(LawFolder.Path, "schema", name + ".schema.json"));

    private static async Task AssertRefused(string file, string schema, string place, string property, string value)
    {
        JsonNode root = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(LawFolder.Path, file)))!;
        JsonNode target = place.Split('.', '[', ']').Where(step => step.Length > 0 && step != "$")
            .Aggregate(root, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!);
        target[property] = JsonNode.Parse(value);

        Assert.NotEmpty((await Schema(schema)).Validate(root.ToJsonString()));
    }
}
