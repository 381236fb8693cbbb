using System.Reflection;
using System.Text.Json;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;
using NJsonSchema;

namespace CsLaw.Tool.Tests.Endpoints;

/// <summary><c>explain --endpoints</c>: what is listed, in both forms.</summary>
public sealed class ExplainEndpointsTests
{
    private const string Source = """
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class SignUp { public string Mobile { get; set; } public string Note { get; set; } }

        [ApiController, Route("members")]
        public class MembersController : ControllerBase
        {
            [HttpPost, Authorize(Policy = "consent")]
            public Task Join(SignUp form, string shop) => Task.CompletedTask;

            [HttpGet("{id}")]
            public Task Find(int id) => Task.CompletedTask;
        }
        """;

    [Fact]
    public async Task TheTableNamesRouteCallerInputsAndEvidence()
    {
        using Tree tree = new();
        Outcome outcome = await Service(tree).RunAsync("explain", "--endpoints", ".");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Contains("Members.cs:11", outcome.Output);
        Assert.Contains("POST members", outcome.Output);
        Assert.Contains("MembersController.Join", outcome.Output);
        Assert.Contains("signed-in person", outcome.Output);
        Assert.Contains("form (body: Mobile phone number), shop (query)", outcome.Output);
        Assert.Contains("consent: consent (policy)", outcome.Output);
        Assert.Contains("Endpoints: 2; taking personal data: 1; open to anyone: 1", outcome.Output);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task JsonIsAsItsSchemaSays(string language)
    {
        using Tree tree = new() { Language = language };
        Outcome outcome = await Service(tree).RunAsync("explain", "--endpoints", ".", "--format", "json", "--quiet");
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("endpoint-inventory.schema.json")!;
        using StreamReader reader = new(stream);
        JsonSchema schema = await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
        Assert.Empty(schema.Validate(outcome.Output));
        using JsonDocument document = JsonDocument.Parse(outcome.Output);
        JsonElement endpoint = document.RootElement.GetProperty("endpoints")[0];
        Assert.Equal("controller", endpoint.GetProperty("kind").GetString());
        Assert.Equal("mobile-phone", endpoint.GetProperty("inputs")[0].GetProperty("taxa")[0].GetString());
        Assert.Equal("policy", endpoint.GetProperty("evidence")[0].GetProperty("place").GetString());
    }

    [Fact]
    public async Task EveryDeclaredGroundIsListedWithItsReason()
    {
        using Tree tree = new();
        Service(tree).Write("Shop/Orders.cs", """
            using System;
            using Microsoft.AspNetCore.Mvc;
            namespace CsLaw.Guards
            {
                public enum LawfulBasis { None, Contract }
                public sealed class LawfulBasisAttribute(LawfulBasis basis, string reason) : Attribute { public LawfulBasis Basis => basis; public string Reason => reason; }
            }
            public class OrdersController : ControllerBase
            {
                [HttpPost, CsLaw.Guards.LawfulBasis(CsLaw.Guards.LawfulBasis.Contract, "delivery, terms no. 4")] public void Order(SignUp form) { }
            }
            """);
        Outcome table = await tree.RunAsync("explain", "--endpoints", ".");
        Assert.Contains("consent: LawfulBasisAttribute (attribute; Contract: delivery, terms no. 4)", table.Output);
        Outcome json = await tree.RunAsync("explain", "--endpoints", ".", "--format", "json", "--quiet");
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.Equal(1, document.RootElement.GetProperty("summary").GetProperty("declaredGrounds").GetInt32());
    }

    [Theory]
    [InlineData("--data")]
    [InlineData("--all")]
    [InlineData("--min", "known")]
    [InlineData("--format", "csv")]
    public async Task OptionsOfTheOtherListAreRefused(params string[] options)
    {
        using Tree tree = new();
        Outcome outcome = await Service(tree).RunAsync(["explain", "--endpoints", ".", .. options]);
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
    }

    [Fact]
    public async Task WithoutEndpointsTheListSaysSo()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", "class A { }");
        Outcome outcome = await tree.RunAsync("explain", "--endpoints", ".");
        Assert.StartsWith("No endpoint was found.", outcome.Output);
    }

    private static Tree Service(Tree tree) =>
        tree.Write("Shop/Shop.csproj", Tree.PlainProject.Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)).Write("Shop/Members.cs", Source);
}
