using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Facts by the names of what they speak of. Nothing is resolved: a member is asked for by its own name first, which rules out most of a program,
/// and by the name of its type then.
/// </summary>
internal sealed class FactTable
{
    private readonly Dictionary<string, Dictionary<string, ImmutableArray<LibraryFact>>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<LibraryFact>> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);

    /// <param name="facts">Of two lines about one member, the later one is found first.</param>
    public FactTable(IEnumerable<LibraryFact> facts)
    {
        foreach (LibraryFact fact in facts)
        {
            if (fact.TypeName is { } type)
                Add(type, fact);
        }
    }

    /// <summary>The facts about members with the name, by the documentation name of their type; null if there are none.</summary>
    /// <param name="name">As a documentation comment id writes it.</param>
    public IReadOnlyDictionary<string, ImmutableArray<LibraryFact>>? Members(string name) =>
        _members.TryGetValue(name, out Dictionary<string, ImmutableArray<LibraryFact>>? byType) ? byType : null;

    /// <summary>Whether any fact speaks of a type with the simple name in metadata, so that its full name is worth asking for.</summary>
    public bool MaySpeakOf(string metadataName) => _typeNames.Contains(metadataName);

    /// <summary>Whether any fact speaks of the constructors of a type with the simple name, and of those derived from it.</summary>
    public bool MayBeInherited(string metadataName) => _bases.Contains(metadataName);

    /// <summary>The facts about a type itself, by its documentation name.</summary>
    public ImmutableArray<LibraryFact> Type(string type) => _types.TryGetValue(type, out ImmutableArray<LibraryFact> facts) ? facts : ImmutableArray<LibraryFact>.Empty;

    private void Add(string type, LibraryFact fact)
    {
        if (fact.MemberName is not { } name)
        {
            _types[type] = Type(type).Add(fact);
            _typeNames.Add(type.Substring(type.LastIndexOf('.') + 1));
            return;
        }

        if (fact.OfHeirs)
            _bases.Add(type.Substring(type.LastIndexOf('.') + 1));
        if (!_members.TryGetValue(name, out Dictionary<string, ImmutableArray<LibraryFact>>? byType))
            _members.Add(name, byType = new Dictionary<string, ImmutableArray<LibraryFact>>(StringComparer.Ordinal));
        byType[type] = byType.TryGetValue(type, out ImmutableArray<LibraryFact> facts) ? facts.Insert(0, fact) : ImmutableArray.Create(fact);
    }
}
