using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Collects the user's facts, in the order of the lines that state them: a later line wins over an earlier one.</summary>
internal sealed class PersonalDataSettingsBuilder
{
    private readonly ImmutableDictionary<string, Taxon?>.Builder _members = ImmutableDictionary.CreateBuilder<string, Taxon?>(StringComparer.Ordinal);
    private readonly List<(NamePattern, Taxon?)> _patterns = new();
    private readonly ImmutableDictionary<string, Taxon?>.Builder _attributes = ImmutableDictionary.CreateBuilder<string, Taxon?>(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, bool>.Builder _sensitivity = ImmutableDictionary.CreateBuilder<string, bool>(StringComparer.Ordinal);

    /// <summary>Takes the symbol with this doc-comment id (<c>P:Shop.Order.Note</c>) for the taxon, or for no personal data if the taxon is null.</summary>
    public PersonalDataSettingsBuilder Member(string docCommentId, Taxon? taxon)
    {
        _members[docCommentId] = taxon;
        return this;
    }

    /// <summary>Takes whatever bears a name of this pattern for the taxon, or for no personal data if the taxon is null.</summary>
    /// <exception cref="ArgumentException">The text is no pattern; <see cref="NamePattern.IsValid"/> tells before.</exception>
    public PersonalDataSettingsBuilder Name(string pattern, Taxon? taxon)
    {
        if (!NamePattern.IsValid(pattern))
            throw new ArgumentException("'" + pattern + "' is no name pattern.", nameof(pattern));
        _patterns.Add((new NamePattern(pattern), taxon));
        return this;
    }

    /// <summary>Takes whatever carries the attribute with this full type name for the taxon, or for no personal data if the taxon is null.</summary>
    public PersonalDataSettingsBuilder Attribute(string fullTypeName, Taxon? taxon)
    {
        _attributes[fullTypeName] = taxon;
        return this;
    }

    /// <summary>Overrides whether a taxon counts as sensitive.</summary>
    public PersonalDataSettingsBuilder Sensitivity(Taxon taxon, bool sensitive)
    {
        _sensitivity[taxon.Id] = sensitive;
        return this;
    }

    public PersonalDataSettings Build()
    {
        var patterns = ImmutableArray.CreateBuilder<(NamePattern, Taxon?)>(_patterns.Count);
        for (int i = _patterns.Count - 1; i >= 0; i--)
            patterns.Add(_patterns[i]);
        return new PersonalDataSettings(_members.ToImmutable(), patterns.MoveToImmutable(), _attributes.ToImmutable(), _sensitivity.ToImmutable());
    }
}
