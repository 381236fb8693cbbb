using System.Reflection;
using System.Text.Json;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;
using NJsonSchema;

namespace CsLaw.Tool.Tests.Destinations;

/// <summary><c>explain --destinations</c>: what is listed, in both forms.</summary>
public sealed class ExplainDestinationsTests
{
    private const string Source = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        public class Member { public string Mobile { get; set; } }

        public class Outbox
        {
            private readonly HttpClient _http = new HttpClient();

            public Task Vendor(Member member) => _http.PostAsJsonAsync("https://api.stripe.com/v1/customers", member);

            public Task Crm(IConfiguration configuration) => _http.GetAsync(configuration["Crm:Url"]);

            public Task Own() => _http.GetAsync("http://10.0.0.8/health");

            public Task Somewhere(string address) => _http.GetAsync(address);

            private Task Post(string address, object body) => _http.PostAsJsonAsync(address, body);

            public Task Wrapped(Member member) => Post("https://hooks.example.de/members", member);
        }
        """;

    [Fact]
    public async Task TheTableNamesHostJurisdictionDataAndWhatDecides()
    {
        using Tree tree = new();
        Outcome outcome = await Service(tree).RunAsync("explain", "--destinations", ".");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains("Outbox.cs:13", outcome.Output);
        Assert.Matches(@"api\.stripe\.com +outside +code \(line 13\) +Mobile phone number", outcome.Output);
        Assert.Matches(@"crm\.example\.cn +mainland +settings \(.*appsettings\.json:1\)", outcome.Output);
        Assert.Matches(@"10\.0\.0\.8 +own network", outcome.Output);
        Assert.Matches(@"Outbox\.cs:19 +http +\? +unknown", outcome.Output);
        // A wrapper sends wherever it is told; its caller's line is the one that tells.
        Assert.Matches(@"Outbox\.cs:21 +http +\? +unknown", outcome.Output);
        Assert.Matches(@"Outbox\.cs:23 +http +hooks\.example\.de +outside +code \(line 23\) +Mobile phone number", outcome.Output);
        Assert.Contains("Destinations: 7; outside the mainland: 2; unknown: 2; reached by personal data: 2", outcome.Output);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task JsonIsAsItsSchemaSays(string language)
    {
        using Tree tree = new() { Language = language };
        Outcome outcome = await Service(tree).RunAsync("explain", "--destinations", ".", "--format", "json", "--quiet");
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("destination-inventory.schema.json")!;
        using StreamReader reader = new(stream);
        JsonSchema schema = await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
        Assert.Empty(schema.Validate(outcome.Output));
        using JsonDocument document = JsonDocument.Parse(outcome.Output);
        JsonElement vendor = document.RootElement.GetProperty("destinations").EnumerateArray().Single(entry => entry.GetProperty("host").GetString() == "api.stripe.com");
        Assert.Equal("outside", vendor.GetProperty("jurisdiction").GetString());
        Assert.Equal("mobile-phone", vendor.GetProperty("taxa")[0].GetString());
        Assert.Equal("none", vendor.GetProperty("guard").GetString());
    }

    [Theory]
    [InlineData("--data")]
    [InlineData("--endpoints")]
    [InlineData("--min", "known")]
    [InlineData("--format", "csv")]
    public async Task OptionsOfTheOtherListsAreRefused(params string[] options)
    {
        using Tree tree = new();
        Outcome outcome = await Service(tree).RunAsync(["explain", "--destinations", ".", .. options]);
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
    }

    [Fact]
    public async Task WithoutDestinationsTheListSaysSo()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", "class A { }");
        Outcome outcome = await tree.RunAsync("explain", "--destinations", ".");
        Assert.StartsWith("No destination was found.", outcome.Output);
    }

    private static Tree Service(Tree tree) =>
        tree.Write("Shop/Shop.csproj", Tree.PlainProject.Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal))
            .Write("Shop/Outbox.cs", Source)
            .Write("Shop/appsettings.json", """{ "Crm": { "Url": "https://crm.example.cn" } }""");
}
