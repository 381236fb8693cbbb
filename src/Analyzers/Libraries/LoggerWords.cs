using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Libraries;

/// <summary>How loggers, their members and the texts they are given are called, as the lists say.</summary>
internal sealed class LoggerWords
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public LoggerWords(ImmutableArray<LibraryFact> facts)
    {
        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb != FactVerb.Logger)
                continue;
            HashSet<string> words = fact.Kind switch { "type" => _types, "member" => _members, _ => _texts };
            words.Add(fact.BareName!.ToLowerInvariant());
        }
    }

    /// <summary>Whether a type of the name calls itself a log.</summary>
    public bool IsLog(string type) => IdentifierWords.HoldAny(type, _types);

    /// <summary>Whether a parameter of the name may be the text that is written.</summary>
    public bool IsText(string parameter) => _texts.Contains(parameter.ToLowerInvariant());

    /// <summary>Whether a member of the name may be one of a logger.</summary>
    public bool IsLevel(string name)
    {
        // Most names are told off by their first word, without cutting them up.
        var first = new IdentifierWords.Cursor(name);
        if (!first.MoveNext() || !IsMember(name, first.Start, first.End - first.Start))
            return false;
        ImmutableArray<string> words = IdentifierWords.Split(name);
        int count = words.Length > 1 && words[words.Length - 1] is "async" or "format" ? words.Length - 1 : words.Length;
        if (count is 0 or > 3)
            return false;
        for (int i = 0; i < count; i++)
        {
            if (!_members.Contains(words[i]))
                return false;
        }

        return true;
    }

    private bool IsMember(string name, int start, int length)
    {
        foreach (string member in _members)
        {
            if (member.Length == length && string.Compare(name, start, member, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
