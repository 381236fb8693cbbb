using System;
using System.Text;

namespace CsLawAnalyzers.PersonalData.Comments;

/// <summary>Finds elements in the text of a doc comment, with its <c>///</c> marks: also where the compiler was told not to parse doc comments.</summary>
internal static class DocComment
{
    /// <summary>The first line of text in the element, or null. With a name, the element must have it: <c>&lt;param name="phone"&gt;</c>.</summary>
    public static string? Element(string comment, string element, string? name = null)
    {
        string opening = "<" + element;
        for (int at = comment.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = comment.IndexOf(opening, at + 1, StringComparison.Ordinal))
        {
            int close = comment.IndexOf('>', at);
            if (close < 0)
                return null;
            int afterName = at + opening.Length;
            if (comment[close - 1] == '/' || !(comment[afterName] == '>' || char.IsWhiteSpace(comment[afterName])) || !HasName(comment, afterName, close - afterName, name))
                continue;
            int end = comment.IndexOf("</" + element, close, StringComparison.Ordinal);
            return end < 0 ? null : FirstLine(WithoutTags(comment, close + 1, end));
        }

        return null;
    }

    /// <summary>The first line that says something, without the marks of the comment.</summary>
    public static string? FirstLine(string comment)
    {
        foreach (string line in comment.Split('\n'))
        {
            string text = line.Trim().Trim('/', '*').Trim();
            if (text.Length > 0)
                return text;
        }

        return null;
    }

    /// <summary>Whether the attributes that stand there give the name in quotes.</summary>
    private static bool HasName(string comment, int start, int length, string? name)
    {
        if (name is null)
            return true;
        for (int at = comment.IndexOf(name, start, length, StringComparison.Ordinal); at >= 0; at = comment.IndexOf(name, at + 1, start + length - at - 1, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            if (at > start + 1 && comment[at - 1] is '"' or '\'' && end < start + length && comment[end] == comment[at - 1])
                return true;
        }

        return false;
    }

    private static string WithoutTags(string text, int from, int to)
    {
        if (text.IndexOf('<', from, to - from) < 0)
            return text.Substring(from, to - from);
        var plain = new StringBuilder(to - from);
        bool inTag = false;
        for (int i = from; i < to; i++)
        {
            if (text[i] == '<')
                inTag = true;
            else if (text[i] == '>')
                inTag = false;
            else if (!inTag)
                plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
