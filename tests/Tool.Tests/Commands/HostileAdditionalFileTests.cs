using System.Text;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Commands;

/// <summary>Views, settings and lists, which the analyzers read beside the sources: whatever stands in them, what the sources say is found, and a file that cannot be used is named.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostileAdditionalFileTests
{
    /// <summary>What a run may allocate (unit: MiB): the framework's references and the rules take about a sixth of it, and a file of three million characters is read by several of them.</summary>
    private const int Most = 1024;

    private const string Desk = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;

        public class Visitor { public string Mobile { get; set; } = ""; }

        public class DeskController(ILogger<DeskController> logger) : Controller
        {
            public IActionResult Card(Visitor visitor)
            {
                logger.LogInformation("{Mobile}", visitor.Mobile);
                return View(visitor);
            }
        }
        """;

    private static readonly string s_project = Tree.PlainProject.Replace("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal);

    /// <summary>Files of any text; none of them is an error of the scan.</summary>
    public static TheoryData<string, string, string> Texts => new()
    {
        { "elements in elements", "Views/Desk/Card.cshtml", Repeated("<div>", 200_000) },
        { "code in code", "Views/Desk/Card.cshtml", Repeated("@{ if (true) ", 200_000) },
        { "one word", "Views/Desk/Card.cshtml", "@Model." + new string('M', 3_000_000) },
        { "inputs without an end", "Views/Desk/Card.cshtml", Repeated("<input type=checkbox checked ", 100_000) },
        { "an input of any length", "Views/Desk/Card.cshtml", "<input " + Repeated("name = \"consent ", 100_000) + ">" },
        { "parts that name each other", "Views/Desk/_A.cshtml", "<partial name=\"_A\" /> <partial name=\"_B\" /> @Model.Note" },
        { "a component of blanks", "Card.razor", "<input checked" + new string(' ', 3_000_000) + "/>" },
        { "arrays in arrays", "appsettings.json", "{ \"x\": " + new string('[', 200_000) },
        { "a value without an end", "appsettings.json", "{ \"x\": \"" + new string('y', 3_000_000) },
        { "elements in elements of settings", "web.config", "<configuration>" + Repeated("<a>", 200_000) },
        { "entities of entities", "web.config", "<!DOCTYPE c [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><configuration><x>&c;</x></configuration>" },
        { "an entity from outside", "web.config", "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><configuration>&x;</configuration>" },
        { "a name that goes on and on", "web.config", "<configuration " + Repeated("a:", 1_500_000) },
        { "names without values", "web.config", "<configuration " + Repeated("a ", 1_500_000) },
        { "comments without an end", "web.config", Repeated("<!-- ", 500_000) },
        { "sections without an end", "web.config", Repeated("<a><![CDATA[", 200_000) },
    };

    /// <summary>One file of each kind.</summary>
    public static TheoryData<string> Paths => new("Views/Desk/Card.cshtml", "appsettings.json", "web.config", "CsLaw.Team.txt");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task WhateverTheirTextIsTheSourcesAreScanned(string attack, string path, string text)
    {
        using Tree tree = Web();
        tree.Write("A/" + path, text);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        Assert.True(outcome.ExitCode == ExitCode.Findings, attack + ": " + outcome.Error);
        Assert.Empty(outcome.Problems);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task OneBeyondAnySizeIsNamedUnread(string path)
    {
        using Tree tree = Web();
        tree.Write("A/" + path, "x");
        using (FileStream file = File.OpenWrite(tree.PathOf("A/" + path)))
            file.SetLength(2L << 30);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        outcome.AssertOneProblem(Path.Join("A", path) + ": larger than 64 MiB, so it was not read. Split it");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    /// <summary>What the rules pass over is named, and nothing that they read.</summary>
    [Theory]
    [InlineData("appsettings.json", 1, "en", "larger than 4 MiB, so it was not read. Split it")]
    [InlineData("Properties/launchSettings.json", 1, "zh", "：超过 4 MiB，未读取。请拆分该文件")]
    [InlineData("web.config", 1, "en", "larger than 4 MiB, so it was not read. Split it")]
    [InlineData("appsettings.json", 0, "en", "")]
    public async Task SettingsThatAreTooLongToCountAreNamed(string path, int more, string language, string said)
    {
        using Tree tree = Web(language);
        tree.Write("A/" + path, new string(' ', (4 << 20) + more));
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        if (more > 0)
            outcome.AssertOneProblem(said);
        else
            Assert.Empty(outcome.Problems);
        Assert.Contains("CSL2001", outcome.Output);
    }

    /// <summary>Of a view the words are taken from its beginning alone where it is longer than any; one that is read whole is not named.</summary>
    [Theory]
    [InlineData("Views/Desk/Card.cshtml", 1, "en", "longer than 4 MiB; which members it shows was looked for in its beginning alone. Split it")]
    [InlineData("Card.razor", 1, "zh", "：超过 4 MiB，只在其开头部分查找所显示的成员。请拆分该文件")]
    [InlineData("Views/Desk/Card.cshtml", 0, "en", "")]
    public async Task ViewsThatAreCutShortAreNamed(string path, int more, string language, string said)
    {
        using Tree tree = Web(language);
        tree.Write("A/" + path, "@Model.Mobile" + new string(' ', (4 << 20) + more - "@Model.Mobile".Length));
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        if (more > 0)
            outcome.AssertOneProblem(said);
        else
            Assert.Empty(outcome.Problems);
        Assert.Contains("CSL2001", outcome.Output);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task OneThatIsNoTextIsNamed(string path)
    {
        using Tree tree = Web();
        tree.Write("A/" + path, [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        outcome.AssertOneProblem(Path.Join("A", path) + ": binary data where text is expected. Name a text file, or save it as UTF-8.");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Theory]
    [InlineData("Views/Desk/Card.cshtml", "<p>", "</p>")]
    [InlineData("appsettings.json", "{ \"x\": \"", "\" }")]
    [InlineData("web.config", "<configuration><x>", "</x></configuration>")]
    [InlineData("CsLaw.Team.txt", "# ", "")]
    public async Task OneThatIsNoUtf8IsReadAsFarAsItIs(string path, string before, string after)
    {
        using Tree tree = Web();
        tree.Write("A/" + path, [.. Encoding.UTF8.GetBytes(before), 0xC3, 0x28, 0xFF, 0xC0, 0xAF, .. Encoding.UTF8.GetBytes(after)]);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Empty(outcome.Problems);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task AListThatIsNoneIsNamedByFileLineAndRemedy()
    {
        using Tree tree = Web();
        tree.Write("A/CsLaw.Team.txt", [.. "allow log nickname\nsink log "u8, 0xC3, 0x28, 0xFF, .. "\n"u8]);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Contains(Path.Join("A", "CsLaw.Team.txt") + ":2:1", outcome.Output);
        Assert.Equal(1, outcome.Count("warning CSL0001"));
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Theory]
    [InlineData(500_000, 1)]
    [InlineData(1, 3_000_000)]
    public async Task AListOfNonsenseIsNamedWithoutEnd(int lines, int length)
    {
        using Tree tree = Web();
        tree.Write("A/CsLaw.Team.txt", Repeated("x" + new string('x', length) + "\n", lines));
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.InRange(outcome.Count("warning CSL0001"), 1, 100);
        Assert.InRange(outcome.Output.Length, 1, 100_000);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    private static Tree Web(string language = "en")
    {
        Tree tree = new() { Analyzers = AnalyzerCatalog.Load(), Language = language };
        return tree.Write("A/A.csproj", s_project).Write("A/DeskController.cs", Desk);
    }

    private static string Repeated(string part, int count) => new StringBuilder().Insert(0, part, count).ToString();
}
