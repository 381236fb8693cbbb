using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData;

namespace CsLawAnalyzers.Libraries;

/// <summary>Which names of members, attributes and filters speak of evidence, or of hiding data. Whole words in order, never substrings.</summary>
internal sealed class GuardNames
{
    private readonly List<(string Kind, ImmutableArray<string> Words)> _names = new();
    private readonly HashSet<(string Kind, string Word)> _not = new();

    public GuardNames(ImmutableArray<LibraryFact> facts, FactVerb verb)
    {
        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb != verb)
                continue;
            if (fact.Target.StartsWith("name:", StringComparison.Ordinal))
                _names.Add((fact.Kind, fact.Target.Substring(5).ToLowerInvariant().Split('-').ToImmutableArray()));
            else if (fact.Target.StartsWith("not:", StringComparison.Ordinal))
                _not.Add((fact.Kind, fact.Target.Substring(4).ToLowerInvariant()));
        }
    }

    /// <summary>The kind of evidence or the purpose that the name speaks of, or null.</summary>
    public string? Find(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        foreach ((string kind, ImmutableArray<string> phrase) in _names)
        {
            if (Holds(words, phrase) && !IsSomethingElse(kind, words))
                return kind;
        }

        return null;
    }

    private bool IsSomethingElse(string kind, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (_not.Contains((kind, word.ToLowerInvariant())))
                return true;
        }

        return false;
    }

    private static bool Holds(ImmutableArray<string> words, ImmutableArray<string> phrase)
    {
        for (int start = 0; start + phrase.Length <= words.Length; start++)
        {
            int matched = 0;
            while (matched < phrase.Length && string.Equals(words[start + matched], phrase[matched], StringComparison.OrdinalIgnoreCase))
                matched++;
            if (matched == phrase.Length)
                return true;
        }

        return false;
    }
}
