using System.Linq;
using Xunit;

namespace CsLawAnalyzers.Contract.Law;

/// <summary>The coverage texts promise what the rules of this version keep, and nothing else.</summary>
public class CoverageTests
{
    private const string Quiet = "No rule of this version";
    private static readonly string[] s_promises = ["Each finding carries this article", "Findings that rest on this article"];

    [Fact]
    public void A_duty_that_a_rule_watches_can_be_seen_in_code()
    {
        foreach (RuleRow rule in LawFolder.Rules.Rules)
            Assert.All(rule.Duties, duty => Assert.NotEqual("none", LawFolder.Find(LawReference.Parse(duty))!.Coverage.Visibility));
    }

    [Fact]
    public void An_article_that_a_rule_names_is_not_said_to_be_without_a_rule()
    {
        foreach ((string law, StatuteArticle article) in LawFolder.Articles.Where(entry => IsNamedByARule(entry.Law, entry.Article)))
            Assert.False(article.Coverage.EvidenceEn.Contains(Quiet), $"{law} {article.Number} is named by a rule, its coverage says otherwise.");
    }

    [Fact]
    public void Findings_are_promised_only_where_a_rule_names_the_article()
    {
        foreach ((string law, StatuteArticle article) in LawFolder.Articles)
        {
            if (s_promises.Any(article.Coverage.EvidenceEn.Contains))
                Assert.True(IsNamedByARule(law, article), $"{law} {article.Number} promises findings, but no rule names it.");
        }
    }

    [Fact]
    public void Every_duty_of_a_rule_promises_its_findings()
    {
        foreach (RuleRow rule in LawFolder.Rules.Rules)
            Assert.All(rule.Duties, duty => Assert.Contains(s_promises, LawFolder.Find(LawReference.Parse(duty))!.Coverage.EvidenceEn.Contains));
    }

    [Fact]
    public void Both_languages_say_the_same_about_missing_rules()
    {
        Assert.All(LawFolder.Articles, entry =>
            Assert.Equal(entry.Article.Coverage.EvidenceEn.Contains(Quiet), entry.Article.Coverage.EvidenceZh.Contains("本版本没有针对本条的规则")));
    }

    private static bool IsNamedByARule(string law, StatuteArticle article) =>
        LawFolder.Rules.Rules.SelectMany(rule => rule.Places).Select(LawReference.Parse).Any(place => place.Law == law && place.Article == article.Number);
}
