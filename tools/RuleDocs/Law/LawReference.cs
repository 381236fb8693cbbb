using System.Globalization;
using System.Text.RegularExpressions;
using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>A place in a law: <c>CSL 71(1)(2)</c>. Paragraph and item are 0 where the whole is meant.</summary>
internal readonly partial record struct LawReference(string Law, string Article, int Paragraph, int Item)
{
    /// <exception cref="DocumentationException">The text is no reference.</exception>
    public static LawReference Parse(string text)
    {
        Match match = Form().Match(text);
        if (!match.Success)
            throw new DocumentationException($"'{text}' is no reference such as 'CSL 42(1)'.");
        return new LawReference(match.Groups["law"].Value, match.Groups["article"].Value, Number(match.Groups["paragraph"]), Number(match.Groups["item"]));
    }

    /// <summary>Whether the other place is this one or lies within it.</summary>
    public bool Contains(LawReference other) =>
        Law == other.Law && Article == other.Article && (Paragraph == 0 || (Paragraph == other.Paragraph && (Item == 0 || Item == other.Item)));

    /// <summary>The place without the law: <c>Art. 71(1)(2)</c>, <c>第七十一条第一款第二项</c>.</summary>
    public string Place(Language language)
    {
        if (language == Language.English)
            return "Art. " + Article + (Paragraph == 0 ? "" : $"({Paragraph})") + (Item == 0 ? "" : $"({Item})");
        return $"第{ChineseNumeral.Of(int.Parse(Article, CultureInfo.InvariantCulture))}条"
            + (Paragraph == 0 ? "" : $"第{ChineseNumeral.Of(Paragraph)}款")
            + (Item == 0 ? "" : $"第{ChineseNumeral.Of(Item)}项");
    }

    /// <summary>The place with the law: <c>CSL Art. 71(1)(2)</c>, <c>《网络安全法》第七十一条第一款第二项</c>.</summary>
    public string Cite(Language language, LawBook book) => language.Of(Law + " ", $"《{book.Statute(Law).Law.ShortZh}》") + Place(language);

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<law>[A-Z]+) (?<article>[1-9]\d*)(\((?<paragraph>[1-9]\d*)\)(\((?<item>[1-9]\d*)\))?)?$")]
    private static partial Regex Form();
}
