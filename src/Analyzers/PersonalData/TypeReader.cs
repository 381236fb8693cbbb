using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Finds out what types are about, once per type.</summary>
internal sealed class TypeReader
{
    /// <summary>How many different kinds of personal data make an unnamed type one about a person.</summary>
    private const int EnoughPersonalMembers = 2;

    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly NameReadings _readings;

    public TypeReader(NameReadings readings) => _readings = readings;

    public TypeFacts Read(INamedTypeSymbol type) =>
        _facts.TryGetValue(type, out TypeFacts? facts) ? facts : _facts.GetOrAdd(type, Compute(type));

    private TypeFacts Compute(INamedTypeSymbol type)
    {
        TypeNature nature = NatureOf(type);
        if (nature is TypeNature.System or TypeNature.Settings || type.IsStatic)
            return new TypeFacts(nature, false, false, false);

        var taxa = new HashSet<string>();
        bool holdsKey = false;
        for (INamedTypeSymbol? current = type; current is not null && !ValueShape.IsFramework(current); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member.IsStatic || ValueShape.DataType(member) is not { } valueType)
                    continue;
                holdsKey |= IsPersonKey(member.Name);
                NameReading reading = _readings.Read(member.Name);
                if (reading.IsStrong && !reading.Taxon!.Has(TaxonTraits.Credential) && ValueShape.CanHold(valueType, reading.Word!))
                    taxa.Add(reading.Taxon.Id);
            }
        }

        bool isPerson = nature switch
        {
            TypeNature.Person => true,
            TypeNature.DoubtfulPerson => taxa.Count >= 1,
            TypeNature.Unknown => taxa.Count >= EnoughPersonalMembers,
            _ => false,
        };
        return new TypeFacts(nature, isPerson, holdsKey, taxa.Count >= EnoughPersonalMembers);
    }

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

    private static bool IsPersonKey(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        return words.Length >= 2 && words[words.Length - 1] is "id" or "openid" && Lexicon.Instance.Set("personTypes").Contains(words[words.Length - 2]);
    }
}
