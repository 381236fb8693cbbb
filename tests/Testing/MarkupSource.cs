using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Testing;

/// <summary>
/// Source with marks: <c>[|x|]</c> where a test's own rule reports, <c>{|CSL2001:x|}</c> where that rule does, <c>{|#0:x|}</c> for a place a test
/// names. The same marks as Microsoft.CodeAnalysis.Testing uses, so that tests could move there.
/// </summary>
public sealed class MarkupSource
{
    private MarkupSource(string text, IReadOnlyList<(string Tag, TextSpan Span)> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The source without its marks.</summary>
    public string Text { get; }

    /// <summary>The marked spans with their tags; the tag of <c>[|x|]</c> is empty.</summary>
    public IReadOnlyList<(string Tag, TextSpan Span)> Marks { get; }

    /// <summary>Reads marked source.</summary>
    /// <exception cref="FormatException">A mark is opened and not closed, or closed and not opened.</exception>
    public static MarkupSource Parse(string source)
    {
        var text = new StringBuilder();
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Tag, int Start, char Close)>();
        for (int i = 0; i < source.Length; i++)
        {
            if (At(source, i, "[|"))
            {
                open.Push(("", text.Length, ']'));
                i++;
            }
            else if (At(source, i, "{|") && Tag(source, i + 2) is { } tag)
            {
                open.Push((tag, text.Length, '}'));
                i += 2 + tag.Length;
            }
            else if (source[i] == '|' && i + 1 < source.Length && open.Count > 0 && source[i + 1] == open.Peek().Close)
            {
                (string closed, int start, _) = open.Pop();
                marks.Add((closed, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(source[i]);
            }
        }

        if (open.Count > 0)
            throw new FormatException($"The mark '{open.Peek().Tag}' at {open.Peek().Start} is not closed.");
        return new MarkupSource(text.ToString(), marks.OrderBy(m => m.Item2.Start).ToList());
    }

    private static bool At(string source, int index, string what) => string.CompareOrdinal(source, index, what, 0, what.Length) == 0;

    /// <summary>A tag is an id or <c>#n</c> and ends with a colon; anything else is C#.</summary>
    private static string? Tag(string source, int index)
    {
        int colon = source.IndexOf(':', index);
        if (colon <= index || colon - index > 12)
            return null;
        string tag = source.Substring(index, colon - index);
        return tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '#' or ',') ? tag : null;
    }
}
