using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Gates;

public sealed class BaselineTests
{
    private const string Two = """
        class Orders
        {
            static void Leak(string text) { }
            static void Create(string phone) { Leak(phone); }
            static void Cancel(string phone) { Leak(phone); }
        }
        """;

    [Fact]
    public async Task AFindingIsOneLineAndNoLineNumberStandsInIt()
    {
        using Tree tree = await WrittenAsync();
        string[] lines = File.ReadAllLines(tree.PathOf("known.jsonl"));
        Assert.Equal("""{"cslawBaseline":1}""", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("""{"rule":"CSL2001","path":"A/Orders.cs","member":"M:Orders.Cancel(System.String)","data":"mobile-phone","sink":"log",""", lines[1]);
    }

    [Fact]
    public async Task WhatMovesOnlyLeavesTheFileAsItIs()
    {
        using Tree tree = await WrittenAsync();
        byte[] before = File.ReadAllBytes(tree.PathOf("known.jsonl"));
        tree.Write("A/Orders.cs", "// a\n// b\n" + Two.Replace("    static void Cancel", "    // c\n    static void Cancel", StringComparison.Ordinal));
        await UpdateAsync(tree);
        Assert.Equal(before, File.ReadAllBytes(tree.PathOf("known.jsonl")));
    }

    [Fact]
    public async Task OneNewFindingIsOneNewLine()
    {
        using Tree tree = await WrittenAsync();
        string[] before = File.ReadAllLines(tree.PathOf("known.jsonl"));
        tree.Write("A/Orders.cs", Two.Replace("    static void Cancel", "    static void Move(string phone) { Leak(phone + phone); }\n    static void Cancel", StringComparison.Ordinal));
        await UpdateAsync(tree);
        string[] after = File.ReadAllLines(tree.PathOf("known.jsonl"));
        Assert.Single(after.Except(before));
        Assert.Empty(before.Except(after));
    }

    [Fact]
    public async Task PruningTakesOutAndNeverIn()
    {
        using Tree tree = await WrittenAsync();
        tree.Write("A/Orders.cs", Two.Replace("static void Cancel(string phone) { Leak(phone); }", "static void Move() { Leak(\"b\" + 1); }", StringComparison.Ordinal)
            .Replace("class Orders", "class Orders2 { static void Leak(string t) { } static void X() { Leak(\"c\" + 2); } }\nclass Orders", StringComparison.Ordinal));
        await tree.RunAsync("scan", ".", "-q", "--sarif", "now.sarif");
        Outcome outcome = await tree.RunAsync("baseline", "now.sarif", "--out", "known.jsonl", "--prune");
        Assert.Contains("1 findings, 0 taken in, 1 taken out", outcome.Output);
        Assert.Equal(2, File.ReadAllLines(tree.PathOf("known.jsonl")).Length);
    }

    [Theory]
    [InlineData("{\"cslawBaseline\":1}\nnonsense\n")]
    [InlineData("{\"cslawBaseline\":1}\n{\"path\":\"a.cs\"}\n")]
    public async Task ABadLineIsNamed(string content)
    {
        using Tree tree = await WrittenAsync();
        tree.Write("known.jsonl", content);
        Outcome outcome = await tree.RunAsync("gate", "now.sarif", "--baseline", "known.jsonl");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains("known.jsonl: is no baseline: line 2", Assert.Single(outcome.Problems));
    }

    private static async Task<Tree> WrittenAsync()
    {
        Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/Orders.cs", Two);
        await UpdateAsync(tree);
        return tree;
    }

    private static async Task UpdateAsync(Tree tree)
    {
        await tree.RunAsync("scan", ".", "-q", "--sarif", "now.sarif");
        Assert.Equal(ExitCode.Clean, (await tree.RunAsync("baseline", "now.sarif", "--out", "known.jsonl")).ExitCode);
    }
}
