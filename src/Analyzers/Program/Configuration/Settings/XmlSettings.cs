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
    /// <summary>An attribute of an element; what stands in a comment is taken out before. A name begins where no name goes on, so that each is gone through once.</summary>
    private static readonly Regex s_attribute = new(@"(?<![\w:])([A-Za-z:]+)\s*=\s*(?:""([^""<>]*)""|'([^'<>]*)')", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private const string Section = "<![CDATA[";

    /// <summary>The values of the attributes in the order of the file; start and end are those of the value without its quotes.</summary>
    public static IEnumerable<(string Key, string Value, int Start, int End)> Read(string file)
    {
        string code = WithoutComments(file);
        var element = new List<Match>();
        int opened = -1;
        int read = 0;
        foreach (Match match in TimedMatches.Of(s_attribute, code))
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
        foreach ((string, string, int, int) value in Texts(code))
            yield return value;
    }

    /// <summary>The file with blanks for its comments, so that every place stays where it is.</summary>
    private static string WithoutComments(string file)
    {
        char[]? code = null;
        for (int start = file.IndexOf("<!--", StringComparison.Ordinal); start >= 0;)
        {
            int end = file.IndexOf("-->", start, StringComparison.Ordinal);
            if (end < 0)
                break;
            code ??= file.ToCharArray();
            for (int i = start; i < end + 3; i++)
                code[i] = ' ';
            start = file.IndexOf("<!--", end + 3, StringComparison.Ordinal);
        }

        return code is null ? file : new string(code);
    }

    /// <summary>The texts of elements that hold nothing else, also in a CDATA section. Goes through the file once, whatever it holds.</summary>
    private static IEnumerable<(string Key, string Value, int Start, int End)> Texts(string code)
    {
        int next;
        for (int opening = code.IndexOf('<'); opening >= 0; opening = next)
        {
            next = code.IndexOf('<', opening + 1);
            if (next < 0)
                yield break;
            string name = NameAt(code, opening);
            int start = name.Length == 0 ? 0 : code.IndexOf('>', opening, next - opening) + 1;
            if (start == 0 || code[start - 2] == '/')
                continue;
            int end = next;
            if (string.CompareOrdinal(code, next, Section, 0, Section.Length) == 0)
            {
                start = next + Section.Length;
                end = code.IndexOf("]]>", start, StringComparison.Ordinal);
                next = end < 0 ? -1 : code.IndexOf('<', end);
                if (next < 0)
                    yield break;
            }

            if (code[Math.Min(next + 1, code.Length - 1)] != '/' || NameAt(code, next + 1) != name)
                continue;
            while (start < end && char.IsWhiteSpace(code[start]))
                start++;
            while (end > start && char.IsWhiteSpace(code[end - 1]))
                end--;
            if (end > start)
                yield return (name, code.Substring(start, end - start), start, end);
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
