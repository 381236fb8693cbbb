using System;
using System.IO;
using System.Linq;
using CsLaw.Sarif;
using CsLawAnalyzers.Contract.Catalog;
using CsLawAnalyzers.Contract.Texts;
using Xunit;

namespace CsLawAnalyzers.Contract.Pages;

/// <summary>Every rule has its page in both languages, and no page is without a rule.</summary>
public class PageTests
{
    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_rule_has_its_page_in_both_languages(string id) =>
        Assert.All(RulePage.Both(id), page => Assert.Contains(page.WrittenLines(), line => line.Text.Length > 0));

    [Fact]
    public void A_page_has_its_rule() =>
        Agreement.Holds(
            from folder in new[] { "docs/rules", "docs/zh/rules" }
            from path in Repository.Files(folder, "CSL*.md")
            where RuleList.All.All(rule => rule.Id != Path.GetFileNameWithoutExtension(path))
            select $"{path}: no rule of the catalog has this id.");

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void The_log_of_findings_carries_the_page_in_both_languages(string id)
    {
        foreach (Language language in Enum.GetValues<Language>())
            Assert.True(RulePages.Markdown(id, language) is { Length: > 0 }, $"CsLaw.Sarif was built without the {language} page of {id}.");
    }

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void Both_pages_have_the_same_examples(string id)
    {
        RulePage english = RulePage.English(id), chinese = RulePage.Chinese(id);
        int same = english.Examples.Zip(chinese.Examples).TakeWhile(pair => pair.First.SameAs(pair.Second)).Count();

        Assert.True(
            same == english.Examples.Count && same == chinese.Examples.Count,
            $"Example {same + 1} of {english.Path} (line {Line(english, same)}) and of {chinese.Path} (line {Line(chinese, same)}) are not the same.");
    }

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_page_shows_what_is_flagged_and_what_is_not(string id)
    {
        RulePage page = RulePage.English(id);

        Agreement.Holds(new[] { PageExample.Flagged, PageExample.Compliant }.Where(claim => page.Examples.All(example => example.Claim != claim))
            .Select(claim => $"{page.Path}: add an example whose fence says '```csharp {claim}'."));
    }

    /// <summary>A page speaks of duties that ask for evidence; it does not judge the reader's code.</summary>
    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_page_does_not_judge(string id) =>
        Agreement.Holds(
            from page in RulePage.Both(id)
            from line in page.WrittenLines()
            where TextTableTests.Judgement().IsMatch(line.Text)
            select $"{page.Path}:{line.Number}: say which duty asks for evidence: {line.Text}");

    private static string Line(RulePage page, int index) => index < page.Examples.Count ? page.Examples[index].Line.ToString() : "none";
}
