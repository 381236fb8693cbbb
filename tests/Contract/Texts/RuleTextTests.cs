using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsLawAnalyzers.Contract.Catalog;
using Xunit;

namespace CsLawAnalyzers.Contract.Texts;

/// <summary>The texts of the rules as a host shows them, from the assembly and its satellite.</summary>
public class RuleTextTests
{
    private static readonly CultureInfo[] s_cultures = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("zh-Hans"), CultureInfo.GetCultureInfo("zh-CN")];

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_host_finds_every_text_in_its_language(string id)
    {
        CatalogRule rule = RuleList.Rule(id);
        TextTablePair texts = TextTablePair.Of("src/Analyzers/Resources/Strings.resx");
        foreach (CultureInfo culture in s_cultures)
        {
            TextTable table = culture.TwoLetterISOLanguageName == "zh" ? texts.Chinese : texts.English;
            Agreement.Holds(Texts(rule, culture).Where(text => table.Texts.GetValueOrDefault(text.Key) != text.Value)
                .Select(text => $"{text.Key} is '{text.Value}' in {culture.Name}, but '{table.Texts.GetValueOrDefault(text.Key)}' in {table.Path}."));
        }
    }

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_title_is_a_heading_without_places_and_without_a_final_period(string id) =>
        Agreement.Holds(
            from text in AllTexts(id)
            where text.Key.EndsWith("_Title", StringComparison.Ordinal) && (text.Value[^1] is '.' or '。' || text.Value.Contains('{') || text.Value.Contains('\n'))
            select $"{text.Key}: a title has no final period, no place to fill and one line: {text.Value}");

    /// <summary>A message of one sentence has no final period, one of several has; a compiler shows it in a list.</summary>
    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_message_is_punctuated_as_compilers_do_and_names_something(string id) =>
        Agreement.Holds(
            from text in AllTexts(id)
            where text.Key.EndsWith("_Message", StringComparison.Ordinal)
            let several = text.Value.TrimEnd('.', '。').Contains(". ") || text.Value.TrimEnd('.', '。').Contains('。')
            where several != (text.Value[^1] is '.' or '。') || !text.Value.Contains("{0}") || text.Value.Contains('\n') || text.Value != text.Value.Trim()
            select $"{text.Key}: a message has one line, fills {{0}}, and ends with a period only if it has several sentences: {text.Value}");

    [Theory]
    [MemberData(nameof(RuleList.Ids), MemberType = typeof(RuleList))]
    public void A_description_is_whole_sentences(string id) =>
        Agreement.Holds(
            from text in AllTexts(id)
            where text.Key.EndsWith("_Description", StringComparison.Ordinal) && (text.Value[^1] is not ('.' or '。') || text.Value.Contains('{'))
            select $"{text.Key}: a description ends with a period and has no place to fill: {text.Value}");

    private static IEnumerable<(string Key, string Value)> AllTexts(string id) => s_cultures.SelectMany(culture => Texts(RuleList.Rule(id), culture)).Distinct();

    private static IEnumerable<(string Key, string Value)> Texts(CatalogRule rule, CultureInfo culture) =>
    [
        (rule.Id + "_Title", rule.Descriptor.Title.ToString(culture)),
        (rule.Id + "_Message", rule.Descriptor.MessageFormat.ToString(culture)),
        (rule.Id + "_Description", rule.Descriptor.Description.ToString(culture)),
    ];
}
