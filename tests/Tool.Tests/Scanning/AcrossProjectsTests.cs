using System.Text.Json;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Scanning;

/// <summary>A scan follows data from one project of it into another, and tells the place there.</summary>
public sealed class AcrossProjectsTests
{
    private const string Lower = """
        namespace Lower;
        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public static class Say { public static void Out(string text) => Console.WriteLine(text); }
        public static class Away { public static Task Send(HttpClient http, string text) => http.PostAsync("https://hooks.slack.com/services/T0/B0/x", new StringContent(text)); }
        """;

    private const string Upper = """
        using Lower;
        namespace Upper;
        public class Service(HttpClient http)
        {
            public void Tell(Customer c) => Say.Out($1);
            public Task Send(Customer c) => Away.Send(http, $1);
        }
        """;

    [Theory]
    [InlineData("c.Mobile", 1)]
    [InlineData("c.Id.ToString()", 0)]
    public async Task AWrapperInAnotherProjectIsFollowed(string argument, int findings)
    {
        using Tree tree = Written(argument);
        Outcome outcome = await tree.RunAsync("scan", ".", "--sarif", "out.sarif");
        Assert.Equal(findings, outcome.Count("warning CSL2001"));
        Assert.Equal(findings, outcome.Count("warning CSL3001"));
        if (findings == 0)
            return;

        // The step in the other project has its file in the code flow.
        using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(tree.PathOf("out.sarif")));
        JsonElement result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(static result => result.GetProperty("ruleId").GetString() == "CSL2001");
        Assert.Contains("Upper/Service.cs", Uri(result.GetProperty("locations")[0]), StringComparison.Ordinal);
        JsonElement steps = result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations");
        Assert.Contains(steps.EnumerateArray(), static step => Uri(step.GetProperty("location")) == "Lower/Lower.cs");
    }

    [Fact]
    public async Task OneProjectAskedForAloneGivesWhatItGivesInTheWholeScan()
    {
        using Tree tree = Written("c.Mobile");
        Outcome alone = await tree.RunAsync("scan", "Upper/Upper.csproj");
        Assert.Equal(1, alone.Count("warning CSL2001"));
        Outcome lower = await tree.RunAsync("scan", "Lower/Lower.csproj");
        Assert.Equal(0, lower.Count("warning CSL2001"));
    }

    [Fact]
    public async Task TheListOfDestinationsNamesTheCallThatHandsTheDataToAnotherProject()
    {
        using Tree tree = Written("c.Mobile");
        Outcome outcome = await tree.RunAsync("explain", "--destinations", ".", "--format", "json");
        using JsonDocument list = JsonDocument.Parse(outcome.Output);
        string text = list.RootElement.GetRawText();
        Assert.Contains("Upper/Service.cs", text, StringComparison.Ordinal);
        Assert.Contains("mobile-phone", text, StringComparison.Ordinal);
    }

    private static Tree Written(string argument)
    {
        Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        return tree
            .Write("Lower/Lower.csproj", Tree.PlainProject)
            .Write("Lower/Lower.cs", Lower)
            .Write("Upper/Upper.csproj", Tree.PlainProject.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"../Lower/Lower.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal))
            .Write("Upper/Service.cs", Upper.Replace("$1", argument, StringComparison.Ordinal));
    }

    private static string Uri(JsonElement location) => location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
}
