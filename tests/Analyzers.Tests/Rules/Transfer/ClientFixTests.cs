using System.Threading.Tasks;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

/// <summary>Fixes of overseas clients that change more than one file: a client by name with its registration, an address with its setting.</summary>
public sealed class ClientFixTests
{
    private const string Name = "CSL3003.NameClient";
    private const string Move = "CSL3003.MoveToSettings";

    private const string StartUp = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpClient();
        builder.Build().Run();
        """;

    private static readonly MetadataReference[] s_guards = [MetadataReference.CreateFromFile(typeof(CsLaw.Guards.Redact).Assembly.Location)];

    private static string Sender(string members) => $$"""
        public class Sender(IHttpClientFactory clients)
        {
            {{members}}
        }
        """;

    private static TestSolution Shop(string sender, string startUp = StartUp) =>
        new TestSolution().With("Shop", [("Program.cs", startUp), ("Sender.cs", sender)], s_guards, isProgram: true);

    [Fact]
    public async Task A_client_made_by_hand_becomes_one_of_the_factory_with_the_filter()
    {
        TestSolution mended = await Shop(Sender("""public HttpClient Open() => new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/") };"""))
            .MendAsync("CSL3003", FixAllScope.Solution, "Shop/Sender.cs", Name);
        Assert.Equal(Sender("""public HttpClient Open() => clients.CreateClient("api.openai.com");"""), await mended.TextAsync("Shop/Sender.cs"));
        Assert.Equal(
            """
            using CsLaw.Guards;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHttpClient();
            builder.Services.AddHttpClient("api.openai.com", client => client.BaseAddress = new System.Uri("https://api.openai.com/v1/")).AddCrossBorderTransferGuard();
            builder.Build().Run();
            """,
            await mended.TextAsync("Shop/Program.cs"), ignoreLineEndingDifferences: true);
        Assert.Empty(await mended.ErrorsAsync());
        Assert.Empty(await mended.FindingsAsync("CSL3003"));
        Assert.Empty(await mended.ChangedAsync(await mended.MendAsync("CSL3003", FixAllScope.Solution, "Shop/Sender.cs", Name)));
    }

    [Fact]
    public async Task Two_clients_of_one_name_are_registered_once()
    {
        TestSolution mended = await Shop(Sender("""
            public HttpClient Open() => new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };
                public HttpClient Again() => new() { BaseAddress = new Uri("https://api.openai.com/") };
            """)).MendAsync("CSL3003", FixAllScope.Solution, "Shop/Sender.cs", Name);
        Assert.Single((await mended.TextAsync("Shop/Program.cs")).Split("AddCrossBorderTransferGuard")[1..]);
        Assert.Empty(await mended.ErrorsAsync());
    }

    [Theory]
    // It sets more, it is no literal, no factory is at hand, nothing starts.
    [InlineData("""public HttpClient Open() => new HttpClient { BaseAddress = new Uri("https://api.openai.com/"), Timeout = TimeSpan.FromSeconds(3) };""", StartUp)]
    [InlineData("""private const string Url = "https://api.openai.com/"; public HttpClient Open() => new HttpClient { BaseAddress = new Uri(Url) };""", StartUp)]
    [InlineData("""private static readonly HttpClient s_http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };""", StartUp)]
    [InlineData("""public static HttpClient Open() => new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };""", StartUp)]
    [InlineData("""public HttpClient Open() => new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };""", "return;")]
    public async Task Is_not_offered_where_it_would_not_run(string members, string startUp)
    {
        TestSolution shop = Shop(Sender(members), startUp);
        Assert.NotEmpty(await shop.FindingsAsync("CSL3003"));
        Assert.Empty(await shop.ChangedAsync(await shop.MendAsync("CSL3003", FixAllScope.Solution, "Shop/Sender.cs", Name)));
    }

    [Fact]
    public async Task An_address_moves_into_the_settings()
    {
        TestSolution mended = await Shop("", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHttpClient("ai", client => client.BaseAddress = new Uri("https://api.openai.com/v1/"));
            builder.Build().Run();
            """).WithAdditional("Shop", "appsettings.json", """{ "Logging": { "LogLevel": "Warning" } }""")
            .MendAsync("CSL3003", FixAllScope.Solution, "Shop/Program.cs", Move);
        Assert.Contains("new Uri(builder.Configuration[\"Endpoints:api.openai.com/v1/\"]!)", await mended.TextAsync("Shop/Program.cs"), System.StringComparison.Ordinal);
        Assert.Equal(
            """
            {
              "Endpoints": {
                "api.openai.com/v1/": "https://api.openai.com/v1/"
              }, "Logging": { "LogLevel": "Warning" } }
            """,
            await mended.AdditionalTextAsync("Shop/appsettings.json"), ignoreLineEndingDifferences: true);
        Assert.Empty(await mended.ErrorsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    [InlineData("""{ "Endpoints": { "api.openai.com": "https://other.example.com/" } }""")]
    public async Task An_address_stays_where_the_settings_have_no_place_for_it(string? settings)
    {
        TestSolution shop = Shop("", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHttpClient("ai", client => client.BaseAddress = new Uri("https://api.openai.com"));
            """);
        if (settings is not null)
            shop = shop.WithAdditional("Shop", "appsettings.json", settings);
        Assert.Empty(await shop.ChangedAsync(await shop.MendAsync("CSL3003", FixAllScope.Solution, "Shop/Program.cs", Move)));
    }

    [Theory]
    [InlineData("{}", "{\n  \"E\": {\n    \"a\": \"b\"\n  }\n}")]
    [InlineData("// top\n{ // x\n  \"F\": 1\n}", "// top\n{\n  \"E\": {\n    \"a\": \"b\"\n  }, // x\n  \"F\": 1\n}")]
    [InlineData("{\n  \"E\": {\n    \"c\": \"d\"\n  }\n}", "{\n  \"E\": {\n    \"a\": \"b\",\n    \"c\": \"d\"\n  }\n}")]
    [InlineData("{ \"D\": { \"E\": { } }, \"E\": {} }", "{ \"D\": { \"E\": { } }, \"E\": {\n    \"a\": \"b\"\n} }")]
    [InlineData("{ \"E\": { \"a\": \"b\" } }", "{ \"E\": { \"a\": \"b\" } }")]
    [InlineData("{ \"E\": { \"a\": \"c\" } }", null)]
    [InlineData("{ \"E\": 1 }", null)]
    [InlineData("[ ]", null)]
    [InlineData("", null)]
    public void A_setting_is_put_in_beside_what_stands_there(string before, string? after) => Assert.Equal(after, SettingsInsertion.Insert(before, "E", "a", "b"));
}
