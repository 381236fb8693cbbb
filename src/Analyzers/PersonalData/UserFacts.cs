using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>The user's facts, resolved in one compilation. What is said for the file of a symbol is nearer to it than what is said for the project.</summary>
internal sealed class UserFacts
{
    private static readonly char[] s_notInIds = { '.', '[' };

    private readonly PersonalDataSettings _settings;
    private readonly IReadOnlyDictionary<SyntaxTree, PersonalDataSettings>? _ofFiles;
    private readonly Dictionary<ISymbol, Taxon?> _members = new(SymbolEqualityComparer.Default);

    // By these names alone most symbols are told to be none that the user speaks of.
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<NamePattern> _patterns = new();

    public UserFacts(Compilation compilation, PersonalDataSettings settings, IReadOnlyDictionary<SyntaxTree, PersonalDataSettings>? ofFiles)
    {
        _settings = settings;
        _ofFiles = ofFiles;
        foreach (KeyValuePair<string, Taxon?> member in settings.Members)
        {
            foreach (ISymbol symbol in Symbols(compilation, member.Key))
            {
                _members[symbol] = member.Value;
                _names.Add(symbol.Name);
            }
        }

        AddPatterns(settings);
        if (ofFiles is null)
            return;
        foreach (PersonalDataSettings file in new HashSet<PersonalDataSettings>(ofFiles.Values))
        {
            AddPatterns(file);
            HasAttributesOfFiles |= !file.Attributes.IsEmpty;
            foreach (string id in file.Members.Keys)
                _names.Add(NameOf(id));
        }
    }

    /// <summary>Whether the user says by attributes what single files declare.</summary>
    public bool HasAttributesOfFiles { get; }

    /// <summary>Whether the user may have said something of a symbol with this name; false is certain.</summary>
    public bool MaySpeakOf(string name)
    {
        if (_names.Contains(name))
            return true;

        // Explicit implementations and indexers have other names in ids.
        if (_names.Count > 0 && name.IndexOfAny(s_notInIds) >= 0)
            return true;
        foreach (NamePattern pattern in _patterns)
        {
            if (pattern.MatchesMember(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the user has said anything of the symbol; a null classification says that it is no personal data.</summary>
    public bool TryFind(ISymbol symbol, out Classification? classification)
    {
        if (OfFile(symbol) is { } file && TryFind(symbol, file, out classification))
            return true;
        if (_members.Count > 0 && _members.TryGetValue(symbol.OriginalDefinition, out Taxon? taxon))
        {
            classification = Declared(taxon, symbol.Name);
            return true;
        }

        return TryFindName(symbol.Name, symbol.ContainingType?.Name, _settings, out classification);
    }

    public bool TryFindName(string name, out Classification? classification) => TryFindName(name, null, _settings, out classification);

    /// <summary>Applies the user's view of what is sensitive.</summary>
    /// <param name="classification">What was found.</param>
    /// <param name="symbol">The symbol it was found of, or null for a key.</param>
    public Classification? Weigh(Classification? classification, ISymbol? symbol)
    {
        if (classification is null)
            return null;
        bool isSaid = symbol is not null && OfFile(symbol) is { } file && file.Sensitivity.TryGetValue(classification.Taxon.Id, out bool sensitive)
            || _settings.Sensitivity.TryGetValue(classification.Taxon.Id, out sensitive);
        return isSaid && sensitive != classification.Taxon.Sensitive ? classification with { Taxon = classification.Taxon with { Sensitive = sensitive } } : classification;
    }

    private PersonalDataSettings? OfFile(ISymbol symbol)
    {
        if (_ofFiles is null || symbol.DeclaringSyntaxReferences.IsEmpty)
            return null;
        return _ofFiles.TryGetValue(symbol.DeclaringSyntaxReferences[0].SyntaxTree, out PersonalDataSettings? settings) ? settings : null;
    }

    private static bool TryFind(ISymbol symbol, PersonalDataSettings file, out Classification? classification)
    {
        if (!file.Members.IsEmpty && symbol.OriginalDefinition.GetDocumentationCommentId() is { Length: > 0 } id
            && (file.Members.TryGetValue(id, out Taxon? taxon) || file.Members.TryGetValue(WithoutParameters(id) + "(*)", out taxon) || file.Members.TryGetValue(WithoutParameters(id), out taxon)))
        {
            classification = Declared(taxon, symbol.Name);
            return true;
        }

        return TryFindAttribute(symbol, file.Attributes, out classification) || TryFindName(symbol.Name, symbol.ContainingType?.Name, file, out classification);
    }

    private static bool TryFindAttribute(ISymbol symbol, ImmutableDictionary<string, Taxon?> attributes, out Classification? classification)
    {
        classification = null;
        if (attributes.IsEmpty)
            return false;
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            for (INamedTypeSymbol? type = attribute.AttributeClass; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            {
                if (!attributes.TryGetValue(ValueShape.FullName(type), out Taxon? taxon))
                    continue;
                classification = Declared(taxon, type.Name);
                return true;
            }
        }

        return false;
    }

    private static bool TryFindName(string name, string? containingType, PersonalDataSettings settings, out Classification? classification)
    {
        foreach ((NamePattern pattern, Taxon? taxon) in settings.Patterns)
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

    /// <summary>What an id means; a method without parameters in brackets, or with a star there, means all its overloads.</summary>
    private static IEnumerable<ISymbol> Symbols(Compilation compilation, string id)
    {
        bool anyOverload = id.StartsWith("M:", StringComparison.Ordinal) && (id.IndexOf('(') < 0 || id.EndsWith("(*)", StringComparison.Ordinal));
        if (!anyOverload)
            return DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
        string path = WithoutParameters(id).Substring(2);
        int dot = path.LastIndexOf('.');
        string name = path.Substring(dot + 1);
        int arity = name.IndexOf("``", StringComparison.Ordinal);
        return DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + path.Substring(0, dot), compilation) is INamedTypeSymbol type
            ? type.GetMembers(arity < 0 ? name : name.Substring(0, arity))
            : ImmutableArray<ISymbol>.Empty;
    }

    private void AddPatterns(PersonalDataSettings settings)
    {
        foreach ((NamePattern pattern, _) in settings.Patterns)
            _patterns.Add(pattern);
    }

    /// <summary>The name of the symbol that an id means: <c>M:Shop.Order.Find``1(System.Int32)</c> is about <c>Find</c>.</summary>
    private static string NameOf(string id)
    {
        string path = WithoutParameters(id);
        string name = path.Substring(path.LastIndexOf('.') + 1);
        int arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    private static string WithoutParameters(string id)
    {
        int open = id.IndexOf('(');
        return open < 0 ? id : id.Substring(0, open);
    }

    private static Classification? Declared(Taxon? taxon, string text) =>
        taxon is null ? null : new Classification(taxon, Confidence.Declared, new Sign(SignKind.Setting, text));
}
