using System;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.PersonalData.Signs;

/// <summary>Takes off what stands around the words of a label: marks that a form puts before them, and the path of a resource key.</summary>
internal static class LabelText
{
    private static readonly char[] s_keySeparators = { '.', ':', '_' };

    /// <summary>How comments begin that say what an accessor does before they say of what.</summary>
    private static readonly string[] s_openings = { "获取或设置", "获取或者设置", "获取和设置", "设置或获取", "取得或设置", "获取/设置", "获取", "取得" };

    private static readonly char[] s_afterOpening = { ' ', '\t', '　', ':', '：', ',', '，' };

    /// <summary>The words of the label: <c>@手机号</c>, <c>1、手机号</c> and <c>获取或设置 手机号</c> are 手机号, <c>DisplayName:PhoneNumber</c> is <c>Phone Number</c>.</summary>
    public static string Clean(string text)
    {
        int from = 0;
        while (from < text.Length && IsMark(text[from]))
            from++;

        // The number of a field in a form: 1、 or 2. or (3)
        int digit = from;
        while (digit < text.Length && char.IsDigit(text[digit]))
            digit++;
        if (digit > from && digit < text.Length && text[digit] is '.' or '、' or '．' or ')' or '）' or ' ')
            from = digit + 1;
        text = WithoutOpening(text.Substring(from).Trim());
        return IsKey(text) ? LastPart(text) : text;
    }

    private static string WithoutOpening(string text)
    {
        foreach (string opening in s_openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
                return text.Substring(opening.Length).TrimStart(s_afterOpening);
        }

        return text;
    }

    private static bool IsMark(char c) => char.IsWhiteSpace(c) || c is '@' or '-' or '*' or '＊' or '#' or '[' or '【' or '(' or '（' or '•' or '·' or '"' or '“';

    /// <summary>One run of letters with humps or separators is a name in a program, not a text.</summary>
    private static bool IsKey(string text)
    {
        bool isKey = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c > '\u007f' || !(char.IsLetterOrDigit(c) || Array.IndexOf(s_keySeparators, c) >= 0))
                return false;
            bool isInner = i > 0 && i < text.Length - 1;
            isKey |= isInner && (Array.IndexOf(s_keySeparators, c) >= 0 || (char.IsUpper(c) && char.IsLower(text[i - 1])));
        }

        return isKey;
    }

    private static string LastPart(string key)
    {
        string last = key.Substring(key.LastIndexOfAny(new[] { '.', ':' }) + 1);
        return string.Join(" ", IdentifierWords.Split(last));
    }
}
