using CsLaw.Sarif;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Pages;

/// <summary>The pages that <c>cslaw explain</c> prints.</summary>
public sealed class ExplainPageTests
{
    public static TheoryData<string> Rules => [.. LawLibrary.Embedded.Rules.Select(static rule => rule.Id).Where(HasPage)];

    public static TheoryData<string> Statutes => [.. LawLibrary.Embedded.Statutes.Select(static statute => statute.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task ARulePageIsPrintedAsItIsWhereNobodyWatches(string rule)
    {
        using Tree english = new();
        Outcome page = await english.RunAsync("explain", rule.ToLowerInvariant());
        Assert.Equal(ExitCode.Clean, page.ExitCode);
        Assert.Equal(RulePages.Markdown(rule, Language.English), page.Output.TrimEnd());

        using Tree chinese = new() { Language = "zh" };
        Assert.Equal(RulePages.Markdown(rule, Language.Chinese), (await chinese.RunAsync("explain", rule)).Output.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task ARulePageIsLaidOutForATerminal(string rule)
    {
        using Tree tree = new() { IsWatched = true };
        Outcome outcome = await tree.RunAsync("explain", rule);
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.DoesNotContain("```", outcome.Output);
        Assert.DoesNotContain("<!--", outcome.Output);
        Assert.DoesNotContain("](", outcome.Output);
        Assert.DoesNotContain("| --- |", outcome.Output);
        Assert.All(outcome.Lines, static line => Assert.False(line.StartsWith('#'), line));
        Assert.Contains(rule, outcome.Output);
    }

    [Fact]
    public async Task SeveralRulesAreShownAndTheUnknownOneIsNamed()
    {
        using Tree tree = new();
        Outcome outcome = await tree.RunAsync("explain", "CSL2001", "CSL2999", "CSL3001");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.StartsWith("cslaw: There is no rule 'CSL2999'. Near it: CSL20", Assert.Single(outcome.Problems));
        Assert.Contains("# CSL2001", outcome.Output);
        Assert.Contains("# CSL3001", outcome.Output);
    }

    [Fact]
    public async Task APathIsToldToNeedTheOption()
    {
        using Tree tree = new();
        tree.Write("Clinic/A.cs", "class A { }");
        Outcome outcome = await tree.RunAsync("explain", "Clinic");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Equal("cslaw: 'Clinic' is a path. Add --data to list the personal data in it, --endpoints to list its endpoints, or --destinations to list where it sends data.", Assert.Single(outcome.Problems));
    }

    [Theory]
    [InlineData("42")]
    [InlineData("CSL", "42")]
    [InlineData("csl 42(1)")]
    [InlineData("CSL42")]
    [InlineData("第42条")]
    public async Task AnArticleIsFoundHoweverItIsWritten(params string[] words)
    {
        using Tree tree = new();
        Outcome outcome = await tree.RunAsync(["explain", "article", .. words]);
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        LawArticle article = LawLibrary.Embedded.Article(ArticleReference.Parse("CSL 42"))!;
        Assert.StartsWith("# CSL Article 42 · " + article.TitleEn, outcome.Output);
        Assert.Contains(article.ParaphraseEn, outcome.Output);
        Assert.Contains("> " + article.OfficialText.Split('\n')[0], outcome.Output);
        Assert.Contains("Before 2026: Art. 40", outcome.Output);
        Assert.Contains("Binds: network operators", outcome.Output);
        Assert.Contains("Read together with: PIPL Art. 5", outcome.Output);
        Assert.Contains("- CSL2001 ", outcome.Output);
    }

    [Fact]
    public async Task AnArticleInChinese()
    {
        using Tree tree = new() { Language = "zh" };
        Outcome outcome = await tree.RunAsync("explain", "article", "44");
        Assert.StartsWith("# 《网络安全法》第44条 · ", outcome.Output);
        Assert.Contains("2026 年以前：第42条", outcome.Output);
        Assert.Contains("《网络安全法》第71条第1款第2项", outcome.Output);
    }

    [Fact]
    public async Task WhoKnowsTheFormerNumbersIsLedToTodaysArticle()
    {
        using Tree tree = new();
        Assert.Contains("What was Art. 42 before 2026 is CSL Art. 44 today", (await tree.RunAsync("explain", "article", "42")).Output);
    }

    [Theory]
    [MemberData(nameof(Statutes))]
    public async Task EveryArticleOfEveryLawHasAPageInBothLanguages(string law)
    {
        using Tree english = new();
        using Tree chinese = new() { Language = "zh" };
        int pages = 0;
        foreach (LawArticle article in Articles(law))
        {
            Outcome page = await english.RunAsync("explain", "article", law, article.Number);
            Assert.Equal(ExitCode.Clean, page.ExitCode);
            Assert.Contains(article.ParaphraseEn, page.Output);
            Assert.Contains(article.ParaphraseZh, (await chinese.RunAsync("explain", "article", law, article.Number)).Output);
            pages++;
        }

        Assert.True(pages > 10, $"{law}: {pages} pages");
    }

    [Fact]
    public async Task AnArticleIsLaidOutForATerminal()
    {
        using Tree tree = new() { IsWatched = true };
        Outcome outcome = await tree.RunAsync("explain", "article", "71");
        Assert.Equal("CSL Article 71", outcome.Lines[0][..14]);
        Assert.Contains("  • Before 2026: Art. 64/66/70", outcome.Output);
        Assert.DoesNotContain("## ", outcome.Output);
        Assert.DoesNotContain("\n> ", outcome.Output);
    }

    [Theory]
    [InlineData("41", "CSL Art. 41 is not in the data", "Near it: CSL Art. 40, CSL Art. 42, ")]
    [InlineData("999", "CSL Art. 999 is not in the data", "Near it: CSL Art. 78, ")]
    [InlineData("PIPL 26", "PIPL Art. 26 is not in the data", "CSL Art. 26.")]
    [InlineData("", "'' names no article", "article PIPL 51")]
    [InlineData("forty", "'forty' names no article", "article 42")]
    public async Task AnUnknownArticleIsAnsweredWithNearOnes(string words, string complaint, string near)
    {
        using Tree tree = new();
        Outcome outcome = await tree.RunAsync(["explain", "article", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        string line = Assert.Single(outcome.Problems);
        Assert.StartsWith("cslaw: " + complaint, line);
        Assert.Contains(near, line);
        Assert.Empty(outcome.Output);
    }

    private static bool HasPage(string rule) => RulePages.Markdown(rule, Language.English) is not null;

    private static IEnumerable<LawArticle> Articles(string law) => Enumerable.Range(1, 100)
        .Select(number => LawLibrary.Embedded.Article(ArticleReference.Parse($"{law} {number}")))
        .OfType<LawArticle>();
}
