using System.Globalization;
using System.Text.RegularExpressions;
using CsLaw.Sarif;

namespace CsLaw.Tool.Pages;

/// <summary>How people write an article on a command line: <c>42</c>, <c>CSL 42(1)</c>, <c>pipl51</c>, <c>第42条</c>.</summary>
internal static partial class ArticleWords
{
    /// <summary>The article named, of the Cybersecurity Law unless another is named; null where there is no number.</summary>
    public static ArticleReference? Read(string words)
    {
        Match match = Form().Match(words.Trim());
        if (!match.Success)
            return null;
        string law = match.Groups["law"] is { Success: true } named ? named.Value.ToUpperInvariant() : "CSL";
        return new ArticleReference(law, match.Groups["article"].Value, Number(match.Groups["paragraph"]), Number(match.Groups["item"]));
    }

    // An absent group has no text, and a paragraph of more digits than a number holds is no paragraph.
    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    [GeneratedRegex(
        @"^(?<law>[A-Za-z]+)?[ .]*第?(?<article>[0-9]{1,4}(-[0-9]{1,2})?)条?(\((?<paragraph>[0-9]+)\)(\((?<item>[0-9]+)\))?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
