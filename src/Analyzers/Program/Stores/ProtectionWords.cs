using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>How programs name the protection of what they store, by whole words.</summary>
internal sealed class ProtectionWords
{
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public ProtectionWords(LibraryKnowledge libraries)
    {
        foreach (LibraryFact fact in libraries.All(FactVerb.Protects))
        {
            int colon = fact.Target.IndexOf(':');
            string form = fact.Kind + " " + fact.Target.Substring(0, colon);
            if (!_words.TryGetValue(form, out HashSet<string>? words))
                _words.Add(form, words = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            words.Add(fact.Target.Substring(colon + 1));
        }
    }

    /// <summary>Whether a name holds a word of the kind. What a name splits at its digit, as <c>Sm4Text</c>, counts too.</summary>
    public bool Speaks(string kind, string name)
    {
        if (!_words.TryGetValue(kind + " name", out HashSet<string>? words))
            return false;
        ImmutableArray<string> parts = IdentifierWords.Split(name);
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            if (words.Contains(part) || (IdentifierWords.IsHan(part) && words.Any(word => IdentifierWords.HoldsHanWord(part, word))) || (i + 1 < parts.Length && words.Contains(part + parts[i + 1])))
                return true;
        }

        return false;
    }

    /// <summary>The words of a kind in one form: names of calls and bases, types that are made, pairs of connection strings.</summary>
    public IReadOnlyCollection<string> Of(string kind, string form) => _words.TryGetValue(kind + " " + form, out HashSet<string>? words) ? words : (IReadOnlyCollection<string>)Array.Empty<string>();
}
