using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CsLawAnalyzers.Contract.Law;

public class NumberMapTests
{
    private static IReadOnlyList<NumberMapping> Map => LawFolder.Csl.NumberMap!;

    [Fact]
    public void Every_current_article_stands_once_and_in_order()
    {
        Assert.Equal(Enumerable.Range(1, 81), Map.Select(mapping => mapping.Current));
    }

    [Fact]
    public void Every_former_article_went_where_the_decision_put_it()
    {
        Dictionary<int, int[]> expected = Enumerable.Range(1, 79).ToDictionary(former => former, former => former switch
        {
            <= 2 => [former],
            <= 18 => [former + 1],
            <= 60 => [former + 2],
            61 => [64],
            62 => [65],
            63 => [66],
            64 => [71],
            65 => [67],
            66 => [71],
            67 => [68],
            68 => [69],
            69 => [69, 70],
            70 => [71],
            71 => [72],
            _ => new[] { former + 2 },
        });

        Assert.All(expected, pair => Assert.Equal(pair.Value, CurrentOf(pair.Key)));
        Assert.All(Map.SelectMany(mapping => mapping.Former), former => Assert.InRange(former, 1, 79));
    }

    [Fact]
    public void Four_articles_are_new()
    {
        Assert.Equal([3, 20, 63, 73], Map.Where(mapping => mapping.Change == "new").Select(mapping => mapping.Current));
        Assert.All(Map, mapping => Assert.Equal(mapping.Change == "new", mapping.Former.Count == 0));
    }

    [Fact]
    public void Articles_that_only_moved_map_one_to_one()
    {
        NumberMapping[] moved = [.. Map.Where(mapping => mapping.Change is "unchanged" or "renumbered")];

        Assert.All(moved, mapping => Assert.Single(mapping.Former));
        Assert.All(moved, mapping => Assert.Equal([mapping.Current], CurrentOf(mapping.Former[0])));
        Assert.Equal(moved.Length, moved.Select(mapping => mapping.Former[0]).Distinct().Count());
        Assert.All(moved, mapping => Assert.Null(mapping.Parts));
        Assert.All(moved, mapping => Assert.Equal(mapping.Change == "unchanged", mapping.Current == mapping.Former[0]));
    }

    [Fact]
    public void Articles_agree_with_the_map()
    {
        foreach (StatuteArticle article in LawFolder.Csl.Articles)
        {
            NumberMapping mapping = Map.Single(candidate => candidate.Current.ToString() == article.Number);
            Assert.Equal(mapping.Former.Select(former => former.ToString()), article.Former);
            Assert.Equal(mapping.Change, article.Change);
        }
    }

    [Fact]
    public void Laws_that_were_not_renumbered_have_no_former_numbers()
    {
        foreach (StatuteFile statute in LawFolder.Statutes.Where(statute => statute.Law.Id != "CSL"))
        {
            Assert.Null(statute.NumberMap);
            Assert.All(statute.Articles, article => Assert.Null(article.Former));
        }
    }

    /// <summary>A number, where the duty it meant in 2016 stands now, and which former article it means now; each with words of the official text.</summary>
    [Theory]
    [InlineData(21, 23, "网络日志", 19, null)]
    [InlineData(24, 26, "真实身份信息", 22, "网络产品、服务")]
    [InlineData(25, 27, "应急预案", 23, "网络关键设备")]
    [InlineData(37, 39, "境内存储", 35, "国家安全审查")]
    [InlineData(42, 44, "泄露、毁损、丢失", 40, "中华人民共和国个人信息保护法")]
    [InlineData(44, 46, "非法出售", 42, "泄露、毁损、丢失")]
    [InlineData(47, 49, "其用户发布的信息", 45, null)]
    [InlineData(61, 64, "真实身份信息", 59, "第二十三条、第二十七条")]
    [InlineData(64, 71, "侵害个人信息权益", 61, "第二十六条第一款")]
    [InlineData(66, 71, "在境外存储", 63, "第二十九条")]
    public void Numbers_that_changed_meaning_resolve_in_both_directions(int number, int nowAt, string formerMeaning, int cameFrom, string? currentMeaning)
    {
        Assert.Equal([nowAt], CurrentOf(number));
        Assert.Contains(formerMeaning, LawFolder.CslArticle(nowAt.ToString()).TextZh);
        Assert.Equal([cameFrom], Map.Single(mapping => mapping.Current == number).Former);
        if (currentMeaning is not null)
            Assert.Contains(currentMeaning, LawFolder.CslArticle(number.ToString()).TextZh);
    }

    [Theory]
    [InlineData("19", "18(1)")]
    [InlineData("42(1)", "40")]
    [InlineData("42(2)")]
    [InlineData("61(1)", "59(1)")]
    [InlineData("61(2)", "59(2)")]
    [InlineData("61(3)")]
    [InlineData("62(1)", "60")]
    [InlineData("62(2)")]
    [InlineData("65(1)", "62")]
    [InlineData("65(2)")]
    [InlineData("69(1)", "68(1)", "69(1)(1)")]
    [InlineData("69(2)")]
    [InlineData("69(3)", "68(2)")]
    [InlineData("70(1)(1)", "69(1)(2)")]
    [InlineData("70(1)(2)", "69(1)(3)")]
    [InlineData("71(1)(1)", "70")]
    [InlineData("71(1)(2)", "64(1)")]
    [InlineData("71(1)(3)", "66")]
    [InlineData("71(2)", "64(2)")]
    public void A_part_that_moved_knows_where_it_came_from(string current, params string[] former)
    {
        MovedPart part = Map.SelectMany(mapping => mapping.Parts ?? []).Single(candidate => candidate.Current == current);

        Assert.Equal(former, part.Former);
    }

    [Fact]
    public void Parts_belong_to_the_article_that_lists_them()
    {
        foreach (NumberMapping mapping in Map.Where(mapping => mapping.Parts is not null))
        {
            Assert.All(mapping.Parts!, part => Assert.Equal(mapping.Current, ArticleOf(part.Current)));
            Assert.Equal(mapping.Former.Order(), mapping.Parts!.SelectMany(part => part.Former).Select(ArticleOf).Distinct().Order());
        }
    }

    private static int[] CurrentOf(int former) => [.. Map.Where(mapping => mapping.Former.Contains(former)).Select(mapping => mapping.Current)];

    private static int ArticleOf(string place) => int.Parse(LawReference.Parse("CSL " + place).Article);
}
