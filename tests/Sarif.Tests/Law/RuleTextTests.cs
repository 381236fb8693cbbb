using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Resources;
using System.Text.RegularExpressions;
using Xunit;

namespace CsLaw.Sarif.Tests.Law;

public class RuleTextTests
{
    [Fact]
    public void Every_rule_has_texts_in_both_languages()
    {
        foreach (LawRule rule in LawLibrary.Embedded.Rules)
        {
            Assert.NotEqual(rule.Id, RuleTexts.Title(rule.Id, Language.English));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", RuleTexts.Title(rule.Id, Language.Chinese));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", RuleTexts.Description(rule.Id, Language.Chinese));
            Assert.NotNull(RuleTexts.Message(rule.Id, Language.English));
        }
    }

    [Fact]
    public void A_rule_without_texts_stands_for_itself()
    {
        Assert.Equal("CSL9999", RuleTexts.Title("CSL9999", Language.English));
        Assert.Equal("CSL9999", RuleTexts.Description("CSL9999", Language.Chinese));
        Assert.Null(RuleTexts.Message("CSL9999", Language.English));
    }

    [Fact]
    public void The_language_does_not_depend_on_the_culture_of_the_process()
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
            Assert.Equal("Common Weakness Enumeration", LogTexts.Get("Weaknesses_Short", Language.English));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("CsLaw.Sarif.Resources.Steps")]
    [InlineData("CsLaw.Sarif.Resources.Log")]
    public void Both_languages_have_the_same_texts_with_the_same_places(string table)
    {
        Dictionary<string, string> english = Texts(table);
        Dictionary<string, string> chinese = Texts(table + ".zh-Hans");

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(chinese[text.Key])));
    }

    [Fact]
    public void A_rule_without_a_page_has_none() => Assert.Null(RulePages.Markdown("CSL9999", Language.English));

    [Theory]
    [InlineData("see [42](../articles/42.md#p1) here", "see [42](https://github.com/cslawanalyzers/cslawanalyzers/blob/main/docs/articles/42.md#p1) here")]
    [InlineData("[a](CSL1001.md)", "[a](https://github.com/cslawanalyzers/cslawanalyzers/blob/main/docs/rules/CSL1001.md)")]
    [InlineData("[a](https://example.org/x) [b](#top) [c](mailto:x@example.org)", "[a](https://example.org/x) [b](#top) [c](mailto:x@example.org)")]
    public void Links_of_a_page_hold_away_from_its_folder(string page, string expected) =>
        Assert.Equal(expected, RulePages.WithAbsoluteLinks(page, RulePages.Address("CSL2001", Language.English)));

    private static Dictionary<string, string> Texts(string table)
    {
        using var reader = new ResourceReader(typeof(RuleTexts).Assembly.GetManifestResourceStream(table + ".resources")!);
        return reader.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Distinct().Order();
}
