using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CsLaw.Sarif;

/// <summary>Names a provision: the law, the article and, where it matters, the paragraph and the item.</summary>
/// <param name="Law">The law's short name, e.g. <c>CSL</c>.</param>
/// <param name="Article">The article's number in the text in force.</param>
/// <param name="Paragraph">The paragraph (款), 0 for the whole article.</param>
/// <param name="Item">The item (项), 0 for the whole paragraph.</param>
public readonly record struct ArticleReference(string Law, string Article, int Paragraph, int Item)
{
    private static readonly Regex s_form = new(@"^(?<law>[A-Z]+) (?<article>[0-9]+(-[0-9]+)?)(\((?<paragraph>[0-9]+)\)(\((?<item>[0-9]+)\))?)?$", RegexOptions.CultureInvariant);

    /// <summary>The article with paragraph and item, without the law: <c>42</c>, <c>42(1)</c>, <c>71(1)(2)</c>. This is the id of a taxon.</summary>
    public string Provision => Article + Suffix;

    /// <summary>Paragraph and item in brackets: <c>(1)(2)</c>, or nothing.</summary>
    internal string Suffix => Bracketed(Paragraph) + Bracketed(Item);

    /// <summary>Reads the form used in <c>law/*.json</c>, e.g. <c>CSL 42(1)</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static ArticleReference Parse(string text)
    {
        Match match = s_form.Match(text);
        return match.Success
            ? new ArticleReference(match.Groups["law"].Value, match.Groups["article"].Value, Number(match.Groups["paragraph"]), Number(match.Groups["item"]))
            : throw new FormatException($"'{text}' is no reference to a provision such as 'CSL 42(1)'.");
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Law + " " + Provision;

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static string Bracketed(int number) => number == 0 ? "" : "(" + number.ToString(CultureInfo.InvariantCulture) + ")";
}
