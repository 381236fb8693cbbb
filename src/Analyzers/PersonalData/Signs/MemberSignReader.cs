using System.Collections.Immutable;
using System.Globalization;
using CsLawAnalyzers.PersonalData.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData.Signs;

/// <summary>Reads the attributes of a declaration, and what validators and mappings say of it, into <see cref="MemberSigns"/>.</summary>
internal sealed class MemberSignReader
{
    private readonly AttributeFacts _facts;

    private readonly FluentSigns _fluent;

    public MemberSignReader(AttributeFacts facts, FluentSigns fluent)
    {
        _facts = facts;
        _fluent = fluent;
    }

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

        return _fluent.Find(symbol) is { } more ? signs.With(more) : signs;
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
            case AttributeRole.Pattern when signs.Validated is null && Text(attribute, fact.Arguments) is { } pattern && ContentPattern.TaxonOf(pattern) is { } content:
                return signs with { Validated = (ShortName(type), content) };
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
                if (position < attribute.ConstructorArguments.Length && Text(attribute.ConstructorArguments[position]) is { } text)
                    return text;
                continue;
            }

            foreach (System.Collections.Generic.KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            {
                if (named.Key == argument && Text(named.Value) is { } text)
                    return text;
            }
        }

        return Written(attribute, arguments);
    }

    private static string? Written(AttributeData attribute, ImmutableArray<string> arguments)
    {
        ImmutableArray<(string? Name, ExpressionSyntax Value)> written = WrittenArguments.Of(attribute);
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i].Value is LiteralExpressionSyntax { Token.Value: string { Length: > 0 } text } && arguments.Contains(written[i].Name ?? i.ToString(CultureInfo.InvariantCulture)))
                return text;
        }

        return null;
    }

    /// <summary>The text of an argument, of a list of texts the first.</summary>
    private static string? Text(TypedConstant argument) => argument switch
    {
        { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text } => text,
        { Kind: TypedConstantKind.Array, Values: { IsDefaultOrEmpty: false } values } => Text(values[0]),
        _ => null,
    };

    private static string ShortName(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", System.StringComparison.Ordinal) && type.Name.Length > 9 ? type.Name.Substring(0, type.Name.Length - 9) : type.Name;
}
