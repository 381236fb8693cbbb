using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CsLaw.Guards;

/// <summary>
/// The common rule of all masks: what is shown never exceeds what is hidden, and what does not look as expected is hidden whole.
/// </summary>
internal static class Mask
{
    /// <summary>Stands for a value of which nothing is shown, not even its length.</summary>
    internal const string Whole = "***";

    /// <summary>
    /// The first and last characters with as many asterisks between as characters are hidden; <see cref="Whole"/> where that would show
    /// more than it hides.
    /// </summary>
    internal static string Ends(string text, int head, int tail)
    {
        var hidden = text.Length - head - tail;
        return hidden < head + tail ? Whole : string.Concat(text.AsSpan(0, head), new string('*', hidden), text.AsSpan(text.Length - tail));
    }

    /// <summary>
    /// The characters as a reader counts them: a surrogate pair or a letter with its marks is one. Null where the text is not well-formed.
    /// </summary>
    internal static List<string>? Characters(string text)
    {
        var characters = new List<string>();
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (Rune.DecodeFromUtf16(element, out _, out _) != OperationStatus.Done)
                return null;
            characters.Add(element);
        }

        return characters;
    }

    /// <summary>A full-width form of an ASCII character as that character, anything else as it is.</summary>
    internal static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;

    /// <summary>
    /// The digits of a number as people write it: ASCII and full-width digits, with spaces, hyphens, dots and brackets between. Null where
    /// anything else stands in it.
    /// </summary>
    internal static string? Digits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits.Append(c);
            else if (c is >= '０' and <= '９')
                digits.Append((char)('0' + (c - '０')));
            else if (c is not (' ' or '\u3000' or '\u00A0' or '-' or '－' or '.' or '(' or ')' or '（' or '）'))
                return null;
        }

        return digits.ToString();
    }
}
