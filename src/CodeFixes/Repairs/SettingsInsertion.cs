using System;
using System.Collections.Generic;
using System.Text;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>Writes a value into the text of an <c>appsettings.json</c>, and leaves every other sign of it as it is, comments included.</summary>
internal static class SettingsInsertion
{
    /// <summary>
    /// The text with the value in the section; the same text where it stands there already, null where the name has another value or the text is no
    /// object.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="section">A section at the top of the file.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="value">The value.</param>
    public static string? Insert(string text, string section, string name, string value)
    {
        if (Opening(text, 0, text.Length) is not { } root)
            return null;
        string entry = $"{Quoted(name)}: {Quoted(value)}";
        string endOfLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        if (Member(text, root, section) is not { } found)
        {
            string made = $"{endOfLine}  {Quoted(section)}: {{{endOfLine}    {entry}{endOfLine}  }}";
            return With(text, root + 1, made, endOfLine);
        }

        if (Opening(text, found, text.Length) is not { } inner)
            return null;
        if (Member(text, inner, name) is { } present)
            return string.CompareOrdinal(text, present, Quoted(value), 0, Quoted(value).Length) == 0 ? text : null;
        return With(text, inner + 1, endOfLine + "    " + entry, endOfLine);
    }

    /// <summary>
    /// The text with an entry more in an object of the file; the same text where an entry of the name stands there already, null where there is no such object or
    /// it is empty.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="path">The names that lead to the object from the top.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="json">What it is, as JSON.</param>
    public static string? InsertBeside(string text, IReadOnlyList<string> path, string name, string json)
    {
        int? opening = Opening(text, 0, text.Length);
        foreach (string part in path)
        {
            if (opening is not { } outer || Member(text, outer, part) is not { } member)
                return null;
            opening = Opening(text, member, text.Length);
        }

        if (opening is not { } found || Skip(text, found + 1) is var first && (first >= text.Length || text[first] == '}'))
            return null;
        if (Member(text, found, name) is not null)
            return text;
        string endOfLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        return With(text, found + 1, endOfLine + new string(' ', 2 * (path.Count + 1)) + Quoted(name) + ": " + json, endOfLine);
    }

    private static string With(string text, int at, string entry, string endOfLine)
    {
        int next = Skip(text, at);
        bool isEmpty = next < text.Length && text[next] == '}';
        return text.Substring(0, at) + entry + (isEmpty ? endOfLine : ",") + text.Substring(isEmpty ? next : at);
    }

    /// <summary>Where the value of a member of the object begins; null if it has none of the name.</summary>
    private static int? Member(string text, int opening, string name)
    {
        int depth = 0;
        for (int at = opening; at < text.Length; at++)
        {
            at = Skip(text, at);
            if (at >= text.Length)
                break;
            switch (text[at])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    if (--depth == 0)
                        return null;
                    break;
                case '"':
                    int end = End(text, at);
                    int colon = Skip(text, end + 1);
                    if (depth == 1 && colon < text.Length && text[colon] == ':' && string.Equals(text.Substring(at + 1, Math.Max(0, end - at - 1)), name, StringComparison.OrdinalIgnoreCase))
                        return Skip(text, colon + 1);
                    at = end;
                    break;
            }
        }

        return null;
    }

    private static int? Opening(string text, int at, int end)
    {
        int first = Skip(text, at);
        return first < end && text[first] == '{' ? first : null;
    }

    /// <summary>Where the text in quotes ends that begins there.</summary>
    private static int End(string text, int quote)
    {
        for (int at = quote + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '"')
                return at;
        }

        return text.Length;
    }

    /// <summary>The next sign that is neither blank nor part of a comment.</summary>
    private static int Skip(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
            {
                at++;
            }
            else if (string.CompareOrdinal(text, at, "//", 0, 2) == 0)
            {
                int end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
            {
                int end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? text.Length : end + 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
