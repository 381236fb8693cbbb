using System.Reflection;
using System.Text.Json;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;
using NJsonSchema;

namespace CsLaw.Tool.Tests.DataMap;

/// <summary><c>explain --data-map</c>: where each kind of personal data comes in, is kept and goes, in every form.</summary>
public sealed class ExplainDataMapTests
{
    private const string Source = """
        using System;
        using System.IO;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        namespace Shop;

        [AttributeUsage(AttributeTargets.Method)]
        public sealed class RequireConsentAttribute(string purpose) : Attribute, IAsyncActionFilter
        {
            public string Purpose => purpose;
            public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next) => next();
        }

        [System.ComponentModel.DataAnnotations.Schema.Table("members")]
        public class Member { public int Id { get; set; } public string Mobile { get; set; } = ""; public DateTime ExpiresAt { get; set; } }

        public class Form { public string Mobile { get; set; } = ""; public string IdCardNo { get; set; } = ""; public int Amount { get; set; } }

        [ApiController, Route("members")]
        public class MembersController(HttpClient http) : ControllerBase
        {
            [HttpPost, RequireConsent("delivery of orders")]
            public async Task<IActionResult> Join(Form form)
            {
                await http.PostAsJsonAsync("https://hooks.example.de/members", new { form.Mobile });
                System.IO.File.AppendAllText("cards.txt", form.IdCardNo);
                return Ok();
            }
        }
        """;

    [Fact]
    public async Task JsonTellsWhereEachKindComesInIsKeptAndGoes()
    {
        using Tree tree = new();
        Outcome outcome = await Service(tree).RunAsync("explain", "--data-map", ".", "--format", "json", "--quiet");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("data-map.schema.json")!;
        using StreamReader reader = new(stream);
        JsonSchema schema = await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
        Assert.Empty(schema.Validate(outcome.Output));

        using JsonDocument document = JsonDocument.Parse(outcome.Output);
        JsonElement[] records = [.. document.RootElement.GetProperty("records").EnumerateArray()];
        // Sensitive data first; a number that is no personal data has no record.
        Assert.Equal(["resident-id-number", "mobile-phone"], records.Select(static record => record.GetProperty("taxon").GetString()));
        JsonElement card = records[0], mobile = records[1];
        Assert.True(card.GetProperty("sensitive").GetBoolean());
        Assert.Equal("file", card.GetProperty("stores")[0].GetProperty("kind").GetString());
        Assert.Equal(0, card.GetProperty("recipients").GetArrayLength());

        Assert.Equal("delivery of orders", Assert.Single(mobile.GetProperty("purposes").EnumerateArray()).GetString());
        Assert.Equal("POST members", mobile.GetProperty("sources")[0].GetProperty("endpoint").GetString());
        JsonElement kept = Assert.Single(mobile.GetProperty("stores").EnumerateArray());
        Assert.Equal("table", kept.GetProperty("kind").GetString());
        Assert.Equal("Member.Mobile", kept.GetProperty("name").GetString());
        Assert.Equal("ExpiresAt", kept.GetProperty("retention").GetString());
        JsonElement recipient = Assert.Single(mobile.GetProperty("recipients").EnumerateArray());
        Assert.Equal("hooks.example.de", recipient.GetProperty("host").GetString());
        Assert.Equal("outside", recipient.GetProperty("jurisdiction").GetString());
        Assert.Equal(1, document.RootElement.GetProperty("summary").GetProperty("leavingMainland").GetInt32());
    }

    [Theory]
    [InlineData("en", "# Personal data: what the code does with it", "| Mobile phone number |  | delivery of orders |", "hooks.example.de (outside)")]
    [InlineData("zh", "# 个人信息处理情况（据代码）", "| 手机号 |  | delivery of orders |", "hooks.example.de (境外)")]
    public async Task MarkdownIsADocument(string language, params string[] parts)
    {
        using Tree tree = new() { Language = language };
        Outcome outcome = await Service(tree).RunAsync("explain", "--data-map", ".", "--format", "markdown", "--out", "map.md");
        string document = await File.ReadAllTextAsync(tree.PathOf("map.md"));
        Assert.All(parts, part => Assert.Contains(part, document, StringComparison.Ordinal));
        Assert.Contains("- POST members MembersController.Join", document, StringComparison.Ordinal);
        Assert.Contains("Shop/Members.cs:", document, StringComparison.Ordinal);
        Assert.Contains("map.md", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MarkupInNamesStaysText()
    {
        using Tree tree = new();
        Service(tree).Write("Shop/Members.cs", Source.Replace("delivery of orders", "<img src=x> | **all**", StringComparison.Ordinal));
        Outcome outcome = await tree.RunAsync("explain", "--data-map", ".", "--format", "markdown");
        Assert.Contains(@"\<img src=x\> \| \*\*all\*\*", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvHasARecordForEachStep()
    {
        using Tree tree = new();
        Outcome outcome = await Service(tree).RunAsync("explain", "--data-map", ".", "--format", "csv", "--quiet");
        string[] lines = outcome.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("taxon,taxonName,sensitive,step,file,line,kind,name", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.StartsWith("mobile-phone,Mobile phone number,false,source,Shop/Members.cs,", StringComparison.Ordinal) && line.Contains("delivery of orders", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("mobile-phone,Mobile phone number,false,store,", StringComparison.Ordinal) && line.Contains("Member.Mobile", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("mobile-phone,Mobile phone number,false,recipient,", StringComparison.Ordinal) && line.EndsWith("hooks.example.de,outside,none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheTableHasALineForEachKind()
    {
        using Tree tree = new();
        Outcome outcome = await Service(tree).RunAsync("explain", "--data-map", ".");
        Assert.Matches("Mobile phone number +MembersController.Join +delivery of orders +Member.Mobile +hooks.example.de \\(outside\\) +ExpiresAt", outcome.Output);
        Assert.Contains("Kinds of personal data: 2; sensitive: 1; leaving the mainland: 1; projects: 1, files: 1", outcome.Output);
    }

    [Theory]
    [InlineData("--data")]
    [InlineData("--endpoints")]
    [InlineData("--destinations")]
    [InlineData("--min", "known")]
    [InlineData("--all")]
    public async Task OptionsOfTheOtherListsAreRefused(params string[] options)
    {
        using Tree tree = new();
        Assert.Equal(ExitCode.Unusable, (await Service(tree).RunAsync(["explain", "--data-map", ".", .. options])).ExitCode);
    }

    [Fact]
    public async Task MarkdownIsAFormOfTheMapAlone()
    {
        using Tree tree = new();
        Outcome outcome = await Service(tree).RunAsync("explain", "--endpoints", ".", "--format", "markdown");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains("goes with --data-map only", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutPersonalDataTheMapSaysSo()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", "class A { }");
        Outcome outcome = await tree.RunAsync("explain", "--data-map", ".");
        Assert.StartsWith("No personal data was found", outcome.Output);
    }

    private static Tree Service(Tree tree) =>
        tree.Write("Shop/Shop.csproj", Tree.PlainProject.Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)).Write("Shop/Members.cs", Source);
}
