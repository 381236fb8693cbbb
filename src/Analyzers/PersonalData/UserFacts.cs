using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>The user's facts, resolved in one compilation.</summary>
internal sealed class UserFacts
{
    private readonly PersonalDataSettings _settings;
    private readonly Dictionary<ISymbol, Taxon?> _members = new(SymbolEqualityComparer.Default);

    public UserFacts(Compilation compilation, PersonalDataSettings settings)
    {
        _settings = settings;
        foreach (KeyValuePair<string, Taxon?> member in settings.Members)
        {
            foreach (ISymbol symbol in DocumentationCommentId.GetSymbolsForDeclarationId(member.Key, compilation))
                _members[symbol] = member.Value;
        }
    }

    /// <summary>The user has said nothing of any symbol or name.</summary>
    public bool IsEmpty => _members.Count == 0 && _settings.Patterns.IsEmpty;

    /// <summary>Whether the user has said anything of the symbol; a null classification says that it is no personal data.</summary>
    public bool TryFind(ISymbol symbol, out Classification? classification)
    {
        if (_members.Count > 0 && _members.TryGetValue(symbol.OriginalDefinition, out Taxon? taxon))
        {
            classification = Declared(taxon, symbol.Name);
            return true;
        }

        return TryFindName(symbol.Name, symbol.ContainingType?.Name, out classification);
    }

    public bool TryFindName(string name, out Classification? classification) => TryFindName(name, null, out classification);

    /// <summary>Applies the user's view of what is sensitive.</summary>
    public Classification? Weigh(Classification? classification)
    {
        if (classification is null || _settings.Sensitivity.IsEmpty
            || !_settings.Sensitivity.TryGetValue(classification.Taxon.Id, out bool sensitive) || sensitive == classification.Taxon.Sensitive)
            return classification;
        return classification with { Taxon = classification.Taxon with { Sensitive = sensitive } };
    }

    private bool TryFindName(string name, string? containingType, out Classification? classification)
    {
        foreach ((NamePattern pattern, Taxon? taxon) in _settings.Patterns)
        {
            if (pattern.Matches(name, containingType))
            {
                classification = Declared(taxon, pattern.Text);
                return true;
            }
        }

        classification = null;
        return false;
    }

    private static Classification? Declared(Taxon? taxon, string text) =>
        taxon is null ? null : new Classification(taxon, Confidence.Declared, new Sign(SignKind.Setting, text));
}
