using System.Collections.Immutable;
using CsLaw.Tool.Tests.Testing;
using CsLawAnalyzers.Rules.Consent;

namespace CsLaw.Tool.Tests.Scanning.Findings;

/// <summary>Grounds that endpoints declare go from the code through the log into the reports, and consent presumed in markup into the log.</summary>
public sealed class DeclaredGroundTests
{
    private const string WebProject = """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private const string Library = """
        namespace CsLaw.Guards
        {
            public enum LawfulBasis { Contract, LegalDuty }
            public sealed class LawfulBasisAttribute(LawfulBasis basis, string reason) : System.Attribute { public LawfulBasis Basis => basis; public string Reason => reason; }
        }
        """;

    private const string Orders = """
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("orders")]
        public class OrdersController : ControllerBase
        {
            [HttpPost, LawfulBasis(LawfulBasis.Contract, "delivery | terms no. 4")]
            public string Place(string mobile) => mobile;

            [HttpPut]
            public string Change(string mobile) => mobile;
        }
        """;

    private static Tree Shop(string language = "en") => new Tree { Language = language }.Write("A/A.csproj", WebProject).Write("A/Library.cs", Library).Write("A/Orders.cs", Orders)
        .Write("B/B.csproj", WebProject).Write("B/CsLaw.Team.txt", "guard consent M:Desk.BookAsync(*)")
        .Write("B/Desk.cs", "public class Desk : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Mvc.HttpPost] public string BookAsync(string mobile) => mobile; }");

    [Theory]
    [InlineData("en", "Declared grounds")]
    [InlineData("zh", "声明的处理依据")]
    public async Task EveryUseStandsInTheReports(string language, string heading)
    {
        using Tree tree = Shop(language);
        await tree.RunAsync("scan", ".", "--build-mode", "none", "--sarif", "log.sarif");
        await tree.RunAsync("report", "log.sarif", "--format", "markdown", "--out", "report.md");
        await tree.RunAsync("report", "log.sarif", "--out", "report.html");
        string markdown = await File.ReadAllTextAsync(tree.PathOf("report.md"));
        Assert.Contains(heading, markdown);
        Assert.Contains("| OrdersController.Place | A/Orders.cs:8 | Contract: delivery \\| terms no. 4 |", markdown);
        Assert.Contains("| Desk.BookAsync | B/Desk.cs:1 | guard consent M:Desk.BookAsync(", markdown);
        Assert.DoesNotContain("OrdersController.Change", markdown);
        string page = await File.ReadAllTextAsync(tree.PathOf("report.html"));
        Assert.Contains("\"place\":\"A/Orders.cs:8\"", page);
        Assert.Contains("\"grounds\":\"Declared grounds\"", page);
    }

    [Fact]
    public async Task PartsJoinToTheLogOfTheWhole()
    {
        using Tree tree = Shop();
        await tree.RunAsync("scan", ".", "--build-mode", "none", "--sarif", "whole.sarif");
        for (int part = 1; part <= 2; part++)
            await tree.RunAsync("scan", ".", "--build-mode", "none", "--shard", $"{part}/2", "--sarif", $"{part}.sarif");
        await tree.RunAsync("merge", "2.sarif", "1.sarif", "--sarif", "joined.sarif");
        Assert.Equal(await File.ReadAllBytesAsync(tree.PathOf("whole.sarif")), await File.ReadAllBytesAsync(tree.PathOf("joined.sarif")));
        Assert.Contains("cslaw.grounds", await File.ReadAllTextAsync(tree.PathOf("whole.sarif")));
    }

    [Fact]
    public async Task ACodeBaseThatDeclaresNothingHasNoSection()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", WebProject).Write("A/Orders.cs", Orders.Replace(", LawfulBasis(LawfulBasis.Contract, \"delivery | terms no. 4\")", "").Replace("using CsLaw.Guards;", ""));
        await tree.RunAsync("scan", ".", "--build-mode", "none", "--sarif", "log.sarif");
        await tree.RunAsync("report", "log.sarif", "--format", "markdown", "--out", "report.md");
        Assert.DoesNotContain("Declared grounds", await File.ReadAllTextAsync(tree.PathOf("report.md")));
        Assert.DoesNotContain("cslaw.grounds", await File.ReadAllTextAsync(tree.PathOf("log.sarif")));
    }

    [Fact]
    public async Task AScanReadsConsentThatRazorMarkupPresumes()
    {
        using Tree tree = new() { Analyzers = ImmutableArray.Create<Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer>(new ConsentAnalyzer()) };
        tree.Write("A/A.csproj", WebProject).Write("A/A.cs", "class A { }")
            .Write("A/Pages/Join.razor", "<h1>Join</h1>\n<input type=\"checkbox\" @bind=\"PrivacyAccepted\" checked />\n")
            .Write("A/Pages/Asked.razor", "<input type=\"checkbox\" @bind=\"PrivacyAccepted\" />\n")
            .Write("A/Pages/Join.cshtml", "<input type=\"hidden\" name=\"consent\" value=\"true\" />\n");
        await tree.RunAsync("scan", ".", "--build-mode", "none", "--sarif", "log.sarif");
        string log = await File.ReadAllTextAsync(tree.PathOf("log.sarif"));
        Assert.Contains("A/Pages/Join.razor", log);
        Assert.Contains("A/Pages/Join.cshtml", log);
        Assert.DoesNotContain("A/Pages/Asked.razor", log);
        Assert.Contains("\"ruleId\": \"CSL1004\"", log);
    }
}
