using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// What the names of a program's own members, attributes, filters and types speak of: a kind of evidence, the outcome of asking for it, a way of hiding data. Whole words in
/// order, never substrings; of several phrases the first in the list decides.
/// </summary>
internal sealed class GuardNames
{
    /// <summary>Words for types that others ask.</summary>
    private static readonly HashSet<string> s_roles = new(StringComparer.OrdinalIgnoreCase) { "service", "repository", "provider", "manager" };

    private readonly List<(string Kind, ImmutableArray<string> Words)> _names = new();
    private readonly List<(string Kind, ImmutableArray<string> Words)> _asked = new();
    private readonly List<(string Kind, ImmutableArray<string> Words)> _ofUsers = new();
    private readonly HashSet<(string Kind, string Word)> _not = new();
    private readonly bool _insideNames;

    private readonly ConcurrentDictionary<string, string?> _found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _nouns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _roles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _spoken = new(StringComparer.Ordinal);

    /// <param name="facts">The lines of all lists.</param>
    /// <param name="verb">The verb whose lines name phrases.</param>
    public GuardNames(ImmutableArray<LibraryFact> facts, FactVerb verb)
    {
        // 开发商 is no developer's machine.
        _insideNames = verb != FactVerb.Development;
        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb != verb)
                continue;
            string phrase = fact.Target.Substring(fact.Target.IndexOf(':') + 1).ToLowerInvariant();
            switch (fact.Target.Substring(0, fact.Target.Length - phrase.Length))
            {
                case "name:":
                    _names.Add((fact.Kind, phrase.Split('-').ToImmutableArray()));
                    break;
                case "asked:":
                    _asked.Add((fact.Kind, phrase.Split('-').ToImmutableArray()));
                    break;
                case "user:":
                    _ofUsers.Add((fact.Kind, phrase.Split('-').ToImmutableArray()));
                    break;
                case "not:":
                    _not.Add((fact.Kind, phrase));
                    break;
            }
        }
    }

    /// <summary>The kind that the name speaks of, or null.</summary>
    public string? Find(string name) => _found.TryGetValue(name, out string? known) ? known : _found.GetOrAdd(name, Search(name));

    /// <summary>Whether the name speaks of the kind, whatever else it speaks of.</summary>
    public bool Speaks(string name, string kind)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        foreach ((string other, ImmutableArray<string> phrase) in _names)
        {
            if (other == kind && Holds(words, phrase))
                return true;
        }

        return false;
    }

    /// <summary>The kind that the name of a type of records speaks of, or null: a consent record is one, while a member that records consent asks for none.</summary>
    public string? FindNoun(string name) => _nouns.TryGetValue(name, out string? known) ? known : _nouns.GetOrAdd(name, SearchNoun(name));

    /// <summary>The kind that a service of the name deals with, or null: a consent service is asked about consent, the cookie consent of a framework is something else.</summary>
    public string? FindRole(string name) => _roles.TryGetValue(name, out string? known) ? known : _roles.GetOrAdd(name, SearchRole(name));

    /// <summary>The kind that a member of the record of a user speaks of, or null: a user who is verified says who they are, a payment that is verified does not.</summary>
    public string? FindOfUser(string name) => _states.TryGetValue(name, out string? known) ? known : _states.GetOrAdd(name, Search(_ofUsers, IdentifierWords.Split(name)));

    /// <summary>Whether a name in code may be that of evidence, of a type that is asked for it, or of the state of a user; asked of every name that code writes, so one look-up answers it.</summary>
    public bool MaySpeak(string name) => _spoken.TryGetValue(name, out bool known) ? known : _spoken.GetOrAdd(name, SearchRole(name) is not null || Search(_ofUsers, IdentifierWords.Split(name)) is not null);

    private string? SearchRole(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name).RemoveAll(static word => s_roles.Contains(word));
        return Search(_names, words) ?? Search(_asked, words);
    }

    private string? SearchNoun(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        foreach ((string kind, ImmutableArray<string> phrase) in _names)
        {
            if (Holds(words, phrase))
                return kind;
        }

        return null;
    }

    private string? Search(string name) => Search(_names, IdentifierWords.Split(name));

    private string? Search(List<(string Kind, ImmutableArray<string> Words)> names, ImmutableArray<string> words)
    {
        foreach ((string kind, ImmutableArray<string> phrase) in names)
        {
            if (Holds(words, phrase) && !IsSomethingElse(kind, words, phrase))
                return kind;
        }

        return null;
    }

    /// <summary>Whether a word beside the phrase makes the name one of something else: a consent service is none, accepted terms of service are one.</summary>
    private bool IsSomethingElse(string kind, ImmutableArray<string> words, ImmutableArray<string> phrase)
    {
        foreach (string word in words)
        {
            if (_not.Contains((kind, word.ToLowerInvariant())) && !phrase.Contains(word.ToLowerInvariant()))
                return true;
        }

        return false;
    }

    private bool Holds(ImmutableArray<string> words, ImmutableArray<string> phrase)
    {
        // Nothing parts the words of a Chinese name: 已阅读并同意隐私政策 speaks of 同意.
        if (_insideNames && phrase.Length == 1 && IdentifierWords.IsHan(phrase[0]))
        {
            foreach (string word in words)
            {
                if (IdentifierWords.HoldsHanWord(word, phrase[0]))
                    return true;
            }
        }

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
