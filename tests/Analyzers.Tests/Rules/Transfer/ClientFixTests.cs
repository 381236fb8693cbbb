using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.CodeFixes.Repairs;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

/// <summary>Fixes of overseas clients that change more than one file: a client by name with its registration, an address of a store with its setting.</summary>
public sealed class ClientFixTests
{
    private const string Name = "CSL3003.NameClient";
    private const string Move = "CSL3002.MoveToSettings";

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
    [InlineData("new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/\"), Timeout = TimeSpan.FromSeconds(3), MaxResponseContentBufferSize = 4096 }",
        "client => { client.BaseAddress = new System.Uri(\"https://api.openai.com/\"); client.Timeout = System.TimeSpan.FromSeconds(3); client.MaxResponseContentBufferSize = 4096; }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(Url) }", "client => client.BaseAddress = new System.Uri(\"https://api.openai.com/v1/\")")]
    [InlineData("new HttpClient { BaseAddress = new Uri(Url + \"beta/\") }", "client => client.BaseAddress = new System.Uri(\"https://api.openai.com/v1/beta/\")")]
    public async Task What_else_the_client_was_set_to_goes_with_it(string client, string configuration)
    {
        TestSolution mended = await Shop(Sender($"private const string Url = \"https://api.openai.com/v1/\"; public HttpClient Open() => {client};"))
            .MendAsync("CSL3003", FixAllScope.Solution, "Shop/Sender.cs", Name);
        Assert.Contains("=> clients.CreateClient(\"api.openai.com\");", await mended.TextAsync("Shop/Sender.cs"), System.StringComparison.Ordinal);
        Assert.Contains($"AddHttpClient(\"api.openai.com\", {configuration}).AddCrossBorderTransferGuard();", await mended.TextAsync("Shop/Program.cs"), System.StringComparison.Ordinal);
        Assert.Empty(await mended.ErrorsAsync());
        Assert.Empty(await mended.FindingsAsync("CSL3003"));
    }

    [Fact]
    public async Task A_client_that_the_services_are_asked_for_comes_from_the_factory_too()
    {
        TestSolution mended = await Shop("", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddScoped(sp => new HttpClient { BaseAddress = new Uri("https://api.openai.com/") });
            builder.Build().Run();
            """).MendAsync("CSL3003", FixAllScope.Solution, "Shop/Program.cs", Name);
        string program = await mended.TextAsync("Shop/Program.cs");
        Assert.Contains("builder.Services.AddScoped(sp => sp.GetRequiredService<IHttpClientFactory>().CreateClient(\"api.openai.com\"));", program, System.StringComparison.Ordinal);
        Assert.Contains(".AddCrossBorderTransferGuard();", program, System.StringComparison.Ordinal);
        Assert.Empty(await mended.ErrorsAsync());
    }

    [Theory]
    // What is set is known at run time only, no factory is at hand, nothing starts.
    [InlineData("""public HttpClient Open(TimeSpan wait) => new HttpClient { BaseAddress = new Uri("https://api.openai.com/"), Timeout = wait };""", StartUp)]
    [InlineData("""public HttpClient Open(string token) => new HttpClient { BaseAddress = new Uri("https://api.openai.com/"), DefaultRequestHeaders = { { "token", token } } };""", StartUp)]
    [InlineData("""private static readonly HttpClient s_http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };""", StartUp)]
    [InlineData("""public static HttpClient Open() => new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };""", StartUp)]
    [InlineData("""public HttpClient Open() => new HttpClient { BaseAddress = new Uri("https://api.openai.com/") };""", "return;")]
    public async Task Is_not_offered_where_it_would_not_run(string members, string startUp)
    {
        TestSolution shop = Shop(Sender(members), startUp);
        Assert.NotEmpty(await shop.FindingsAsync("CSL3003"));
        Assert.Empty(await shop.ChangedAsync(await shop.MendAsync("CSL3003", FixAllScope.Solution, "Shop/Sender.cs", Name)));
    }

    private static TestSolution Store(string address = "https://shop.blob.core.windows.net/x") =>
        new TestSolution().With("Shop", [("Program.cs", $"""
            var builder = WebApplication.CreateBuilder(args);
            var files = new Azure.Storage.Blobs.BlobServiceClient(new Uri("{address}"));
            builder.Build().Run();
            """), ("Sdks.cs", Program.Destinations.SdkStubs.Source)], s_guards, isProgram: true);

    [Fact]
    public async Task An_address_moves_into_the_settings()
    {
        TestSolution mended = await Store().WithAdditional("Shop", "appsettings.json", """{ "Logging": { "LogLevel": "Warning" } }""")
            .MendAsync("CSL3002", FixAllScope.Solution, "Shop/Program.cs", Move);
        Assert.Contains("new Uri(builder.Configuration[\"Endpoints:shop.blob.core.windows.net/x\"]!)", await mended.TextAsync("Shop/Program.cs"), System.StringComparison.Ordinal);
        Assert.Equal(
            """
            {
              "Endpoints": {
                "shop.blob.core.windows.net/x": "https://shop.blob.core.windows.net/x"
              }, "Logging": { "LogLevel": "Warning" } }
            """,
            await mended.AdditionalTextAsync("Shop/appsettings.json"), ignoreLineEndingDifferences: true);
        Assert.Empty(await mended.ErrorsAsync());
    }

    private const string Passenger = "public class Passenger { public string RealName { get; set; } = \"\"; public string Mobile { get; set; } = \"\"; }";

    private static string Sent(string call) =>
        Passenger + $" public class Sender(HttpClient http, IConfiguration configuration) {{ private const string Url = \"https://shop.blob.core.windows.net/x\"; public IConfiguration Settings => configuration; public Task Send(Passenger p) => {call}; public HttpClient Http => http; }}";

    private static TestSolution Sending(string call) =>
        new TestSolution().With("Shop", [("Program.cs", StartUp), ("Sender.cs", Sent(call)), ("Sdks.cs", Program.Destinations.SdkStubs.Source)], s_guards, isProgram: true).WithAdditional("Shop", "appsettings.json", "{}");

    [Theory]
    [InlineData("Task.FromResult(new Azure.Storage.Blobs.BlobServiceClient(new Uri(\"https://shop.blob.core.windows.net/x\")))",
        "Task.FromResult(new Azure.Storage.Blobs.BlobServiceClient(new Uri(configuration[\"Endpoints:shop.blob.core.windows.net/x\"]!)))")]
    [InlineData("Task.FromResult(new Azure.Storage.Blobs.BlobServiceClient(new Uri(\"https://shop.blob.core.windows.net/\")))",
        "Task.FromResult(new Azure.Storage.Blobs.BlobServiceClient(new Uri(configuration[\"Endpoints:shop.blob.core.windows.net\"]!)))")]
    // A password and a constant stay where they are.
    [InlineData("Task.FromResult(new Azure.Storage.Blobs.BlobServiceClient(new Uri(\"https://u:secret@shop.blob.core.windows.net/x\")))", null)]
    [InlineData("Task.FromResult(new Azure.Storage.Blobs.BlobServiceClient(new Uri(Url)))", null)]
    public async Task An_address_of_a_store_moves_as_well(string call, string? moved)
    {
        TestSolution shop = Sending(call);
        Assert.NotEmpty(await shop.FindingsAsync("CSL3002"));
        TestSolution mended = await shop.MendAsync("CSL3002", FixAllScope.Solution, "Shop/Sender.cs", Move);
        Assert.Equal(Sent(moved ?? call), await mended.TextAsync("Shop/Sender.cs"));
        Assert.Equal(moved is not null, (await mended.AdditionalTextAsync("Shop/appsettings.json")).Contains("https://", System.StringComparison.Ordinal));
        Assert.Empty(await mended.ErrorsAsync());
        // Where the data goes has not changed: the settings are told of now.
        Assert.Equal(moved is null, (await mended.FindingsAsync("CSL3002")).Any());
        Assert.NotEmpty(await mended.FindingsAsync(moved is not null ? "CSL3005" : "CSL3002"));
    }

    /// <summary>These rules follow an address into the settings: the same finding would stay.</summary>
    [Theory]
    [InlineData("CSL3001", "http.PostAsJsonAsync(\"https://api.stripe.com/v1/x\", p)")]
    [InlineData("CSL3003", "new HttpClient { BaseAddress = new Uri(\"https://api.stripe.com/\") }.PostAsJsonAsync(\"x\", p)")]
    [InlineData("CSL3004", "http.PostAsJsonAsync(\"https://api.openai.com/v1/x\", p)")]
    public async Task An_address_does_not_move_where_the_finding_would_stay(string rule, string call)
    {
        TestSolution shop = Sending(call);
        Assert.NotEmpty(await shop.FindingsAsync(rule));
        Assert.Empty(await shop.ChangedAsync(await shop.MendAsync(rule, FixAllScope.Solution, "Shop/Sender.cs", rule + ".MoveToSettings")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    [InlineData("""{ "Endpoints": { "shop.blob.core.windows.net": "https://other.example.com/" } }""")]
    public async Task An_address_stays_where_the_settings_have_no_place_for_it(string? settings)
    {
        TestSolution shop = Store("https://shop.blob.core.windows.net");
        if (settings is not null)
            shop = shop.WithAdditional("Shop", "appsettings.json", settings);
        Assert.Empty(await shop.ChangedAsync(await shop.MendAsync("CSL3002", FixAllScope.Solution, "Shop/Program.cs", Move)));
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
