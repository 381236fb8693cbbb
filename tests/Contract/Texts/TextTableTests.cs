using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CsLawAnalyzers.Contract.Texts;

/// <summary>Every resource file of the sources says the same in both languages, and nothing that nobody asks for.</summary>
public partial class TextTableTests
{
    public static TheoryData<string> Tables => [.. Repository.Files("src", "*.resx").Where(path => !TextTablePair.IsChinese(path))];

    [Fact]
    public void Every_Chinese_file_has_an_English_one() =>
        Agreement.Holds(Repository.Files("src", "*.resx").Where(TextTablePair.IsChinese).Where(path => !Repository.Has(path.Replace(".zh-Hans", "")))
            .Select(path => $"{path.Replace(".zh-Hans", "")}: add the English texts of {path}."));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Both_languages_have_the_same_keys(string table)
    {
        Assert.True(Repository.Has(TextTablePair.ChineseTwin(table)), $"{TextTablePair.ChineseTwin(table)}: add the Chinese texts of {table}.");
        TextTablePair texts = TextTablePair.Of(table);

        Agreement.Holds(
        [
            .. texts.English.Texts.Keys.Except(texts.Chinese.Texts.Keys).Select(key => $"{texts.Chinese.Path}: add '{key}'."),
            .. texts.Chinese.Texts.Keys.Except(texts.English.Texts.Keys).Select(key => $"{texts.English.Path}: add '{key}'."),
        ]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Both_languages_fill_the_same_places(string table) =>
        Agreement.Holds(Pairs(table)
            .Where(pair => !Places(pair.English).SequenceEqual(Places(pair.Chinese)))
            .Select(pair => $"{table}: '{pair.Key}' fills {List(Places(pair.English))} in English and {List(Places(pair.Chinese))} in Chinese."));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Places_are_numbered_without_a_gap(string table) =>
        Agreement.Holds(Pairs(table)
            .Where(pair => !Places(pair.English).SequenceEqual(Enumerable.Range(0, Places(pair.English).Count)))
            .Select(pair => $"{table}: '{pair.Key}' fills {List(Places(pair.English))}; places are counted from 0 without a gap."));

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_text_is_empty(string table)
    {
        TextTablePair texts = TextTablePair.Of(table);

        Agreement.Holds(new[] { texts.English, texts.Chinese }.SelectMany(language => language.Texts.Where(text => string.IsNullOrWhiteSpace(text.Value))
            .Select(text => $"{language.Path}: '{text.Key}' is empty.")));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Chinese_is_written_in_Chinese_and_English_is_not(string table) =>
        Agreement.Holds(
        [
            // A text of signs and acronyms alone, such as what parts a list, has no words to write in Chinese.
            .. Pairs(table).Where(pair => !NamesOtherLanguage(pair) && Word().IsMatch(Place().Replace(pair.English, "")) && !Han().IsMatch(pair.Chinese))
                .Select(pair => $"{TextTablePair.ChineseTwin(table)}: '{pair.Key}' has no Chinese: {pair.Chinese}"),
            .. Pairs(table).Where(pair => !NamesOtherLanguage(pair) && Han().IsMatch(pair.English)).Select(pair => $"{table}: '{pair.Key}' has Chinese in the English text: {pair.English}"),
        ]);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_text_is_used_and_every_text_asked_for_exists(string table)
    {
        TextTable english = TextTable.Read(table);
        IReadOnlySet<string>? used = UsedKeys.Of(table, english.Texts.Keys);
        Assert.True(used is not null, $"tests/Contract/Texts/UsedKeys.cs: say which code asks {table} for its texts.");

        Agreement.Holds(
        [
            .. english.Texts.Keys.Except(used).Select(key => $"{table}: nothing asks for '{key}'; take it out of both languages."),
            .. used.Except(english.Texts.Keys).Select(key => $"{table}: add '{key}' in both languages, it is asked for."),
        ]);
    }

    /// <summary>A tool sees which duty asks for evidence; it does not judge code. What is said of the law itself may name the breach that a penalty follows.</summary>
    [Theory]
    [InlineData("src/Analyzers/Resources/Strings.resx")]
    [InlineData("src/CodeFixes/Resources/FixTexts.resx")]
    [InlineData("src/Sarif/Resources/Steps.resx")]
    public void No_text_about_code_speaks_of_violation(string table) =>
        Agreement.Holds(Pairs(table).Where(pair => Judgement().IsMatch(pair.English) || Judgement().IsMatch(pair.Chinese))
            .Select(pair => $"{table}: '{pair.Key}' judges; say which duty asks for evidence. {pair.English} / {pair.Chinese}"));

    /// <summary>Words that judge, in both languages.</summary>
    [GeneratedRegex("violat|违反|违法", RegexOptions.IgnoreCase)]
    internal static partial Regex Judgement();

    private static IEnumerable<(string Key, string English, string Chinese)> Pairs(string table)
    {
        TextTablePair texts = TextTablePair.Of(table);
        return texts.English.Texts.Where(text => texts.Chinese.Texts.ContainsKey(text.Key)).Select(text => (text.Key, text.Value, texts.Chinese.Texts[text.Key]));
    }

    /// <summary>What switches to the other language is written in that language, so that who needs it can read it.</summary>
    private static bool NamesOtherLanguage((string Key, string English, string Chinese) pair) => (pair.English, pair.Chinese) is ("中文", "English");

    private static List<int> Places(string text) => [.. Place().Matches(text).Select(match => int.Parse(match.Groups[1].Value)).Distinct().Order()];

    private static string List(IEnumerable<int> places) => "[" + string.Join(", ", places.Select(place => "{" + place + "}")) + "]";

    [GeneratedRegex(@"\{(\d+)[^{}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z][a-z]")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Han();
}
