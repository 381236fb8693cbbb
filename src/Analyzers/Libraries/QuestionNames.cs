using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Questions that say what they are about by the type they are asked of: <c>consents.CheckAsync(user)</c> on an <c>IConsentService</c>, where the method alone would ask about anything.
/// </summary>
internal sealed class QuestionNames
{
    private readonly GuardNames _guards;
    private readonly GuardNames _outcomes;
    private readonly ConcurrentDictionary<string, bool> _bare = new(StringComparer.Ordinal);

    /// <param name="guards">What names speak of.</param>
    /// <param name="outcomes">The words in which checks ask and answer.</param>
    public QuestionNames(GuardNames guards, GuardNames outcomes)
    {
        _guards = guards;
        _outcomes = outcomes;
    }

    /// <summary>The kind of evidence that a method of the type asks for; null where the method asks for something else, or records.</summary>
    public string? Find(string type, string method) => IsBare(method) ? _guards.FindRole(type) : null;

    /// <summary>Whether methods of a type of the name may be such questions.</summary>
    public bool MayBeAsked(string type) => _guards.FindRole(type) is not null;

    /// <summary>Whether the name asks and does not say what: <c>CheckAsync</c>, <c>IsGranted</c>, <c>Has</c>, <c>EnsureAllowed</c>.</summary>
    public bool IsBare(string method) => _bare.TryGetValue(method, out bool known) ? known : _bare.GetOrAdd(method, Search(method));

    private bool Search(string method)
    {
        ImmutableArray<string> words = IdentifierWords.Split(method);
        int end = words.Length > 1 && Is(words[words.Length - 1], "async") ? words.Length - 1 : words.Length;
        bool asks = false;
        for (int i = 0; i < end; i++)
        {
            string word = words[i];
            // Who confirms consent gives it.
            if (Is(word, "confirm"))
                return false;
            bool isAsking = (i == 0 && (Is(word, "is") || Is(word, "has") || Is(word, "have") || Is(word, "can") || Is(word, "exists")))
                || _outcomes.Speaks(word, "verdict") || _outcomes.Speaks(word, "ensured") || _outcomes.Find(word) == "granted";
            if (!isAsking)
                return false;
            // What alone says how something ended is an event or a state, and asks nobody.
            asks |= i > 0 || _outcomes.Find(word) != "granted";
        }

        return asks;
    }

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
