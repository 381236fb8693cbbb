using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace CsLawAnalyzers.Program.Configuration.Settings;

/// <summary>
/// Reads the attributes and texts of an XML file with their places: <c>customErrors:mode</c> for an attribute of an element, and what <c>&lt;add key="…" value="…"/&gt;</c> and its kin
/// name by a key under that key, as a JSON file would; the text of an element stands under the name of the element. As tolerant as <see cref="JsonSettings"/>: what is no attribute is passed over.
/// </summary>
internal static class XmlSettings
{
    /// <summary>An attribute of an element; what stands in a comment is taken out before.</summary>
    private static readonly Regex s_attribute = new(@"\b([A-Za-z:]+)\s*=\s*(?:""([^""<>]*)""|'([^'<>]*)')", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>An element with nothing but text in it; the text of a layout may stand in a CDATA section.</summary>
    private static readonly Regex s_text = new(@"<([A-Za-z][\w.-]*)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?([^<>]*?)(?:\]\]>)?\s*</\1\s*>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex s_comment = new("<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    /// <summary>The values of the attributes in the order of the file; start and end are those of the value without its quotes.</summary>
    public static IEnumerable<(string Key, string Value, int Start, int End)> Read(string file)
    {
        string code = s_comment.Replace(file, comment => new string(' ', comment.Length));
        var element = new List<Match>();
        int opened = -1;
        int read = 0;
        foreach (Match match in s_attribute.Matches(code))
        {
            // No value holds the sign, so that it is looked for behind the last one.
            int opening = code.LastIndexOf('<', match.Index, match.Index - read + 1);
            read = match.Index + match.Length;
            if (opening >= 0)
            {
                foreach ((string, string, int, int) value in Values(NameAt(code, opened), element))
                    yield return value;
                element.Clear();
                opened = opening;
            }

            element.Add(match);
        }

        foreach ((string, string, int, int) value in Values(NameAt(code, opened), element))
            yield return value;
        foreach (Match text in s_text.Matches(code))
        {
            Group value = text.Groups[2];
            if (value.Length > 0)
                yield return (text.Groups[1].Value, value.Value, value.Index, value.Index + value.Length);
        }
    }

    private static IEnumerable<(string Key, string Value, int Start, int End)> Values(string element, List<Match> attributes)
    {
        string? named = null;
        foreach (Match attribute in attributes)
        {
            if (attribute.Groups[1].Value is "key" or "name")
                named ??= Value(attribute).Value;
        }

        foreach (Match attribute in attributes)
        {
            string name = attribute.Groups[1].Value;
            string key = (name, named) switch
            {
                ("value", { Length: > 0 } known) => known,
                ("connectionString", { Length: > 0 } known) => "ConnectionStrings:" + known,
                // A namespace is no setting of its element.
                _ when element.Length == 0 || name.StartsWith("xmlns", StringComparison.Ordinal) => name,
                _ => element + ":" + name,
            };
            Group value = Value(attribute);
            yield return (key, value.Value, value.Index, value.Index + value.Length);
        }
    }

    private static Group Value(Match attribute) => attribute.Groups[2].Success ? attribute.Groups[2] : attribute.Groups[3];

    private static string NameAt(string code, int opening)
    {
        int end = opening + 1;
        while (opening >= 0 && end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] is '.' or '_' or '-'))
            end++;
        return opening < 0 ? "" : code.Substring(opening + 1, end - opening - 1);
    }
}
