using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CsLawAnalyzers.Libraries;

/// <summary>Which data may go where: sink kind, taxon and sanitizer. The default is embedded in <c>Policy.txt</c>; a team's own lines add to it.</summary>
internal sealed class SinkPolicy
{
    private readonly HashSet<(string, string)> _allowed = new();
    private readonly HashSet<(string, string)> _minor = new();
    private readonly GuardNames _occasions;
    private readonly Dictionary<string, Sanitization> _clears = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sanitization> _lowers = new(StringComparer.Ordinal);

    public SinkPolicy(ImmutableArray<LibraryFact> embedded, ImmutableArray<LibraryFact> configured)
    {
        _occasions = new GuardNames(embedded.AddRange(configured), FactVerb.Occasion);
        Read(embedded);
        Read(configured);
    }

    /// <summary>Whether data of the taxon, treated as told, may reach a sink of the kind.</summary>
    public SinkVerdict Judge(string sinkKind, string taxon, Sanitization applied)
    {
        if (_allowed.Contains((sinkKind, taxon)) || (_clears.TryGetValue(sinkKind, out Sanitization clears) && (clears & applied) != 0))
            return SinkVerdict.Fine;
        if (_minor.Contains((sinkKind, taxon)))
            return SinkVerdict.Doubtful;
        return _lowers.TryGetValue(sinkKind, out Sanitization lowers) && (lowers & applied) != 0 ? SinkVerdict.Doubtful : SinkVerdict.Finding;
    }

    /// <summary>Whether the taxon counts for little at the sink, so that the occasion decides.</summary>
    public bool IsMinor(string sinkKind, string taxon) => _minor.Contains((sinkKind, taxon));

    /// <summary>Whether a text or name tells of an occasion for which the sink is kept: a sign-in, an access, a security event.</summary>
    public bool IsOccasion(string sinkKind, string text) => _occasions.Find(text) == sinkKind;

    /// <summary>The flag for a purpose as data writes it.</summary>
    public static Sanitization Purpose(string word) => word switch
    {
        "mask" => Sanitization.Mask,
        "encrypt" => Sanitization.Encrypt,
        "hash" => Sanitization.Hash,
        "anonymise" => Sanitization.Anonymise,
        _ => Sanitization.None,
    };

    private void Read(ImmutableArray<LibraryFact> facts)
    {
        foreach (LibraryFact fact in facts)
        {
            switch (fact.Verb)
            {
                case FactVerb.Allow:
                    _allowed.Add((fact.Kind, fact.Target));
                    break;
                case FactVerb.Minor:
                    _minor.Add((fact.Kind, fact.Target));
                    break;
                case FactVerb.Clear:
                    _clears[fact.Kind] = Purpose(fact.Target) | (_clears.TryGetValue(fact.Kind, out Sanitization clears) ? clears : Sanitization.None);
                    break;
                case FactVerb.Lower:
                    _lowers[fact.Kind] = Purpose(fact.Target) | (_lowers.TryGetValue(fact.Kind, out Sanitization lowers) ? lowers : Sanitization.None);
                    break;
            }
        }
    }
}
