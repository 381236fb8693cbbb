using System.Text.RegularExpressions;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Commands;

/// <summary>Wrong usage is told in one line that names the mistake and the remedy, in the language of the run, and the help speaks that language too.</summary>
public sealed partial class UsageTests
{
    public static TheoryData<string, string, string[]> Mistakes => new()
    {
        { "'frob' is no command. There are: scan,", "没有命令“frob”。可用的命令：scan,", ["frob"] },
        { "PATH is missing.", "缺少 PATH。", ["scan"] },
        { "A PATH is empty. Name one; '.' is the folder you stand in.", "PATH 为空。请写明；“.”表示当前文件夹。", ["scan", ""] },
        { "A LOG is empty.", "LOG 为空。", ["gate", " "] },
        { "'loud' is nothing that --level takes. It takes one of: error, warning, suggestion.", "“loud”不是 --level 可接受的值。可用的值：error, warning, suggestion。", ["scan", "a", "--level", "loud"] },
        { "The option '--level' takes a value: error|warning|suggestion.", "选项“--level”需要一个值：error|warning|suggestion。", ["scan", "a", "--level"] },
        { "The option '--level' takes one value and is given several.", "选项“--level”只接受一个值，却给出了多个。", ["scan", "a", "--level", "error", "--level", "error"] },
        { "--max-parallel takes a whole number from 1.", "--max-parallel 的值须为不小于 1 的整数。", ["scan", "a", "--max-parallel", "many"] },
        { "--max-parallel takes a whole number from 1.", "--max-parallel 的值须为不小于 1 的整数。", ["scan", "a", "--max-parallel", "0"] },
        { "--max-parallel takes a whole number from 1.", "--max-parallel 的值须为不小于 1 的整数。", ["scan", "a", "--max-parallel", "99999999999"] },
        { "'9' is no part such as 2/5.", "“9”不是形如 2/5 的分片。", ["scan", "a", "--shard", "9"] },
        { "There is no place for 'b'.", "多余的参数“b”。", ["gate", "a", "b"] },
        { "Unknown option '--frob'.", "未知选项“--frob”。", ["gate", "a", "--frob"] },
        { "The option '--sarif' is required.", "缺少必需的选项“--sarif”。", ["merge", "a"] },
        { "The option '--format csv' goes with --data or --data-map only.", "选项“--format csv”只能与 --data 或 --data-map 一起使用。", ["explain", "--endpoints", "--format", "csv", "."] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task AMistakeIsToldInTheLanguageOfTheRun(string english, string chinese, string[] arguments)
    {
        using Tree tree = new() { Language = "" };
        (await tree.RunAsync(In("en"))).AssertOneProblem("cslaw: " + english);
        Outcome outcome = await tree.RunAsync(In("zh"));
        outcome.AssertOneProblem("cslaw: " + chinese);
        Assert.DoesNotMatch(Sentence(), outcome.Error);

        // Not behind the last word, which may be an option that waits for its value.
        string[] In(string language) => [arguments[0], "--lang", language, .. arguments[1..]];
    }

    [Fact]
    public async Task NoCommandIsAMistake()
    {
        using Tree tree = new() { Language = "" };
        (await tree.RunAsync()).AssertOneProblem("scan, merge, gate, report, baseline, explain");
    }

    [Theory]
    [InlineData("scan", "a", "--max-parallel", "1")]
    [InlineData("scan", "a", "--level", "error", "--build-mode", "none", "--verbosity", "detailed")]
    public async Task WhatAnOptionTakesIsNoMistake(params string[] arguments)
    {
        using Tree tree = new();
        tree.Write("a/A.csproj", Tree.PlainProject).Write("a/A.cs", "class A { }");
        Outcome outcome = await tree.RunAsync(arguments);
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Empty(outcome.Problems);
    }

    [Theory]
    [InlineData]
    [InlineData("scan")]
    [InlineData("merge")]
    [InlineData("gate")]
    [InlineData("report")]
    [InlineData("baseline")]
    [InlineData("explain")]
    public async Task ChineseHelpHasNoEnglishSentence(params string[] command)
    {
        using Tree tree = new() { Language = "" };
        Outcome chinese = await tree.RunAsync([.. command, "--help", "--lang", "zh"]);
        Assert.Equal(ExitCode.Clean, chinese.ExitCode);
        Assert.DoesNotMatch(Sentence(), string.Join('\n', chinese.Lines.Where(static line => !line.StartsWith("  cslaw ", StringComparison.Ordinal))));
        Assert.Contains("说明：", chinese.Output);
        Outcome english = await tree.RunAsync([.. command, "--help", "--lang", "en"]);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", english.Output);
        Assert.Contains("Description:", english.Output);
    }

    [Theory]
    [InlineData("en", "with --build-mode none nothing of the scanned tree is executed")]
    [InlineData("zh", "加上 --build-mode none 则不执行被扫描目录中的任何内容")]
    public async Task HelpSaysInWhichBuildModeNothingIsExecuted(string language, string said)
    {
        using Tree tree = new() { Language = language };
        Assert.Contains(said, (await tree.RunAsync("scan", "--help")).Output);
    }

    /// <summary>Three English words in a row: names of tools and options are shorter.</summary>
    [GeneratedRegex(@"\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\b")]
    private static partial Regex Sentence();
}
