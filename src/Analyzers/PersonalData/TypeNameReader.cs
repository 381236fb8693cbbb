using System.Collections.Immutable;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Reads what a type stands for from its name, without what only tells its technical role: <c>CreateUserInput</c> is about a user.</summary>
internal static class TypeNameReader
{
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

        // 住院患者 ends in 患者.
        for (int i = 1; i <= word.Length - 2 && nature == TypeNature.Unknown; i++)
            nature = ReadExactly(word.Substring(i));
        return nature;
    }

    private static TypeNature ReadExactly(string word)
    {
        Lexicon lexicon = Lexicon.Instance;
        if (lexicon.Set("settingsTypes").Contains(word))
            return TypeNature.Settings;
        if (lexicon.Set("personTypes").Contains(word))
            return TypeNature.Person;
        if (lexicon.Set("systemTypes").Contains(word))
            return TypeNature.System;
        if (lexicon.Set("organisationTypes").Contains(word) || lexicon.Set("placeTypes").Contains(word))
            return TypeNature.Organisation;
        if (lexicon.Set("nonPersonTypes").Contains(word))
            return TypeNature.Thing;
        return lexicon.Set("doubtfulPersonTypes").Contains(word) ? TypeNature.DoubtfulPerson : TypeNature.Unknown;
    }
}
