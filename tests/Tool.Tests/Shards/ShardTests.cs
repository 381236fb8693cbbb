using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Shards;

public sealed class ShardTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task TheShardsTogetherAreTheSingleScanByteForByte(int count)
    {
        using Tree tree = Shop();
        await tree.RunAsync("scan", ".", "-q", "--sarif", "whole.sarif");
        List<string> shards = [];
        for (int number = count; number >= 1; number--)
        {
            shards.Add($"{number}.sarif");
            await tree.RunAsync("scan", ".", "-q", "--shard", $"{number}/{count}", "--sarif", shards[^1]);
        }

        Outcome outcome = await tree.RunAsync(["merge", .. shards, "--sarif", "merged.sarif"]);
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Equal(File.ReadAllText(tree.PathOf("whole.sarif")), File.ReadAllText(tree.PathOf("merged.sarif")));
    }

    [Fact]
    public async Task AShardScansItsPartOnly()
    {
        using Tree tree = Shop();
        Outcome first = await tree.RunAsync("scan", ".", "-q", "--shard", "1/2");
        Outcome second = await tree.RunAsync("scan", ".", "-q", "--shard", "2/2");
        Assert.Contains("projects: 2", first.Output);
        Assert.Contains("projects: 2", second.Output);
    }

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("2")]
    [InlineData("a/b")]
    public async Task AShardThatIsNoneIsRefused(string shard)
    {
        using Tree tree = Shop();
        Outcome outcome = await tree.RunAsync("scan", ".", "--shard", shard);
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains($"'{shard}' is no part such as 2/5.", outcome.Error);
    }

    [Fact]
    public async Task LogsOfTwoLanguagesAreNotJoined()
    {
        using Tree tree = Shop();
        await tree.RunAsync("scan", ".", "-q", "--sarif", "en.sarif");
        string log = File.ReadAllText(tree.PathOf("en.sarif"));
        tree.Write("zh.sarif", log.Replace("\"language\": \"en\"", "\"language\": \"zh-CN\"", StringComparison.Ordinal));
        Outcome outcome = await tree.RunAsync("merge", "en.sarif", "zh.sarif", "--sarif", "all.sarif");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains("different languages", Assert.Single(outcome.Problems));
        Assert.False(File.Exists(tree.PathOf("all.sarif")));
    }

    /// <summary>Four projects of different size, one that others reference, one source linked into two of them.</summary>
    private static Tree Shop()
    {
        Tree tree = new();
        string Project(string items) => Tree.PlainProject.Replace("</Project>", $"<ItemGroup>{items}</ItemGroup></Project>", StringComparison.Ordinal);
        tree.Write("Core/Core.csproj", Tree.PlainProject).Write("Core/Core.cs", "public class Core { public static void Leak(string t) { } void A() { Leak(\"a\"); } }");
        const string linked = "<Compile Include=\"../Shared.cs\" />";
        const string core = "<ProjectReference Include=\"../Core/Core.csproj\" />";
        tree.Write("Shared.cs", "class Shared { static void Leak(string t) { } void B() { Leak(\"b\"); } }");
        tree.Write("Web/Web.csproj", Project(linked + core)).Write("Web/Web.cs", Tree.LeakingClass).Write("Web/More.cs", "class More : Core { void C() { Leak(\"c\"); } }");
        tree.Write("Jobs/Jobs.csproj", Project(linked)).Write("Jobs/Jobs.cs", Tree.LeakingClass);
        tree.Write("Empty/Empty.csproj", Tree.PlainProject);
        return tree;
    }
}
