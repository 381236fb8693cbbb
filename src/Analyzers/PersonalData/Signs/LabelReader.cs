using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.PersonalData.Signs;

/// <summary>Reads a short text that people wrote about a value: a display name, a column comment, a doc comment.</summary>
internal static class LabelReader
{
    /// <summary>Longer than this a text explains instead of naming.</summary>
    private const int LongestLabel = 14;

    private static readonly char[] s_latinSeparators = " \t\r\n-_/'’".ToCharArray();

    public static NameReading Read(string text)
    {
        text = LabelText.Clean(text);
        if (text.Length is 0 or > 400)
            return NameReading.Nothing;
        return IdentifierWords.HoldsHan(text) ? ReadChinese(text) : ReadEnglish(text);
    }

    private static NameReading ReadChinese(string text)
    {
        string head = StripOpening(Head(text));
        if (head.Length > LongestLabel)
            head = head.Substring(head.LastIndexOf('的') + 1);
        if (head.Length > LongestLabel)
            return NameReading.Nothing;
        NameReading best = NameReading.Nothing, last = NameReading.Nothing;
        foreach (string part in head.Split('或', '、', '/', '和', '与'))
        {
            last = NameReader.Read(part);
            if (last.IsStrong ? !best.IsStrong : best.Word is null && last != NameReading.Nothing)
                best = last;
        }

        // What it ends in says what it is: 微信号或昵称关键词 is a keyword.
        return last == NameReading.Nothing ? NameReading.Nothing : best;
    }

    /// <summary>The text up to its first stop: 手机号（登录用）, 手机号，必填, 手机号 不能为空. A word in Latin letters after a space belongs to it: 外部联系人 UserId.</summary>
    private static string Head(string text)
    {
        int end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '/' or '、' || IsBeforeLatin(text, end)))
            end++;
        return text.Substring(0, end);
    }

    private static bool IsBeforeLatin(string text, int space) =>
        text[space] == ' ' && space + 1 < text.Length && text[space + 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string StripOpening(string text)
    {
        foreach (string opening in new[] { "获取或设置", "获取", "请输入", "请填写", "输入的", "当前", "您的" })
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
                return text.Substring(opening.Length);
        }

        return text;
    }

    private static NameReading ReadEnglish(string text)
    {
        int stop = text.IndexOfAny(new[] { '.', ',', ';', ':', '(', '\n' });
        if (stop > 0)
            text = text.Substring(0, stop);
        HashSet<string> noise = Lexicon.Instance.Set("textNoise"), prepositions = Lexicon.Instance.Set("prepositions");
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (string part in text.Split(s_latinSeparators, StringSplitOptions.RemoveEmptyEntries))
        {
            string word = part.ToLowerInvariant();
            if (noise.Contains(word) || word == "s")
                continue;

            // "The phone number of the user": what it is stands before the first preposition, "date of birth" apart.
            if (prepositions.Contains(word) && !(word == "of" && words.Count > 0 && words[words.Count - 1] is "date" or "place"))
                break;
            words.Add(word);
        }

        return words.Count is 0 or > 5 ? NameReading.Nothing : NameReader.Read(words.ToImmutable());
    }
}
