using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Types;

/// <summary>Finds out what types are about, once per type.</summary>
internal sealed class TypeReader
{
    /// <summary>How many different kinds of personal data make an unnamed type one about a person.</summary>
    private const int EnoughPersonalMembers = 2;

    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, TypeNature> _natures = new(StringComparer.Ordinal);
    private readonly NameReadings _readings;
    private readonly TypeLabels _labels;

    public TypeReader(NameReadings readings, TypeLabels labels)
    {
        _readings = readings;
        _labels = labels;
    }

    public TypeFacts Read(INamedTypeSymbol type) =>
        _facts.TryGetValue(type, out TypeFacts? facts) ? facts : _facts.GetOrAdd(type, Compute(type));

    private TypeFacts Compute(INamedTypeSymbol type)
    {
        TypeNature nature = NatureOf(type);
        if (nature == TypeNature.Unknown && _labels.IsPerson(type))
            nature = TypeNature.Person;
        TypeSigns signs = NameSigns.Of(type.Name);

        // A service for users deals with what they do; a service for files does not.
        if ((signs & TypeSigns.Person) != 0 && nature == TypeNature.System)
            signs |= TypeSigns.Activity;
        signs &= ~TypeSigns.Person;
        if (type.ContainingNamespace is { IsGlobalNamespace: false } space && NatureOfName(space.Name) == TypeNature.Person)
            signs |= TypeSigns.PersonNamespace;
        if (nature is TypeNature.System or TypeNature.Settings || type.IsStatic)
            return new TypeFacts(nature, signs);

        HashSet<string>? taxa = null;
        bool ofPersonsOnly = false;
        for (INamedTypeSymbol? current = type; current is not null && !ValueShape.IsFramework(current); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member.IsStatic)
                    continue;
                if (ValueShape.DataType(member) is { } valueType)
                    signs |= SignsOf(member.Name, valueType, ref taxa, ref ofPersonsOnly);
                if (member is IPropertySymbol { Type: INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsGenericType: false } person } && NatureOfName(person.Name) == TypeNature.Person)
                    signs |= NameSigns.OfPerson(member.Name, person.Name);
            }
        }

        // The name of a shop beside phones and addresses makes them the shop's, unless it holds what only persons have.
        int personal = nature == TypeNature.Unknown && (signs & TypeSigns.OrganisationName) != 0 && !ofPersonsOnly ? 0 : taxa?.Count ?? 0;
        bool isPerson = nature switch
        {
            TypeNature.Person => true,
            TypeNature.DoubtfulPerson => personal >= 1,
            TypeNature.Unknown => personal >= EnoughPersonalMembers,
            _ => false,
        };
        if (isPerson)
            signs |= TypeSigns.Person;
        if (personal >= EnoughPersonalMembers)
            signs |= TypeSigns.PersonalMembers;
        return new TypeFacts(nature, signs);
    }

    /// <summary>What a member says of its type; the taxa of persons that it names are added to the set.</summary>
    private TypeSigns SignsOf(string name, ITypeSymbol valueType, ref HashSet<string>? taxa, ref bool ofPersonsOnly)
    {
        NameVerdict verdict = _readings.Of(name);
        TypeSigns signs = (verdict & NameVerdict.MayTellOfType) == 0 ? TypeSigns.None : _readings.ReadSigns(name);

        // UseSharedDatabase asks about a machine and names none.
        if (valueType.SpecialType == SpecialType.System_Boolean)
            signs &= ~TypeSigns.Machine;
        if ((verdict & NameVerdict.HoldsWord) == 0)
            return signs;
        NameReading reading = _readings.Read(name);
        if (reading.Word is not { } word || !ValueShape.CanHold(valueType, word))
            return signs;

        if (reading.Taxon!.Id == Taxonomy.CardCode && Lexicon.Instance.Set("cardCodeWords").Contains(LastWord(name)))
            signs |= TypeSigns.CardCode;
        else if (reading.Taxon.Id == Taxonomy.PersonName && Lexicon.Instance.Set("realNameWords").Contains(string.Concat(IdentifierWords.Split(name))))
            signs |= TypeSigns.RealName;

        // Whoever's account it holds, it is about: what stands beside an open id is that person's.
        if (word.CountsInMembers)
            return signs | TypeSigns.Account | TypeSigns.PersonKey;
        if (!reading.IsStrong)
            return reading.Taxon!.Id == Taxonomy.Mail && word.Needs.HasFlag(TypeSigns.PersonKey) ? signs | TypeSigns.AdministratorMail : signs;
        if (!reading.Taxon!.Has(TaxonTraits.Credential))
        {
            (taxa ??= new HashSet<string>()).Add(reading.Taxon.Id);
            ofPersonsOnly |= !reading.Taxon.Has(TaxonTraits.Organisation);
            if (reading.Taxon.Id == Taxonomy.Mail)
                signs |= TypeSigns.MailAddress;
        }
        else if (reading.Taxon.Id == Taxonomy.Session)
            signs |= TypeSigns.Session;
        else if (reading.Taxon.Id == Taxonomy.Password)
            signs |= TypeSigns.Password;
        return signs;
    }

    private static string LastWord(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        return words.IsEmpty ? "" : words[words.Length - 1];
    }

    private TypeNature NatureOfName(string name) =>
        _natures.TryGetValue(name, out TypeNature nature) ? nature : _natures.GetOrAdd(name, TypeNameReader.Read(name));

    private static TypeNature NatureOf(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsTupleType)
            return type.TypeKind is TypeKind.Enum or TypeKind.Delegate ? TypeNature.System : TypeNature.Unknown;
        if (type.IsAnonymousType)
            return TypeNature.Unknown;
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name is "Exception" or "Attribute" or "DbContext" && ValueShape.IsFramework(current))
                return TypeNature.System;
        }

        TypeNature nature = TypeNameReader.Read(type.Name);

        // What is nested in settings is a part of them, whatever it is called: "MailOptions.Account".
        return type.ContainingType is { } outer && nature != TypeNature.Settings && TypeNameReader.Read(outer.Name) == TypeNature.Settings ? TypeNature.Settings : nature;
    }
}
