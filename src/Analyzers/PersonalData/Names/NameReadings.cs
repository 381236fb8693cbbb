using System;
using System.Collections.Concurrent;
using CsLawAnalyzers.PersonalData.Signs;
using CsLawAnalyzers.PersonalData.Types;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>What the names and labels of one compilation say, each read once: code bases repeat their names.</summary>
internal sealed class NameReadings
{
    private readonly NameVerdicts _verdicts = new();
    private readonly ConcurrentDictionary<string, NameReading> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameReading> _methods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameReading> _labels = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TypeSigns> _signs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TypeSigns> _ownerSigns = new(StringComparer.Ordinal);
    private readonly KnownMembers _known;
    private readonly UserFacts _user;

    public NameReadings(KnownMembers known, UserFacts user)
    {
        _known = known;
        _user = user;
    }

    /// <summary>What a look at the name tells.</summary>
    public NameVerdict Of(string name) => _verdicts.TryFind(name, out NameVerdict verdict) ? verdict : _verdicts.Add(name, Judge(name));

    /// <summary>What the name of a member, parameter or local says of its value.</summary>
    public NameReading Read(string name) =>
        _names.TryGetValue(name, out NameReading? reading) ? reading : _names.GetOrAdd(name, NameReader.Read(name));

    /// <summary>What the name of a method says of what it returns.</summary>
    public NameReading ReadMethod(string name) =>
        _methods.TryGetValue(name, out NameReading? reading) ? reading : _methods.GetOrAdd(name, NameReader.ReadMethod(name));

    /// <summary>What a label or comment says; the same words stand beside many members.</summary>
    public NameReading ReadLabel(string text) =>
        _labels.TryGetValue(text, out NameReading? reading) ? reading : _labels.GetOrAdd(text, LabelReader.Read(text));

    /// <summary>What the name of a member says of its type.</summary>
    public TypeSigns ReadSigns(string name) =>
        (Of(name) & NameVerdict.MayTellOfType) == 0 ? TypeSigns.None
        : _signs.TryGetValue(name, out TypeSigns signs) ? signs
        : _signs.GetOrAdd(name, NameSigns.OfMember(name));

    /// <summary>What the name of a type or method says of what stands in it.</summary>
    public TypeSigns ReadOwnerSigns(string name) =>
        _ownerSigns.TryGetValue(name, out TypeSigns signs) ? signs : _ownerSigns.GetOrAdd(name, NameSigns.Of(name));

    private NameVerdict Judge(string name)
    {
        NameVerdict verdict = _known.IsName(name) || _user.MaySpeakOf(name) ? NameVerdict.IsSpokenOf : NameVerdict.None;
        if (name.Length == 0)
            return verdict;
        if (NameSieve.Instance.MayHoldWord(name))
            verdict |= Read(name).Word is null ? NameVerdict.MayHoldWord : NameVerdict.MayHoldWord | NameVerdict.HoldsWord;
        if (!char.IsDigit(name[name.Length - 1]) && NameSieve.Instance.MayTellOfType(name))
            verdict |= NameVerdict.MayTellOfType;
        return verdict;
    }
}
