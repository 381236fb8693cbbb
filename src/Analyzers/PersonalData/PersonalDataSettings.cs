using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.PersonalData;

/// <summary>What the user knows better than any lexicon: what is personal data in this code base, and what is not. Made by <see cref="PersonalDataSettingsBuilder"/>.</summary>
internal sealed class PersonalDataSettings
{
    public static readonly PersonalDataSettings Empty = new PersonalDataSettingsBuilder().Build();

    internal PersonalDataSettings(
        ImmutableDictionary<string, Taxon?> members,
        ImmutableArray<(NamePattern Pattern, Taxon? Taxon)> patterns,
        ImmutableDictionary<string, Taxon?> attributes,
        ImmutableDictionary<string, bool> sensitivity)
    {
        Members = members;
        Patterns = patterns;
        Attributes = attributes;
        Sensitivity = sensitivity;
    }

    /// <summary>By doc-comment id; a null taxon says that the symbol is no personal data.</summary>
    public ImmutableDictionary<string, Taxon?> Members { get; }

    /// <summary>By name, later lines first; a null taxon says that what matches is no personal data.</summary>
    public ImmutableArray<(NamePattern Pattern, Taxon? Taxon)> Patterns { get; }

    /// <summary>By full name of an attribute type; a null taxon says that what carries the attribute is no personal data.</summary>
    public ImmutableDictionary<string, Taxon?> Attributes { get; }

    /// <summary>By taxon id: whether the user takes the taxon for sensitive.</summary>
    public ImmutableDictionary<string, bool> Sensitivity { get; }
}
