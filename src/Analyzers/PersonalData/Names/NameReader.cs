using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Types;
using CsLawAnalyzers.PersonalData.Values;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>
/// Reads what a name says. A name is taken word by word: its end says what the value is (<c>CustomerPhoneNumber</c> is a phone number,
/// <c>PhoneNumberFormat</c> is a format), its beginning may change that (<c>HasPhone</c>, <c>MaskedPhone</c>, <c>CompanyPhone</c>).
/// </summary>
internal static class NameReader
{
    /// <summary>A longer name is a sentence.</summary>
    private const int MostWords = 12;

    private const int ShortestPerson = 4;
    private const int ShortestDatum = 3;
    private const int ShortestGlued = ShortestPerson + ShortestDatum;

    /// <summary>Reads the name of a member, parameter, local, column or key.</summary>
    public static NameReading Read(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        if (words.IsEmpty || words.Length > MostWords)
            return NameReading.Nothing;
        return IdentifierWords.HoldsHan(name) ? ReadMixed(words) : ReadWords(words, 0);
    }

    /// <summary>Reads words that are already apart, as in the text of a label.</summary>
    public static NameReading Read(ImmutableArray<string> words) =>
        words.IsEmpty || words.Length > MostWords ? NameReading.Nothing : ReadWords(words, 0);

    /// <summary>Reads the name of a method by what it gives: <c>GetPhoneAsync</c> gives a phone, <c>SendSms</c> and <c>FindByEmail</c> do not.</summary>
    public static NameReading ReadMethod(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        if (words.Length > 1 && words[words.Length - 1] == "async")
            words = words.RemoveAt(words.Length - 1);
        if (words.IsEmpty || words.Length > MostWords)
            return NameReading.Nothing;
        if (IdentifierWords.HoldsHan(name))
            return ReadMixed(words);

        Lexicon lexicon = Lexicon.Instance;
        int start = 0;
        while (start < words.Length && (words[start] == "try" || lexicon.Set("verbs").Contains(words[start])))
            start++;
        if (start == words.Length || lexicon.Prepositions.Contains(words[start]))
            return NameReading.Nothing;
        NameReading reading = ReadWords(words, start);

        // Without a verb of giving, a word before the datum may be a verb of doing: "UpdateEmail".
        return start == 0 && reading.Word is not null && !StandsAlone(words) ? NameReading.Nothing : reading;
    }

    /// <summary>Reads what a finder finds when its method only says by what: <c>IUserPhoneFinder.FindByUserIds</c> gives phones.</summary>
    public static NameReading ReadFinder(string typeName, string methodName)
    {
        Lexicon lexicon = Lexicon.Instance;
        ImmutableArray<string> method = IdentifierWords.Split(methodName), words = IdentifierWords.Split(typeName);
        if (method.Length < 2 || words.Length < 2 || words.Length > MostWords || !lexicon.Set("verbs").Contains(method[0]) || method[1] is not ("by" or "async" or "for")
            || !lexicon.Set("finderRoles").Contains(words[words.Length - 1]))
            return NameReading.Nothing;
        return ReadWords(words.RemoveAt(words.Length - 1), words[0] == "i" ? 1 : 0);
    }

    /// <summary>Whether the type is named after what its methods find.</summary>
    public static bool IsFinder(string typeName)
    {
        foreach (string role in Lexicon.Instance.Set("finderRoles"))
        {
            // Most names differ in their last letter already.
            if (typeName.Length > 0 && (typeName[typeName.Length - 1] | ' ') == role[role.Length - 1] && typeName.EndsWith(role, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool StandsAlone(ImmutableArray<string> words)
    {
        string joined = string.Concat(words);
        return !Lexicon.Instance.Find(joined).IsEmpty || Lexicon.Instance.PersonTypes.Contains(words[0]);
    }

    /// <summary>A name with Chinese in it is read by its Chinese part; the rest is its initials or a kind of prefix.</summary>
    private static NameReading ReadMixed(ImmutableArray<string> words)
    {
        Lexicon lexicon = Lexicon.Instance;
        string joined = string.Concat(words);
        if (lexicon.IsLookAlike(joined))
            return NameReading.SomethingElse;
        ImmutableArray<LexiconWord> whole = lexicon.Find(joined);
        if (!whole.IsEmpty)
            return new NameReading(whole[0], whole[0].Strength);

        for (int i = words.Length - 1; i >= 0; i--)
        {
            if (!IdentifierWords.IsHan(words[i]))
                continue;

            NameReading han = HanReader.Read(words[i]);
            return i == words.Length - 1 ? han : ReadAfterHan(words, i, han);
        }

        return NameReading.Nothing;
    }

    /// <summary>"用户Email": the Chinese says whose, the English says what. "头像url" stays a picture, "微信AppId" is no account of a person.</summary>
    private static NameReading ReadAfterHan(ImmutableArray<string> words, int han, NameReading reading)
    {
        NameReading after = ReadWords(words, han + 1);
        if (after.Word is { } word && after.Taxon != reading.Taxon)
            return after.Strength == WordStrength.Weak && Lexicon.Instance.PersonTypes.Contains(words[han]) ? new NameReading(word, WordStrength.Strong) : after;
        if (words[words.Length - 1] is "id" or "ids" or "key")
            return NameReading.Nothing;

        // 微信 API is no account: what follows may only be the form of the value, or a letter that tells two of them apart.
        ValueKinds needed = ValueKinds.None;
        for (int i = han + 1; i < words.Length; i++)
        {
            if (words[i].Length > 1 && !IsTail(words[i], ref needed))
                return NameReading.Nothing;
        }

        return reading.Word is not null && (needed & ~reading.Taxon!.Carriers) != 0 ? NameReading.Nothing : reading;
    }

    private static NameReading ReadWords(ImmutableArray<string> words, int start)
    {
        NameReading best = NameReading.Nothing;
        int from = start;
        for (int i = start; i <= words.Length; i++)
        {
            if (i < words.Length && (i == from || !Lexicon.Instance.Conjunctions.Contains(words[i])))
                continue;
            NameReading reading = ReadPhrase(words, from, i);
            if (reading.Word is not null && (best.Word is null || reading.Strength > best.Strength))
                best = reading;
            else if (best.Word is null && reading != NameReading.Nothing)
                best = reading;

            // "SellerAddressAndPhone": the phone is the seller's too.
            if (best == NameReading.SomethingElse && i < words.Length)
                return best;
            from = i + 1;
        }

        return best;
    }

    private static NameReading ReadPhrase(ImmutableArray<string> words, int from, int to)
    {
        NameReading whole = ReadEnd(words, from, to, out int matchedFrom);

        // "TrueNameMd5" is what is left of a name.
        int last = to - 1;
        while (last > from && char.IsDigit(words[last][0]))
            last--;
        if (whole.Word is null && last > from && Lexicon.Instance.Set("maskingWords").Contains(words[last]))
            return NameReading.Masked;
        int preposition = Preposition(words, from, to);
        if (preposition < 0 || (whole.Word is not null && matchedFrom < preposition))
            return whole;

        // "EmailForLogin" is an e-mail address, "CountOfEmails" a count: what stands before the preposition says it.
        return ReadEnd(words, from, preposition, out _);
    }

    private static int Preposition(ImmutableArray<string> words, int from, int to)
    {
        HashSet<string> prepositions = Lexicon.Instance.Prepositions;
        for (int i = from + 1; i < to - 1; i++)
        {
            // "LogIn", "SignUp", "CheckIn" are verbs, not places.
            if (prepositions.Contains(words[i]) && !(words[i] is "in" or "on" && words[i - 1] is "log" or "sign" or "check" or "opt" or "plug"))
                return i;
        }

        return -1;
    }

    /// <summary>Looks for the longest word of the lexicon at the end of the phrase, then at the end without its tails.</summary>
    private static NameReading ReadEnd(ImmutableArray<string> words, int from, int to, out int matchedFrom)
    {
        Lexicon lexicon = Lexicon.Instance;
        NameReading rejected = NameReading.Nothing;
        ValueKinds needed = ValueKinds.None;
        matchedFrom = -1;
        for (int end = to; end > from; end--)
        {
            LexiconWord? word = Longest(words, from, end, needed, out int start, out bool isLookAlike);
            if (isLookAlike)
                return NameReading.SomethingElse;
            if (word is not null)
            {
                NameReading reading = Weigh(words, from, start, word);
                if (reading.Word is not null || word.Strength == WordStrength.Strong)
                {
                    matchedFrom = start;
                    return reading;
                }

                // "GenderName" is no person's name; without its tail it is a gender.
                rejected = reading;
            }

            if (!IsTail(words[end - 1], ref needed))
                break;
        }

        return rejected;
    }

    private static LexiconWord? Longest(ImmutableArray<string> words, int from, int end, ValueKinds needed, out int start, out bool isLookAlike)
    {
        isLookAlike = false;
        start = end - 1;
        if (!Lexicon.Instance.MayEndIn(words[start]))
            return Glued(words[start], needed);
        for (start = from; start < end; start++)
        {
            string key = Join(words, start, end);
            if (Lexicon.Instance.IsLookAlike(key))
            {
                isLookAlike = true;
                return null;
            }

            LexiconWord? word = Meaning(key, words, start, end, needed) ?? Meaning(Singular(key), words, start, end, needed);
            if (word is not null)
                return word;
        }

        start = end - 1;
        return Glued(words[start], needed);
    }

    private static LexiconWord? Meaning(string? key, ImmutableArray<string> words, int from, int end, ValueKinds needed)
    {
        if (key is null)
            return null;
        Lexicon lexicon = Lexicon.Instance;
        foreach (LexiconWord word in lexicon.Find(key))
        {
            // Initials are one word; joined out of several words they would be chance. A look-alike may be longer than the word: "ParentNode".
            if (word.IsInitials && end - from > 1)
                continue;
            if ((needed & ~word.Taxon.Carriers) != 0)
                continue;
            if (!HidesInLookAlike(words, from, end, word.Taxon))
                return word;
        }

        return null;
    }

    private static bool HidesInLookAlike(ImmutableArray<string> words, int from, int end, Taxon taxon)
    {
        for (int i = 0; i <= from; i++)
        {
            if (Lexicon.Instance.IsLookAlike(Join(words, i, end), taxon))
                return true;
        }

        return end < words.Length && Lexicon.Instance.IsLookAlike(Join(words, from, words.Length), taxon);
    }

    /// <summary>A person and a datum written as one word: <c>customeremail</c>, <c>yonghushouji</c>.</summary>
    private static LexiconWord? Glued(string word, ValueKinds needed)
    {
        Lexicon lexicon = Lexicon.Instance;
        if (word.Length < ShortestGlued || !lexicon.MayBeginWithPerson(word))
            return null;
        for (int length = ShortestPerson; length <= word.Length - ShortestDatum; length++)
        {
            if (!lexicon.PersonTypes.Contains(word.Substring(0, length)))
                continue;
            foreach (LexiconWord rest in lexicon.Find(word.Substring(length)))
            {
                if (!rest.IsInitials && rest.Strength != WordStrength.Faint && rest.Needs != TypeSigns.Learner && (needed & ~rest.Taxon.Carriers) == 0)
                    return rest with { Strength = WordStrength.Strong, IsOfPerson = true };
            }
        }

        return null;
    }

    /// <summary>Weighs what stands before the word.</summary>
    private static NameReading Weigh(ImmutableArray<string> words, int from, int matchedFrom, LexiconWord word)
    {
        Lexicon lexicon = Lexicon.Instance;
        if (matchedFrom > from && lexicon.Set("negatingPrefixes").Contains(words[from]))
            return NameReading.SomethingElse;

        HashSet<string> masking = lexicon.Set("maskingWords"), organisations = lexicon.Set("organisationWords"), systems = lexicon.Set("systemWords");
        HashSet<string> neutral = lexicon.Set("neutralPrefixes"), persons = lexicon.PersonTypes, doubtful = lexicon.Set("doubtfulPersonTypes");
        bool allNeutral = true, doubted = false, ofPerson = false;
        for (int i = from; i < matchedFrom; i++)
        {
            string before = words[i];
            if (masking.Contains(before))
                return NameReading.Masked;
            if ((word.Taxon.Has(TaxonTraits.Organisation) && organisations.Contains(before))
                || (word.Taxon.Has(TaxonTraits.Credential) && systems.Contains(before) && !(word.Strength == WordStrength.Strong && lexicon.Set("doubtfulOwners").Contains(before))))
                return NameReading.SomethingElse;
            doubted |= (word.Taxon.Has(TaxonTraits.Organisation) || systems.Contains(before)) && lexicon.Set("doubtfulOwners").Contains(before);
            bool isPerson = persons.Contains(before) || doubtful.Contains(before);
            ofPerson |= persons.Contains(before) || lexicon.ContactWords.Contains(before);
            allNeutral &= isPerson || neutral.Contains(before) || char.IsDigit(before[0]);
        }

        // A mail's sender may be a program; in a record that knows the sender as a user it is one. An administrator with an e-mail address can sign in.
        if (doubted && word.Strength == WordStrength.Strong)
        {
            TypeSigns credential = word.Taxon.Has(TaxonTraits.Credential) ? TypeSigns.MailAddress | TypeSigns.AdministratorMail : TypeSigns.None;
            return new NameReading(word with { Needs = TypeSigns.Person | TypeSigns.PersonKey | TypeSigns.PersonalMembers | credential }, WordStrength.Weak);
        }

        if (word.Strength == WordStrength.Strong || matchedFrom == from)
            return new NameReading(word, word.Strength, ofPerson);

        // Players and users have scores of many kinds; those of students are marks.
        HashSet<string> owners = word.Needs == TypeSigns.Learner ? lexicon.Set("learnerWords") : persons;
        if (word.Strength == WordStrength.Weak && (owners.Contains(words[matchedFrom - 1]) || (word.Needs == TypeSigns.None && matchedFrom - 1 == from && lexicon.Set("ownerWords").Contains(words[from]))))
            return new NameReading(word, WordStrength.Strong, isOfPerson: true);
        return allNeutral || word.CountsInMembers ? new NameReading(word, word.Strength, ofPerson) : NameReading.SomethingElse;
    }

    private static bool IsTail(string word, ref ValueKinds needed)
    {
        Lexicon lexicon = Lexicon.Instance;
        if (char.IsDigit(word[0]) || lexicon.Tails.Contains(word))
            return true;
        if (lexicon.ImageTails.Contains(word))
        {
            needed |= ValueKinds.Image;
            return true;
        }

        if (lexicon.CodeTails.Contains(word))
        {
            needed |= ValueKinds.Code;
            return true;
        }

        return false;
    }

    private static string? Singular(string key)
    {
        if (key.Length < 5 || key[key.Length - 1] != 's' || key[key.Length - 2] == 's')
            return null;
        return key.EndsWith("sses", StringComparison.Ordinal) ? key.Substring(0, key.Length - 2) : key.Substring(0, key.Length - 1);
    }

    private static string Join(ImmutableArray<string> words, int from, int to)
    {
        if (to - from == 1)
            return words[from];
        string joined = words[from];
        for (int i = from + 1; i < to; i++)
            joined += words[i];
        return joined;
    }
}
