using System;
using System.Collections.Concurrent;

namespace CsLawAnalyzers.PersonalData;

/// <summary>What names and labels say, each read once: code bases repeat their names.</summary>
internal sealed class NameReadings
{
    private readonly ConcurrentDictionary<string, NameReading> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameReading> _methods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameReading> _labels = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TypeSigns> _signs = new(StringComparer.Ordinal);

    /// <summary>What the name of a member, parameter or local says of its value.</summary>
    public NameReading Read(string name) =>
        _names.TryGetValue(name, out NameReading? reading) ? reading : _names.GetOrAdd(name, NameReader.Read(name));

    /// <summary>
    /// As <see cref="Read"/> where only the word of the lexicon counts: of most names it is told without reading and keeping them that they end in none.
    /// </summary>
    public NameReading ReadWord(string name) => NameSieve.Instance.MayHoldWord(name) ? Read(name) : NameReading.Nothing;

    /// <summary>Whether the name of a member, parameter or local ends in a word of the lexicon.</summary>
    public bool HoldsWord(string name) => ReadWord(name).Word is not null;

    /// <summary>What the name of a method says of what it returns.</summary>
    public NameReading ReadMethod(string name) =>
        _methods.TryGetValue(name, out NameReading? reading) ? reading : _methods.GetOrAdd(name, NameReader.ReadMethod(name));

    /// <summary>What a label or comment says; the same words stand beside many members.</summary>
    public NameReading ReadLabel(string text) =>
        _labels.TryGetValue(text, out NameReading? reading) ? reading : _labels.GetOrAdd(text, LabelReader.Read(text));

    /// <summary>What the name of a member says of its type.</summary>
    public TypeSigns ReadSigns(string name) =>
        char.IsDigit(name[name.Length - 1]) || !NameSieve.Instance.MayTellOfType(name) ? TypeSigns.None
        : _signs.TryGetValue(name, out TypeSigns signs) ? signs
        : _signs.GetOrAdd(name, NameSigns.OfMember(name));
}
