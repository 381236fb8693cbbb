using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.PersonalData.Types;

/// <summary>Reads what a type stands for from its name, without what only tells its technical role: <c>CreateUserInput</c> is about a user.</summary>
internal static class TypeNameReader
{
    private static readonly (string Set, TypeNature Nature)[] s_sets =
    {
        ("settingsTypes", TypeNature.Settings),
        ("personTypes", TypeNature.Person),
        ("systemTypes", TypeNature.System),
        ("organisationTypes", TypeNature.Organisation),
        ("placeTypes", TypeNature.Organisation),
        ("nonPersonTypes", TypeNature.Thing),
        ("doubtfulPersonTypes", TypeNature.DoubtfulPerson),
    };

    /// <summary>Pinyin is written with a capital for each syllable: <c>YouErYuan</c>.</summary>
    private const int MostSyllables = 3;

    private const int LongestSyllable = 6;

    // What a Chinese name of a type ends in that holds data about something: 旅馆信息 is about an inn.
    private static readonly string[] s_hanTails = { "信息", "资料", "档案", "实体", "模型", "详情" };

    private static readonly Lazy<Dictionary<string, TypeNature>> s_natures = new(Natures);

    public static TypeNature Read(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        Lexicon lexicon = Lexicon.Instance;
        int from = 0, to = words.Length;

        // The log of a login is about who logged in.
        if (to > 1 && words[to - 1] is "log" or "logs" or "history" && words[to - 2] is "login" or "logon")
            to--;
        while (from < to - 1 && lexicon.Set("typePrefixes").Contains(words[from]))
            from++;

        // "PoiInMap" is a place, "RequestForUser" a request.
        for (int i = from + 1; i < to - 1; i++)
        {
            if (words[i] is "in" or "for" or "with" or "by" or "from" or "to")
                to = i;
        }

        int end = to;
        while (to > from && (lexicon.Set("typeSuffixes").Contains(words[to - 1]) || char.IsDigit(words[to - 1][0])))
            to--;

        // A "UserStore" is a part of the program, the "StoreInfo" is about a shop.
        bool isData = to < end && lexicon.Set("valueSuffixes").Contains(words[to]);
        if (isData && to > from && lexicon.Set("organisationTypes").Contains(words[to - 1]))
            return TypeNature.Organisation;
        TypeNature nature = to > from ? ReadWord(words[to - 1]) : TypeNature.Unknown;
        string together = nature == TypeNature.Unknown && to > from ? words[to - 1] : "";
        for (int i = to - 2; nature == TypeNature.Unknown && i >= from && i >= to - MostSyllables && words[i + 1].Length <= LongestSyllable && words[i].Length <= LongestSyllable; i--)
            nature = ReadExactly(together = words[i] + together);
        for (int i = end - 1; nature == TypeNature.Unknown && i >= (to > from ? to : 0); i--)
            nature = ReadWord(words[i]);

        // "EmailAccount" and "HttpClient" are no persons.
        bool ofSystem = to - from > 1 && lexicon.Set("systemWords").Contains(words[to - 2]);
        return nature == TypeNature.DoubtfulPerson && ofSystem ? TypeNature.Settings : nature;
    }

    private static TypeNature ReadWord(string word)
    {
        TypeNature nature = ReadExactly(word);
        if (nature != TypeNature.Unknown || !IdentifierWords.IsHan(word))
            return word.Length > 4 && nature == TypeNature.Unknown && word[word.Length - 1] == 's' ? ReadExactly(word.Substring(0, word.Length - 1)) : nature;

        foreach (string tail in s_hanTails)
        {
            if (word.Length > tail.Length + 1 && word.EndsWith(tail, StringComparison.Ordinal))
                return ReadWord(word.Substring(0, word.Length - tail.Length));
        }

        // 住院患者 ends in 患者.
        for (int i = 1; i <= word.Length - 2 && nature == TypeNature.Unknown; i++)
            nature = ReadExactly(word.Substring(i));
        return nature;
    }

    private static TypeNature ReadExactly(string word) => s_natures.Value.TryGetValue(word, out TypeNature nature) ? nature : TypeNature.Unknown;

    /// <summary>What each word stands for; of a word in several sets the first one says it.</summary>
    private static Dictionary<string, TypeNature> Natures()
    {
        var natures = new Dictionary<string, TypeNature>(StringComparer.Ordinal);
        foreach ((string set, TypeNature nature) in s_sets)
        {
            foreach (string word in Lexicon.Instance.Set(set))
            {
                if (!natures.ContainsKey(word))
                    natures.Add(word, nature);
            }
        }

        return natures;
    }
}
