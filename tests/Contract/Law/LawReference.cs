using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CsLawAnalyzers.Contract.Law;

/// <summary>A place in a law: <c>CSL 71(1)(2)</c>. Paragraph and item are 0 where the whole is meant.</summary>
internal readonly partial record struct LawReference(string Law, string Article, int Paragraph, int Item)
{
    /// <exception cref="FormatException">The text is no reference.</exception>
    public static LawReference Parse(string text)
    {
        Match match = Form().Match(text);
        if (!match.Success)
            throw new FormatException($"'{text}' is no reference such as 'CSL 42(1)'.");
        return new LawReference(match.Groups["law"].Value, match.Groups["article"].Value, Number(match.Groups["paragraph"]), Number(match.Groups["item"]));
    }

    /// <summary>Whether one of the two places lies within the other: an article and its paragraph, a paragraph and its item, or the same place.</summary>
    public bool Overlaps(LawReference other) =>
        Law == other.Law
        && Article == other.Article
        && (Paragraph == 0 || other.Paragraph == 0 || Paragraph == other.Paragraph && (Item == 0 || other.Item == 0 || Item == other.Item));

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<law>[A-Z]+) (?<article>[1-9]\d*)(\((?<paragraph>[1-9]\d*)\)(\((?<item>[1-9]\d*)\))?)?$")]
    private static partial Regex Form();
}
