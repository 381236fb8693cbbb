using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Law;

namespace CsLawAnalyzers.PersonalData;

/// <summary>
/// The words by which names speak of personal data, in English, Chinese, pinyin and pinyin initials, with their look-alikes and the word sets of
/// the grammar; read once from the data embedded at build. Keys are lower case without separators.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> s_instance = new(() => new Lexicon());
    private static readonly HashSet<string> s_empty = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ImmutableArray<LexiconWord>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _lookAlikes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);

    private Lexicon()
    {
        foreach (string[] fields in LawData.Read("words.txt"))
        {
            switch (fields[0])
            {
                case "word":
                    AddWord(Key(fields[1]), fields[2], fields[3], fields[4]);
                    break;
                case "not":
                    string key = Key(fields[1]);
                    _lookAlikes[key] = _lookAlikes.TryGetValue(key, out ImmutableArray<string> of) ? of.Add(fields[2]) : ImmutableArray.Create(fields[2]);
                    break;
                case "set":
                    if (!_sets.TryGetValue(fields[1], out HashSet<string>? set))
                        _sets[fields[1]] = set = new HashSet<string>(StringComparer.Ordinal);
                    set.Add(fields[2].ToLowerInvariant());
                    break;
            }
        }

        AddPairs();
    }

    public static Lexicon Instance => s_instance.Value;

    /// <summary>What the joined words mean, the strongest meaning first; empty if they mean nothing.</summary>
    public ImmutableArray<LexiconWord> Find(string key) =>
        _words.TryGetValue(key, out ImmutableArray<LexiconWord> words) ? words : ImmutableArray<LexiconWord>.Empty;

    /// <summary>Whether the joined words only look like the taxon.</summary>
    public bool IsLookAlike(string key, Taxon taxon) =>
        _lookAlikes.TryGetValue(key, out ImmutableArray<string> of) && (of.Contains("") || of.Contains(taxon.Id));

    /// <summary>Whether the joined words look like personal data and never are.</summary>
    public bool IsLookAlike(string key) => _lookAlikes.TryGetValue(key, out ImmutableArray<string> of) && of.Contains("");

    /// <summary>A word set of the grammar or of the type names.</summary>
    public HashSet<string> Set(string name) => _sets.TryGetValue(name, out HashSet<string>? set) ? set : s_empty;

    /// <summary>Lower case, letters and digits only.</summary>
    private static string Key(string word)
    {
        var key = new char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            if (char.IsLetterOrDigit(c))
                key[length++] = char.ToLowerInvariant(c);
        }

        return new string(key, 0, length);
    }

    private void AddWord(string key, string taxonId, string strength, string language)
    {
        Taxon taxon = Taxonomy.Find(taxonId) ?? throw new InvalidOperationException("The lexicon names the unknown taxon " + taxonId + ".");
        bool initials = language == "initials";
        WordStrength proves = strength switch
        {
            "strong" or "member" => WordStrength.Strong,
            "weak" => WordStrength.Weak,
            _ => WordStrength.Faint,
        };
        var word = new LexiconWord(taxon, proves, initials)
        {
            IsQuestion = AsksYesOrNo(key, initials),
            IsForMembers = strength == "member",
        };
        ImmutableArray<LexiconWord> words = Find(key);
        int index = 0;
        while (index < words.Length && words[index].Strength >= word.Strength)
            index++;
        _words[key] = words.Insert(index, word);
    }

    private static bool AsksYesOrNo(string key, bool initials)
    {
        if (key.StartsWith("是否", StringComparison.Ordinal) || key is "婚否" or "已婚" or "未婚" or "hunfou")
            return true;

        // sf is 是否 (whether) but in sfz, the identity card.
        return initials
            ? key.StartsWith("sf", StringComparison.Ordinal) && !key.StartsWith("sfz", StringComparison.Ordinal)
            : key.StartsWith("is", StringComparison.Ordinal) && key.Length > "is".Length + 4;
    }

    /// <summary>Initials of a person before initials of a datum make a strong word: <c>br</c> (病人) + <c>dh</c> (电话).</summary>
    private void AddPairs()
    {
        foreach (string person in Set("personPrefixes"))
        {
            foreach (string datum in Set("personPrefixWords"))
            {
                ImmutableArray<LexiconWord> meant = Find(datum);
                if (!meant.IsEmpty && !_words.ContainsKey(person + datum))
                    _words[person + datum] = ImmutableArray.Create(meant[0] with { Strength = WordStrength.Strong, IsInitials = true });
            }
        }
    }
}
