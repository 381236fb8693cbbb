using System.Text;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Commands;

/// <summary>Input that is made to hurt: each ends in an answer or in one clear line, without filling the memory.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostileInputTests
{
    /// <summary>What a run may allocate (unit: MiB): several times what the costliest of them takes.</summary>
    private const int Most = 256;

    private const string Client = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        public class Outbox(HttpClient http, IConfiguration configuration) { public Task Crm() => http.GetAsync(configuration["Crm:Url"]); }
        """;

    /// <summary>Settings files whose beginning names an address and whose rest is the attack.</summary>
    public static TheoryData<string, string> Settings => new()
    {
        { "deep arrays", "{ \"Crm\": { \"Url\": \"https://crm.example.de\" }, \"x\": " + new string('[', 200_000) },
        { "deep objects", "{ \"Crm\": { \"Url\": \"https://crm.example.de\" }, \"x\": " + string.Concat(Enumerable.Repeat("{\"a\":", 200_000)) },
        { "one key for a million values", "{ \"Crm\": { \"Url\": \"https://crm.example.de\" }, \"" + new string('k', 1_000_000) + "\": [" + string.Concat(Enumerable.Repeat("1,", 200_000)) + "]}" },
        { "a text without an end", "{ \"Crm\": { \"Url\": \"https://crm.example.de\" }, \"x\": \"" + new string('y', 3_000_000) },
        { "half of a surrogate pair", "{ \"Crm\": { \"Url\": \"https://crm.example.de\" }, \"\\ud800\": \"\\udfff\" }" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task SettingsAreReadAsFarAsTheyAreSettings(string attack, string settings)
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject.Replace("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal)).Write("A/A.cs", Client).Write("A/appsettings.json", settings);
        Outcome outcome = await tree.RunBoundedAsync(Most, "explain", "--destinations", ".");
        Assert.True(outcome.ExitCode == ExitCode.Clean, attack + ": " + outcome.Error);
        Assert.Contains("crm.example.de", outcome.Output);
    }

    [Fact]
    public async Task SettingsBeyondAnySizeAreNone()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject.Replace("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal)).Write("A/A.cs", Client)
            .Write("A/appsettings.json", "{ \"Crm\": { \"Url\": \"https://crm.example.de\" }, \"x\": \"" + new string('y', 8_000_000) + "\" }");
        Outcome outcome = await tree.RunBoundedAsync(Most, "explain", "--destinations", ".");
        outcome.AssertOneProblem(Path.Join("A", "appsettings.json") + ": larger than 4 MiB, so it was not read");
        Assert.DoesNotContain("crm.example.de", outcome.Output);
    }

    [Theory]
    [InlineData("""<!DOCTYPE P [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><X>&c;</X></PropertyGroup></Project>""")]
    [InlineData("""<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project Sdk="Microsoft.NET.Sdk">&x;</Project>""")]
    [InlineData("""<!DOCTYPE P SYSTEM "http://127.0.0.1:9/x.dtd"><Project Sdk="Microsoft.NET.Sdk" />""")]
    public async Task EntitiesOfAProjectAreNotExpanded(string project)
    {
        using Tree tree = new();
        tree.Write("A.csproj", project);
        (await tree.RunBoundedAsync(Most, "scan", "A.csproj")).AssertOneProblem("A.csproj: malformed");
    }

    [Fact]
    public async Task AProjectThatNestsTooDeep()
    {
        using Tree tree = new();
        string opened = string.Concat(Enumerable.Repeat("<Choose><Otherwise>", 10_000));
        string deep = opened + string.Concat(Enumerable.Repeat("</Otherwise></Choose>", 10_000));
        tree.Write("A.csproj", $"""<Project Sdk="Microsoft.NET.Sdk">{deep}</Project>""");
        (await tree.RunBoundedAsync(Most, "scan", "A.csproj")).AssertOneProblem("A.csproj: malformed: elements nest too deep");
    }

    [Fact]
    public async Task ASolutionFilterThatNestsTooDeepIsMalformed()
    {
        using Tree tree = new();
        tree.Write("All.slnf", "{\"solution\":" + new string('[', 100_000));
        (await tree.RunBoundedAsync(Most, "scan", "All.slnf")).AssertOneProblem("All.slnf: malformed");
    }

    [Theory]
    [InlineData("All.sln")]
    [InlineData("All.slnx")]
    [InlineData("A.csproj")]
    public async Task ADocumentBeyondAnySizeIsRefusedUnread(string name)
    {
        using Tree tree = new();
        tree.Write(name, new string(' ', 17 << 20));
        (await tree.RunBoundedAsync(Most, "scan", name)).AssertOneProblem("larger than 16 MiB");
    }

    [Fact]
    public async Task ASourceBeyondAnySizeIsRefusedAndTheRestIsScanned()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        SetLength(tree, "A/Huge.cs", 1L << 30);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        outcome.AssertOneProblem("larger than 64 MiB");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task ABaselineOfFiveHundredMegabytesIsRefusedUnread()
    {
        using Tree tree = await ScannedAsync();
        SetLength(tree, "known.sarif", 500L << 20);
        (await tree.RunBoundedAsync(Most, "gate", "now.sarif", "--baseline", "known.sarif")).AssertOneProblem("larger than 256 MiB");
    }

    /// <summary>Baselines that are no logs, each with what is said of them.</summary>
    public static TheoryData<byte[], string> Baselines => new()
    {
        { Encoding.UTF8.GetBytes("{\"runs\":" + new string('[', 100_000)), "known.sarif: " },
        { [.. "{\"version\":\"2.1.0\",\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8], "known.sarif: " },
        { [.. "{\"cslawBaseline\":1}\n{\"rule\":\""u8, 0xFF, 0xFE, .. "\n"u8], "line 2 is no entry" },
        { Encoding.UTF8.GetBytes("{\"cslawBaseline\":1}\n{\"rule\":\"\\ud800\"}\n"), "line 2 is no entry" },
        { Encoding.UTF8.GetBytes("{\"cslawBaseline\":1}\n" + new string('[', 100_000) + "\n"), "line 2 is no entry" },
    };

    [Theory]
    [MemberData(nameof(Baselines))]
    public async Task ABaselineThatIsNoTextOrNestsTooDeepIsNamed(byte[] content, string said)
    {
        using Tree tree = await ScannedAsync();
        tree.Write("known.sarif", content);
        (await tree.RunBoundedAsync(Most, "gate", "now.sarif", "--baseline", "known.sarif")).AssertOneProblem(said);
    }

    [Fact]
    public async Task ALogWithNamesThatAreNoTextIsNamed()
    {
        using Tree tree = await ScannedAsync();
        string log = await File.ReadAllTextAsync(tree.PathOf("now.sarif"));
        tree.Write("odd.sarif", log.Replace("\"properties\": {", "\"properties\": { \"\\ud800\": \"x\",", StringComparison.Ordinal));
        (await tree.RunBoundedAsync(Most, "gate", "odd.sarif")).AssertOneProblem("odd.sarif: ");
    }

    [Fact]
    public async Task ASourceThatIsNoUtf8IsScannedAllTheSame()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", [.. "// "u8, 0xC3, 0x28, 0xFF, .. "\n"u8, .. Encoding.UTF8.GetBytes(Tree.LeakingClass)]);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public async Task ASolutionThatIsNoUtf8IsMalformed()
    {
        using Tree tree = new();
        tree.Write("All.sln", [0xC3, 0x28, 0xFE, 0xC0, 0xAF]);
        (await tree.RunBoundedAsync(Most, "scan", "All.sln")).AssertOneProblem("All.sln: malformed");
    }

    /// <summary>Whoever opens a pipe waits for somebody to write into it.</summary>
    [PipeTheory]
    [InlineData("A/Pipe.cs")]
    [InlineData("A/appsettings.json")]
    [InlineData("A/CsLaw.Team.txt")]
    [InlineData("A/.editorconfig")]
    [InlineData("A/Library.dll")]
    public async Task APipeCountsAsEmpty(string path)
    {
        using Tree tree = WithLibrary();
        PipeTheoryAttribute.Make(tree.PathOf(path));
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
    }

    /// <summary>What a project calls an assembly, and what it is: nothing, text, zeros beyond any size, an assembly that breaks off.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 0)]
    [InlineData(0, 1L << 32)]
    [InlineData(-1, 3_000)]
    [InlineData(-1, 1L << 29)]
    public async Task AnAssemblyThatIsNoneIsPassedOver(int text, long length)
    {
        using Tree tree = WithLibrary();
        tree.Write("A/Library.dll", text < 0 ? await File.ReadAllBytesAsync(typeof(HostileInputTests).Assembly.Location) : new byte[text]);
        if (length > 0)
            SetLength(tree, "A/Library.dll", length);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".", "--verbosity", "detailed");
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
        Assert.Contains("Library.dll", outcome.Output + outcome.Error);
    }

    /// <summary>Any byte of an assembly may be another one: the scan ends in an answer or names the project.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ABrokenAssemblyHarmsItsProjectAlone(int seed)
    {
        using Tree tree = WithLibrary();
        byte[] assembly = await File.ReadAllBytesAsync(typeof(HostileInputTests).Assembly.Location);
        Random random = new(seed);
        // Behind the headers, so that it is still taken for an assembly.
        for (int i = 0; i < assembly.Length / 100; i++)
            assembly[random.Next(2_000, assembly.Length)] = (byte)random.Next(256);
        tree.Write("A/Library.dll", assembly).Write("B/B.csproj", Tree.PlainProject).Write("B/B.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunBoundedAsync(Most, "scan", ".");
        Assert.InRange(outcome.Problems.Count, 0, 1);
        Assert.Equal(2 - outcome.Problems.Count, outcome.Count("warning CSL2001"));
        Assert.DoesNotContain("   at ", outcome.Error);
    }

    private static Tree WithLibrary() => new Tree()
        .Write("A/A.csproj", Tree.PlainProject.Replace("</Project>", """<ItemGroup><Reference Include="Library"><HintPath>Library.dll</HintPath></Reference></ItemGroup></Project>""", StringComparison.Ordinal))
        .Write("A/A.cs", Tree.LeakingClass);

    private static async Task<Tree> ScannedAsync()
    {
        Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        await tree.RunAsync("scan", ".", "--sarif", "now.sarif");
        return tree;
    }

    /// <summary>A file of the length that takes no room on the disk.</summary>
    private static void SetLength(Tree tree, string relative, long bytes)
    {
        tree.Write(relative, "x");
        using FileStream stream = File.OpenWrite(tree.PathOf(relative));
        stream.SetLength(bytes);
    }
}
