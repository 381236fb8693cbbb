using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.PersonalData.Types;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>
/// The words by which names speak of personal data, in English, Chinese, pinyin and pinyin initials, with their look-alikes and the word sets of
/// the grammar; read once from the data embedded at build. Keys are lower case without separators.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> s_instance = new(() => new Lexicon());
    private const int ShortestPerson = 4;

    private static readonly HashSet<string> s_empty = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ImmutableArray<LexiconWord>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _lookAlikes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);

    // Hashes of whatever a word or look-alike of the lexicon may end in, and of the first letters of persons: most names are ruled out by one look.
    private readonly WordHashes _endings = new();
    private readonly WordHashes _wordEndings = new();
    private readonly WordHashes _wholeWords = new();
    private readonly WordHashes _personBeginnings = new();

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

        PersonTypes = Set("personTypes");
        ContactWords = Set("contactWords");
        MarkOwned();
        AddPairs();
        foreach (string key in _words.Keys)
        {
            AddEndings(_endings, key);
            AddEndings(_wordEndings, key);
            _wholeWords.Add(key, 0, key.Length);
        }

        foreach (string key in _lookAlikes.Keys)
            AddEndings(_endings, key);
        Tails = Set("tails");
        ImageTails = Set("imageTails");
        CodeTails = Set("codeTails");
        Prepositions = Set("prepositions");
        Conjunctions = Set("conjunctions");
        foreach (string person in PersonTypes)
        {
            if (person.Length >= ShortestPerson)
                _personBeginnings.Add(person, 0, ShortestPerson);
        }
    }

    public HashSet<string> PersonTypes { get; }

    /// <summary>Those through whom an organisation is reached.</summary>
    public HashSet<string> ContactWords { get; }

    public HashSet<string> Tails { get; }

    public HashSet<string> ImageTails { get; }

    public HashSet<string> CodeTails { get; }

    public HashSet<string> Prepositions { get; }

    public HashSet<string> Conjunctions { get; }

    public static Lexicon Instance => s_instance.Value;

    /// <summary>What the joined words mean, the strongest meaning first; empty if they mean nothing.</summary>
    public ImmutableArray<LexiconWord> Find(string key) =>
        _words.TryGetValue(key, out ImmutableArray<LexiconWord> words) ? words : ImmutableArray<LexiconWord>.Empty;

    /// <summary>Whether the joined words only look like the taxon.</summary>
    public bool IsLookAlike(string key, Taxon taxon) =>
        _lookAlikes.TryGetValue(key, out ImmutableArray<string> of) && (of.Contains("") || of.Contains(taxon.Id));

    /// <summary>Whether the joined words look like personal data and never are.</summary>
    public bool IsLookAlike(string key) => _lookAlikes.TryGetValue(key, out ImmutableArray<string> of) && of.Contains("");

    /// <summary>Whether any word or look-alike of the lexicon, or its plural, may end in this word; false is certain.</summary>
    public bool MayEndIn(string word) =>
        _endings.MayHold(WordHashes.Of(word, 0, word.Length))
        || (word.Length > 2 && word[word.Length - 1] == 's' && (_endings.MayHold(WordHashes.Of(word, 0, word.Length - 1)) || _endings.MayHold(WordHashes.Of(word, 0, word.Length - 2))));

    /// <summary>
    /// Whether a word of the lexicon may be made of the last word of a name, alone or with words before it; false is certain. <c>Level</c> is no word by itself
    /// but the end of <c>EducationLevel</c>, so that behind <c>Stock</c> it says nothing.
    /// </summary>
    /// <param name="last">The hash of the last word, as <see cref="WordHashes"/> makes it.</param>
    /// <param name="lastTwo">The hash of the last two words; of the last one if it is the only one.</param>
    public bool MayBeWord(uint last, uint lastTwo) => _wholeWords.MayHold(last) || (_wordEndings.MayHold(last) && last != lastTwo && _wordEndings.MayHold(lastTwo));

    /// <summary>Whether a person's word of four letters or more may stand at the beginning of this word; false is certain.</summary>
    public bool MayBeginWithPerson(string word) => word.Length >= ShortestPerson && MayBeginWithPerson(WordHashes.Of(word, 0, ShortestPerson));

    /// <summary>Whether a person's word may begin with four letters of this hash; false is certain.</summary>
    public bool MayBeginWithPerson(uint hash) => _personBeginnings.MayHold(hash);

    /// <summary>A word set of the grammar or of the type names.</summary>
    public HashSet<string> Set(string name) => _sets.TryGetValue(name, out HashSet<string>? set) ? set : s_empty;

    private static void AddEndings(WordHashes endings, string key)
    {
        for (int i = 0; i < key.Length; i++)
            endings.Add(key, i, key.Length);
    }

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
            "weak" or "countsInMembers" or "besideSession" or "besideMail" or "besidePerson" or "besideLearner" or "besideCardCode" or "besideRealName" => WordStrength.Weak,
            _ => WordStrength.Faint,
        };
        var word = new LexiconWord(taxon, proves, initials)
        {
            IsQuestion = AsksYesOrNo(key, initials),
            IsForMembers = strength == "member",
            CountsInMembers = strength == "countsInMembers",
            Needs = strength switch
            {
                "besideSession" => TypeSigns.Session,
                "besideMail" => TypeSigns.Mail,
                "besidePerson" => TypeSigns.Person,
                "besideLearner" => TypeSigns.Learner,
                "besidePassword" => TypeSigns.Password,
                "besideCardCode" => TypeSigns.CardCode,
                "besideRealName" => TypeSigns.RealName,
                _ => TypeSigns.None,
            },
        };
        ImmutableArray<LexiconWord> words = Find(key);
        if (!words.IsEmpty && words[0].Taxon != taxon && (words[0].Needs != TypeSigns.None) != (word.Needs != TypeSigns.None))
        {
            (LexiconWord plain, LexiconWord beside) = word.Needs == TypeSigns.None ? (word, words[0]) : (words[0], word);
            _words[key] = words.SetItem(0, plain with { Otherwise = beside });
            return;
        }

        int index = 0;
        while (index < words.Length && words[index].Strength >= word.Strength)
            index++;
        _words[key] = words.Insert(index, word);
    }

    /// <summary>Marks the words that begin with the person whose datum it is: <c>contactphone</c>, <c>lxrdh</c>.</summary>
    private void MarkOwned()
    {
        string[] initials = Set("personPrefixes").ToArray(), persons = PersonTypes.Concat(ContactWords).ToArray();
        foreach (KeyValuePair<string, ImmutableArray<LexiconWord>> entry in _words.ToArray())
        {
            LexiconWord[] words = entry.Value.Select(word => word with { IsOfPerson = BeginsWithAny(entry.Key, word.IsInitials ? initials : persons) }).ToArray();
            _words[entry.Key] = ImmutableArray.Create(words);
        }
    }

    private static bool BeginsWithAny(string key, string[] persons) =>
        Array.Exists(persons, person => key.Length > person.Length + 1 && key.StartsWith(person, StringComparison.Ordinal));

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
                    _words[person + datum] = ImmutableArray.Create(meant[0] with { Strength = WordStrength.Strong, IsInitials = true, IsOfPerson = true });
            }
        }
    }
}
