using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Comments;

/// <summary>The members of one type beside which, or in the heads of which, comments may stand, by their names.</summary>
internal sealed class CommentedNames
{
    /// <summary>So many names are found sooner one by one than by their hashes.</summary>
    private const int Few = 8;

    private readonly string[] _names;
    private readonly bool[] _chinese;
    private readonly Dictionary<string, bool>? _many;

    private CommentedNames(INamedTypeSymbol type, string[] names, bool[] chinese, bool isKnown)
    {
        Type = type;
        _names = names;
        _chinese = chinese;
        IsKnown = isKnown;
        AnyChinese = Array.IndexOf(chinese, true) >= 0;
        if (names.Length <= Few)
            return;
        _many = new Dictionary<string, bool>(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
            _many[names[i]] = chinese[i];
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Whether the names tell: otherwise a comment may stand beside any member.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether a comment may stand beside any of the members.</summary>
    public bool Any => _names.Length > 0;

    /// <summary>Whether Chinese may stand beside any of the members.</summary>
    public bool AnyChinese { get; }

    public static CommentedNames Unknown(INamedTypeSymbol type) => new(type, Array.Empty<string>(), Array.Empty<bool>(), isKnown: false);

    public static CommentedNames Of(INamedTypeSymbol type, List<(string Name, bool IsChinese)>? names)
    {
        if (names is null || names.Count == 0)
            return new CommentedNames(type, Array.Empty<string>(), Array.Empty<bool>(), isKnown: true);
        var texts = new List<string>(names.Count);
        var chinese = new List<bool>(names.Count);
        foreach ((string name, bool isChinese) in names)
        {
            // Overloads have one name.
            int before = texts.Count > 0 && texts[texts.Count - 1] == name ? texts.Count - 1 : texts.IndexOf(name);
            if (before < 0)
            {
                texts.Add(name);
                chinese.Add(isChinese);
            }
            else
            {
                chinese[before] |= isChinese;
            }
        }

        return new CommentedNames(type, texts.ToArray(), chinese.ToArray(), isKnown: true);
    }

    /// <summary>Whether a comment may stand beside a member of this name, and whether it may be Chinese.</summary>
    public bool Contains(string name, out bool isChinese)
    {
        if (_many is not null)
            return _many.TryGetValue(name, out isChinese);
        int at = Array.IndexOf(_names, name);
        isChinese = at >= 0 && _chinese[at];
        return at >= 0;
    }
}
