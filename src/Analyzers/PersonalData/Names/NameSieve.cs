using System;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>
/// Tells most names off before they are read: a name says nothing if what it may end in, with or without its tails, ends no word of the lexicon.
/// Nothing is allocated or kept for such a name.
/// </summary>
internal sealed class NameSieve
{
    private const int ShortestPerson = 4;

    private static readonly Lazy<NameSieve> s_instance = new(() => new NameSieve(Lexicon.Instance));

    private readonly Lexicon _lexicon;

    /// <summary>Words behind which the datum may stand.</summary>
    private readonly WordHashes _tails = new();

    /// <summary>Words before which a phrase ends: <c>EmailForLogin</c>, <c>PhoneAndAddress</c>.</summary>
    private readonly WordHashes _stops = new();

    /// <summary>The last two letters of what tells of a type.</summary>
    private readonly bool[] _tellingEnds = new bool[128 * 128];

    private NameSieve(Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (string set in new[] { "tails", "imageTails", "codeTails" })
            AddAll(_tails, set);
        foreach (string set in new[] { "prepositions", "conjunctions" })
            AddAll(_stops, set);

        // The end of the name of a method, which is taken off before it is read, and the plural of a name that ends in a digit.
        foreach (string end in new[] { "async", "s", "es" })
            _tails.Add(end, 0, end.Length);
        foreach (string set in new[] { "traceMembers", "machineMembers" })
        {
            foreach (string word in lexicon.Set(set))
                AddEnd(word);
        }

        AddEnd("id");
        AddEnd("name");
    }

    public static NameSieve Instance => s_instance.Value;

    /// <summary>Whether <see cref="NameReader"/> may find a word in the name of a value or method; false is certain.</summary>
    public bool MayHoldWord(string name)
    {
        // Whether a word was seen that the lexicon may know, and only tails since.
        bool isOpen = false;
        uint previous = WordHashes.Seed;
        var words = new IdentifierWords.Cursor(name);
        while (words.MoveNext())
        {
            // The hashes of the word alone and behind the one before it; both also without the last letter or two, which may be a plural.
            uint alone = WordHashes.Seed, aloneBut1 = alone, aloneBut2 = alone, both = previous, bothBut1 = both, bothBut2 = both;
            bool mayBePerson = false;
            for (int i = words.Start; i < words.End; i++)
            {
                char c = name[i];
                if (c > '\u007f')
                    return true;
                c = c is >= 'A' and <= 'Z' ? (char)(c | ' ') : c;
                (aloneBut2, aloneBut1, alone) = (aloneBut1, alone, WordHashes.With(alone, c));
                (bothBut2, bothBut1, both) = (bothBut1, both, WordHashes.With(both, c));
                if (i - words.Start == ShortestPerson - 1)
                    mayBePerson = _lexicon.MayBeginWithPerson(alone);
            }

            if (isOpen && _stops.MayHold(alone))
                return true;
            bool isPlural = words.End - words.Start > 2 && name[words.End - 1] is 's' or 'S';
            bool mayBeWord = mayBePerson || _lexicon.MayBeWord(alone, both)
                || (isPlural && (_lexicon.MayBeWord(aloneBut1, bothBut1) || _lexicon.MayBeWord(aloneBut2, bothBut2)));
            isOpen = mayBeWord || (isOpen && (name[words.Start] is >= '0' and <= '9' || _tails.MayHold(alone)));
            previous = alone;
        }

        return isOpen;
    }

    /// <summary>Whether the name of a member may tell of its type, as <see cref="NameSigns.OfMember"/> does; false is certain.</summary>
    public bool MayTellOfType(string name)
    {
        int last = name.Length - 1;
        while (last > 0 && !char.IsLetterOrDigit(name[last]))
            last--;
        if (last < 1)
            return false;
        char first = name[last - 1], second = name[last];
        return first > '\u007f' || second > '\u007f' || _tellingEnds[Index(first, second)];
    }

    private void AddAll(WordHashes hashes, string set)
    {
        foreach (string word in _lexicon.Set(set))
            hashes.Add(word, 0, word.Length);
    }

    private void AddEnd(string word)
    {
        if (word.Length >= 2 && word[word.Length - 1] <= '\u007f' && word[word.Length - 2] <= '\u007f')
            _tellingEnds[Index(word[word.Length - 2], word[word.Length - 1])] = true;
    }

    private static int Index(char first, char second) => (char.ToLowerInvariant(first) * 128) + char.ToLowerInvariant(second);
}
