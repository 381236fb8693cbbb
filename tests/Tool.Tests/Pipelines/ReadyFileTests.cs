using System.Reflection;
using System.Text.RegularExpressions;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;
using YamlDotNet.RepresentationModel;

namespace CsLaw.Tool.Tests.Pipelines;

/// <summary>The ready pipeline files of <c>docs/ci.md</c>: they are what their hosts read, and their commands do what the page says.</summary>
public sealed partial class ReadyFileTests
{
    public static TheoryData<string> Pages => ["docs/ci.md", "docs/zh/ci.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryFileIsYamlWithWhatItsHostStartsFrom(string page)
    {
        YamlMappingNode[] files = [.. Fences(page, "yaml").Select(Parse)];
        Assert.Equal(4, files.Length);
        Assert.True(Keys(files[0]).IsSupersetOf(["name", "on", "permissions", "jobs"]), "GitHub Actions");
        Assert.True(Keys((YamlMappingNode)files[1]["cslaw"]).IsSupersetOf(["image", "script", "artifacts"]), "GitLab");
        Assert.True(Keys(files[2]).IsSupersetOf(["pool", "steps"]), "Azure DevOps");
        Assert.True(Keys(files[3]).IsSupersetOf(["version", "name", "triggers", "stages"]), "Gitee Go");
        Assert.Contains("recordIssues tool: sarif(", Assert.Single(Fences(page, "groovy")), StringComparison.Ordinal);
    }

    /// <summary>The commands of each file, run in its order on a tree with a finding that the baseline knows: nothing is refused, and the gate passes.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task TheCommandsOfEveryFileRun(string page)
    {
        foreach (string file in Files(page))
        {
            using Tree tree = new();
            tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", Tree.LeakingClass).Write("cslaw.policy.json", """{ "level": "warning" }""");
            await tree.RunAsync("scan", ".", "--sarif", "base.sarif", "--quiet");
            Assert.Equal(ExitCode.Clean, (await tree.RunAsync("baseline", "base.sarif", "--out", "cslaw.baseline.jsonl")).ExitCode);

            string[][] commands = [.. Commands(file)];
            Assert.Contains(commands, static command => command[0] == "scan");
            Assert.Contains(commands, static command => command[0] == "gate");
            foreach (string[] command in commands)
            {
                Outcome outcome = await tree.RunAsync(command);
                // A scan with findings ends with 1, which the files let pass: the gate decides.
                Assert.True(outcome.ExitCode == (command[0] == "scan" ? ExitCode.Findings : ExitCode.Clean), $"cslaw {string.Join(' ', command)}: {outcome.ExitCode}\n{outcome.Error}");
            }
        }
    }

    /// <summary>A new finding fails the gate of every file, which is its last command.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task ANewFindingFailsTheGateOfEveryFile(string page)
    {
        foreach (string file in Files(page))
        {
            using Tree tree = new();
            tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", "class A { }").Write("cslaw.policy.json", """{ "level": "warning" }""");
            await tree.RunAsync("scan", ".", "--sarif", "base.sarif", "--quiet");
            await tree.RunAsync("baseline", "base.sarif", "--out", "cslaw.baseline.jsonl");
            tree.Write("B.cs", Tree.LeakingClass);
            int last = ExitCode.Clean;
            foreach (string[] command in Commands(file))
                last = (await tree.RunAsync(command)).ExitCode;
            Assert.Equal(ExitCode.Findings, last);
        }
    }

    [Fact]
    public void BothLanguagesOfferTheSameFiles() =>
        Assert.Equal(Files("docs/ci.md").Select(WithoutLanguage), Files("docs/zh/ci.md").Select(WithoutLanguage));

    private static string WithoutLanguage(string file) => file.Replace(" --lang zh", "", StringComparison.Ordinal);

    private static YamlMappingNode Parse(string file)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(file));
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    private static HashSet<string> Keys(YamlMappingNode node) => [.. node.Children.Keys.Select(static key => ((YamlScalarNode)key).Value!)];

    private static string[] Files(string page) => [.. Fences(page, "yaml"), .. Fences(page, "groovy")];

    private static IEnumerable<string> Fences(string page, string language) =>
        Regex.Matches(File.ReadAllText(Path.Join(Root(), page)).ReplaceLineEndings("\n"), $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(static match => match.Groups[1].Value);

    /// <summary>The calls of cslaw with what the host would put in for its variables; the language is the test's.</summary>
    private static IEnumerable<string[]> Commands(string file) => Calls().Matches(file).Select(static match => match.Groups[1].Value
        .Replace("$(Build.ArtifactStagingDirectory)", ".", StringComparison.Ordinal)
        .Replace("\"$GITHUB_STEP_SUMMARY\"", "summary.md", StringComparison.Ordinal)
        .Replace("--lang zh", "", StringComparison.Ordinal)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"cslaw ((?:scan|report|gate) [^|'\n]*)")]
    private static partial Regex Calls();

    private static string Root() => typeof(ReadyFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "RepositoryRoot").Value!;
}
