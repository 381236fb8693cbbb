using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Comments;
using CsLawAnalyzers.PersonalData.Fluent;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Signs;
using CsLawAnalyzers.PersonalData.Types;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>
/// Answers whether a symbol of one compilation is personal data, of which category and how surely. Safe under concurrency; every symbol, name and type
/// is read once.
/// </summary>
internal sealed class PersonalDataModel
{
    /// <summary>A longer text is no key.</summary>
    private const int LongestKey = 64;

    private readonly ConcurrentDictionary<ISymbol, Classification?> _symbols = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, Classification?> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<CarriedMember>> _carried = new(SymbolEqualityComparer.Default);
    private readonly CommentIndex _comments = new();
    private readonly KnownMembers _known;
    private readonly FluentSigns _fluent;
    private readonly UserFacts _user;
    private readonly NameReadings _readings;
    private readonly TypeReader _types;
    private readonly MemberClassifier _members;
    private readonly ValueClassifier _values;

    /// <summary>Makes the model of a compilation.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="settings">What the user says for all of it.</param>
    /// <param name="ofFiles">What the user says for what single files declare; null where nothing is said.</param>
    public PersonalDataModel(Compilation compilation, PersonalDataSettings settings, IReadOnlyDictionary<SyntaxTree, PersonalDataSettings>? ofFiles = null)
    {
        _known = new KnownMembers(compilation);
        _fluent = new FluentSigns(compilation);
        _user = new UserFacts(compilation, settings, ofFiles);
        _readings = new NameReadings(_known, _user);
        var signs = new MemberSignReader(new AttributeFacts(settings.Attributes), _fluent);
        _types = new TypeReader(_readings, new TypeLabels(signs));
        _members = new MemberClassifier(_readings, _types, signs, _comments);
        _values = new ValueClassifier(_readings, _types, signs, _comments);
    }

    /// <summary>
    /// What a property, field, parameter, local or method (by what it returns) holds, or null if it is no personal data. Types, constants and
    /// static members hold none: they are names and configuration.
    /// </summary>
    public Classification? Classify(ISymbol symbol)
    {
        if (IsRuledOut(symbol))
            return null;
        return _symbols.TryGetValue(symbol, out Classification? classification) ? classification : _symbols.GetOrAdd(symbol, _user.Weigh(Compute(symbol), symbol));
    }

    /// <summary>What is stored under a key given as a constant: of a dictionary, form, query, header, claim or JSON object. Only strong words count here.</summary>
    public Classification? ClassifyKey(string key) =>
        _keys.TryGetValue(key, out Classification? classification) ? classification : _keys.GetOrAdd(key, _user.Weigh(ComputeKey(key), null));

    /// <summary>
    /// The personal data that a value of the type takes along, at <see cref="Confidence.Named"/> and above, sensitive first; through members, bases,
    /// elements and type arguments.
    /// </summary>
    public ImmutableArray<CarriedMember> Carries(ITypeSymbol type) =>
        _carried.TryGetValue(type, out ImmutableArray<CarriedMember> carried) ? carried : _carried.GetOrAdd(type, new CarriedMembers(Classify).Find(type));

    /// <summary>Whether the type is about a person, so that <c>Name</c> and <c>Address</c> in it are personal.</summary>
    public bool IsPerson(INamedTypeSymbol type) => _types.Read(type).IsPerson;

    /// <summary>
    /// Most symbols are values with names that say nothing, with no attribute and no Chinese beside them; what is kept for their names and types answers for
    /// them, and nothing is kept for the symbol.
    /// </summary>
    private bool IsRuledOut(ISymbol symbol)
    {
        switch (symbol)
        {
            case ILocalSymbol:
                return IsSilent(symbol);
            case IParameterSymbol parameter:
                return IsSilent(symbol) && !MayBeExplained(parameter, parameter.Type) && parameter.GetAttributes().IsEmpty;
            case IPropertySymbol { IsOverride: false } property:
                return IsSilent(symbol) && IsUnmarked(property, property.Type);
            case IFieldSymbol { AssociatedSymbol: null } field:
                return IsSilent(symbol) && IsUnmarked(field, field.Type);
            case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method:
                return IsSilent(method);
            default:
                return false;
        }
    }

    /// <summary>Whether neither the lexicon nor a list nor the user knows the name of a value.</summary>
    private bool IsSilent(ISymbol value) => (_readings.Of(value.Name) & (NameVerdict.HoldsWord | NameVerdict.IsSpokenOf)) == 0;

    private bool IsSilent(IMethodSymbol method)
    {
        NameVerdict name = _readings.Of(method.Name);
        if ((name & NameVerdict.IsSpokenOf) != 0 || (_user.HasAttributesOfFiles && !method.GetAttributes().IsEmpty))
            return false;
        if (method.ReturnsVoid)
            return true;
        if ((name & NameVerdict.MayHoldWord) != 0 && _readings.ReadMethod(method.Name).Word is not null)
            return false;
        return !(ValueClassifier.IsFinder(method) || MayBeExplained(method, method.ReturnType)) || _readings.ReadMethod(method.Name) is { Word: null, RulesOut: true };
    }

    /// <summary>A member with no attribute and no rule of a validator, of a type whose comments are not read or with no Chinese beside it.</summary>
    private bool IsUnmarked(ISymbol member, ITypeSymbol type) => !MayBeExplained(member, type) && member.GetAttributes().IsEmpty && _fluent.Find(member) is null;

    /// <summary>Whether Chinese beside the symbol may say what it is. Most types are texts or not by themselves; to look inside the others would cost memory every time.</summary>
    private bool MayBeExplained(ISymbol symbol, ITypeSymbol type) =>
        (type.SpecialType == SpecialType.None || MemberClassifier.MayBeText(type)) && _comments.MayBeChineseBesideName(symbol);

    private Classification? Compute(ISymbol symbol)
    {
        if (_user.TryFind(symbol, out Classification? ofUser))
            return ofUser;
        if (_known.TryFind(symbol, out Taxon? known))
            return known is null ? null : new Classification(known, Confidence.Known, new Sign(SignKind.Member, symbol.ContainingType.Name + "." + symbol.Name));
        return symbol switch
        {
            IPropertySymbol { IsIndexer: false } or IFieldSymbol { AssociatedSymbol: null } => _members.Classify(symbol),
            IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => Classify(property),
            IParameterSymbol parameter => _values.Classify(parameter),
            ILocalSymbol local => _values.Classify(local),
            IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } => Classify(property),
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ReducedExtension } method => _values.Classify(method),
            _ => null,
        };
    }

    private Classification? ComputeKey(string key)
    {
        if (KnownMembers.FindKey(key) is { } known)
            return new Classification(known, Confidence.Known, new Sign(SignKind.Key, key));
        if (_user.TryFindName(key, out Classification? ofUser))
            return ofUser;

        // A claim's address says it in its last part; of "user.phone", "data[phone]" and "Smtp:Password" the parts read as one name.
        string name = key.Substring(key.LastIndexOf('/') + 1);
        if (name.Length is 0 or > LongestKey || name.IndexOf(' ') >= 0)
            return null;
        NameReading reading = _readings.Read(name);
        return reading.IsStrong ? new Classification(reading.Taxon!, Confidence.Named, new Sign(SignKind.Key, key)) : null;
    }
}
