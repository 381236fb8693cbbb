using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>
/// Splits an identifier into its words, lower case: <c>IDCardNO</c> into <c>id card no</c>, <c>phone_number2</c> into <c>phone number 2</c>,
/// <c>SFZH_身份证号</c> into <c>sfzh 身份证号</c>.
/// </summary>
internal static class IdentifierWords
{
    /// <summary>A name of more words is a sentence; its rest stays together as the last word.</summary>
    private const int MostWords = 64;

    /// <summary>Longer words are lowered in a copy of their own.</summary>
    private const int LongestInBuffer = 64;

    [ThreadStatic]
    private static string[]? s_words;

    [ThreadStatic]
    private static char[]? s_lower;

    private enum Class
    {
        Other,
        Upper,
        Lower,
        Digit,
        Han,
    }

    public static ImmutableArray<string> Split(string name)
    {
        if (!RecentWords.TryFind(name, out ImmutableArray<string> words))
            RecentWords.Keep(name, words = Cut(name));
        return words;
    }

    private static ImmutableArray<string> Cut(string name)
    {
        string[] words = s_words ??= new string[MostWords];
        int count = 0;
        var cursor = new Cursor(name);
        while (cursor.MoveNext())
        {
            if (count == MostWords - 1)
            {
                words[count++] = Lower(name, cursor.Start, name.Length);
                break;
            }

            words[count++] = Lower(name, cursor.Start, cursor.End);
        }

        return ImmutableArray.Create(words, 0, count);
    }

    /// <summary>Whether the identifier holds one of the words; a Chinese one also inside a longer name, since nothing parts the words there: <c>获取我的资料</c> holds <c>我的</c>.</summary>
    public static bool HoldAny(string name, HashSet<string> words)
    {
        foreach (string word in Split(name))
        {
            if (words.Contains(word) || (IsHan(word) && HoldsPart(word, words)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the identifier holds one of the words as a whole, also a Chinese one.</summary>
    public static bool HoldAnyWhole(string name, HashSet<string> words)
    {
        foreach (string word in Split(name))
        {
            if (words.Contains(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a Chinese name holds the Chinese word, of two signs or more; a single sign means too much inside others.</summary>
    public static bool HoldsHanWord(string name, string word) => word.Length > 1 && IsHan(word) && name.IndexOf(word, StringComparison.Ordinal) >= 0;

    private static bool HoldsPart(string name, HashSet<string> words)
    {
        foreach (string word in words)
        {
            if (HoldsHanWord(name, word))
                return true;
        }

        return false;
    }

    private static string Lower(string name, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (char.IsUpper(name[i]))
                return to - from <= LongestInBuffer ? LowerInBuffer(name, from, to) : name.Substring(from, to - from).ToLowerInvariant();
        }

        return from == 0 && to == name.Length ? name : name.Substring(from, to - from);
    }

    private static string LowerInBuffer(string name, int from, int to)
    {
        char[] lower = s_lower ??= new char[LongestInBuffer];
        for (int i = from; i < to; i++)
            lower[i - from] = name[i] is >= 'A' and <= 'Z' ? (char)(name[i] | 0x20) : char.ToLowerInvariant(name[i]);
        return new string(lower, 0, to - from);
    }

    public static bool IsHan(string word) => word.Length > 0 && ClassOf(word[0]) == Class.Han;

    public static bool HoldsHan(string text)
    {
        foreach (char c in text)
        {
            if (ClassOf(c) == Class.Han)
                return true;
        }

        return false;
    }

    private static bool StartsWord(string name, int i, Class previous, Class current)
    {
        if (current == Class.Upper && previous == Class.Upper)
            return EndsAcronym(name, i);
        return current != previous && !(previous == Class.Upper && current == Class.Lower);
    }

    /// <summary>Of <c>IDCard</c> the last capital of the run belongs to the next word; the plural <c>IDs</c> is one word.</summary>
    private static bool EndsAcronym(string name, int i)
    {
        if (i + 1 >= name.Length || ClassOf(name[i + 1]) != Class.Lower)
            return false;
        return name[i + 1] != 's' || (i + 2 < name.Length && ClassOf(name[i + 2]) == Class.Lower);
    }

    private static Class ClassOf(char c) => c switch
    {
        >= 'a' and <= 'z' => Class.Lower,
        >= 'A' and <= 'Z' => Class.Upper,
        >= '0' and <= '9' => Class.Digit,
        >= '\u3400' and <= '\u9fff' => Class.Han,
        _ when char.IsUpper(c) => Class.Upper,
        _ when char.IsLetter(c) => Class.Lower,
        _ => Class.Other,
    };

    /// <summary>Goes through the words of an identifier without cutting them out.</summary>
    internal struct Cursor
    {
        private readonly string _name;
        private int _next;

        public Cursor(string name)
        {
            _name = name;
            _next = 0;
            Start = 0;
            End = 0;
        }

        /// <summary>Where the word begins.</summary>
        public int Start { get; private set; }

        /// <summary>Where the word has ended.</summary>
        public int End { get; private set; }

        public bool MoveNext()
        {
            int i = _next;
            while (i < _name.Length && ClassOf(_name[i]) == Class.Other)
                i++;
            if (i == _name.Length)
                return false;
            Start = i;
            Class previous = ClassOf(_name[i++]);
            for (; i < _name.Length; i++)
            {
                Class current = ClassOf(_name[i]);
                if (StartsWord(_name, i, previous, current))
                    break;
                previous = current;
            }

            End = _next = i;
            return true;
        }
    }
}
