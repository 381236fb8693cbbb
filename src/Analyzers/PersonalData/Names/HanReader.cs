using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Values;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>
/// Reads a run of Chinese characters. Like an English name it ends in what it is (<c>联系人手机号码</c>), but nothing parts its words, so what stands before
/// the word must be known: a person, or a word long enough to stand in any company.
/// </summary>
internal static class HanReader
{
    /// <summary>Longer runs are sentences, not names.</summary>
    private const int LongestName = 16;

    public static NameReading Read(string run)
    {
        Lexicon lexicon = Lexicon.Instance;
        if (run.Length > LongestName)
            return NameReading.Nothing;
        ImmutableArray<LexiconWord> whole = lexicon.Find(run);
        if (!whole.IsEmpty)
            return lexicon.IsLookAlike(run, whole[0].Taxon) ? NameReading.SomethingElse : new NameReading(whole[0], whole[0].Strength);
        if (StartsWithAny(run, lexicon.Set("hanNegatingPrefixes")))
            return NameReading.SomethingElse;
        if (StartsWithAny(run, lexicon.Set("hanVerbs")))
            return NameReading.Nothing;

        NameReading reading = ReadEnd(run, ValueKinds.None);
        if (reading != NameReading.Nothing)
            return reading;
        foreach (string tail in lexicon.Set("hanTails"))
        {
            if (run.Length <= tail.Length + 1 || !run.EndsWith(tail, StringComparison.Ordinal))
                continue;

            // 编码 and 代码 speak of a list to choose from: 民族代码 is still an ethnic group, 手机代码 is not a phone.
            reading = ReadEnd(run.Substring(0, run.Length - tail.Length), tail is "编码" or "代码" or "码" ? ValueKinds.Code : ValueKinds.None);
            if (reading != NameReading.Nothing)
                return reading;
        }

        return NamesThing(run) ? NameReading.SomethingElse : NameReading.Nothing;
    }

    /// <summary>企业名称 and 部门名称 say whose name it is, and that it is no person's.</summary>
    private static bool NamesThing(string run)
    {
        if (run.Length < 4 || !run.EndsWith("名称", StringComparison.Ordinal))
            return false;
        string before = run.Substring(0, run.Length - 2).TrimEnd('的');
        Lexicon lexicon = Lexicon.Instance;

        // 城市名称 is what a city is called, and the city may be where a person lives.
        return !IsPerson(before) && !lexicon.Set("hanNeutralPrefixes").Contains(before) && lexicon.Find(before).IsEmpty;
    }

    private static NameReading ReadEnd(string run, ValueKinds needed)
    {
        Lexicon lexicon = Lexicon.Instance;
        for (int i = 0; i <= run.Length - 2; i++)
        {
            string end = run.Substring(i);
            if (lexicon.IsLookAlike(end))
                return NameReading.SomethingElse;
            foreach (LexiconWord word in lexicon.Find(end))
            {
                if ((needed & ~word.Taxon.Carriers) != 0)
                    continue;
                for (int j = 0; j <= i; j++)
                {
                    if (lexicon.IsLookAlike(run.Substring(j), word.Taxon))
                        return NameReading.SomethingElse;
                }

                return Weigh(run.Substring(0, i), end, word);
            }
        }

        return NameReading.Nothing;
    }

    private static NameReading Weigh(string before, string end, LexiconWord word)
    {
        if (before.Length == 0)
            return new NameReading(word, word.Strength);
        Lexicon lexicon = Lexicon.Instance;

        // 公司联系人 is a person, whoever pays them.
        bool person = IsPerson(before);
        if (person && word.Strength != WordStrength.Faint)
            return new NameReading(word, WordStrength.Strong, isOfPerson: true);
        if (word.Taxon.Has(TaxonTraits.Organisation | TaxonTraits.Credential) && HoldsAny(before, lexicon.Set("hanOrganisationPrefixes")))
            return NameReading.SomethingElse;
        if (person || lexicon.Set("hanNeutralPrefixes").Contains(before))
            return new NameReading(word, word.Strength);

        // Three characters and more are no chance ending: 报销人银行卡号, 中奖身份证号.
        return word.Strength == WordStrength.Strong && end.Length >= 3 ? new NameReading(word, WordStrength.Strong) : NameReading.Nothing;
    }

    private static bool IsPerson(string before)
    {
        Lexicon lexicon = Lexicon.Instance;
        if (lexicon.Set("personTypes").Contains(before))
            return true;
        foreach (string ending in lexicon.Set("hanPersonEndings"))
        {
            if (before.Length >= 2 && before.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return EndsWithAny(before, lexicon.Set("personTypes"));
    }

    private static bool StartsWithAny(string text, HashSet<string> words)
    {
        foreach (string word in words)
        {
            // 修改手机号 is what one does with it, 修改人手机号 is someone's.
            if (text.StartsWith(word, StringComparison.Ordinal) && !(text.Length > word.Length && text[word.Length] is '人' or '者' or '员'))
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(string text, HashSet<string> words)
    {
        foreach (string word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && IdentifierWords.IsHan(word))
                return true;
        }

        return false;
    }

    private static bool HoldsAny(string text, HashSet<string> words)
    {
        foreach (string word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
