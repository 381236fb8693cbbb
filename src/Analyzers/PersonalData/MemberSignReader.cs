using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Reads the attributes of a declaration into <see cref="MemberSigns"/>.</summary>
internal sealed class MemberSignReader
{
    private readonly AttributeFacts _facts;

    public MemberSignReader(AttributeFacts facts) => _facts = facts;

    public MemberSigns Read(ISymbol symbol)
    {
        MemberSigns signs = MemberSigns.None;
        for (ISymbol? current = symbol; current is not null; current = current.IsOverride ? (current as IPropertySymbol)?.OverriddenProperty : null)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass is not { } type)
                    continue;
                foreach (AttributeFact fact in _facts.Of(type))
                    signs = Add(signs, fact, attribute, type);
            }
        }

        return signs;
    }

    private static MemberSigns Add(MemberSigns signs, AttributeFact fact, AttributeData attribute, INamedTypeSymbol type)
    {
        switch (fact.Role)
        {
            case AttributeRole.Declares:
                return signs with { Declared = (ShortName(type), fact.TaxonId) };
            case AttributeRole.Silences:
                return signs with { IsSilenced = true };
            case AttributeRole.Validates:
                return signs with { Validated = (ShortName(type), fact.TaxonId!) };
            case AttributeRole.Kind when DataTypeTaxon(attribute) is { } taxon:
                return signs with { Validated = (ShortName(type), taxon) };
            case AttributeRole.Label when signs.Label is null && Text(attribute, fact.Arguments) is { } label:
                return signs with { Label = label };
            case AttributeRole.Column when signs.Column is null && Text(attribute, fact.Arguments) is { } column:
                return signs with { Column = column };
            default:
                return signs;
        }
    }

    // The numbers of System.ComponentModel.DataAnnotations.DataType.
    private static string? DataTypeTaxon(AttributeData attribute) =>
        attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0] is { Kind: TypedConstantKind.Enum, Value: int kind }
            ? kind switch
            {
                5 => "mobile-phone",
                10 => "email",
                11 => "password-credential",
                14 => "bank-account",
                _ => null,
            }
            : null;

    private static string? Text(AttributeData attribute, ImmutableArray<string> arguments)
    {
        foreach (string argument in arguments)
        {
            if (argument.Length == 1 && char.IsDigit(argument[0]))
            {
                int position = argument[0] - '0';
                if (position < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[position].Kind == TypedConstantKind.Primitive
                    && attribute.ConstructorArguments[position].Value is string { Length: > 0 } text)
                    return text;
                continue;
            }

            foreach (System.Collections.Generic.KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            {
                if (named.Key == argument && named.Value.Kind == TypedConstantKind.Primitive && named.Value.Value is string { Length: > 0 } text)
                    return text;
            }
        }

        return null;
    }

    private static string ShortName(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", System.StringComparison.Ordinal) && type.Name.Length > 9 ? type.Name.Substring(0, type.Name.Length - 9) : type.Name;
}
