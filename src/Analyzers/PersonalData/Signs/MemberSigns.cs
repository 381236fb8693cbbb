using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData.Signs;

/// <summary>What stands around a declaration besides its name and type.</summary>
internal sealed record MemberSigns
{
    public static readonly MemberSigns None = new();

    /// <summary>An attribute says that the member holds no personal data.</summary>
    public bool IsSilenced { get; init; }

    /// <summary>The attribute that declares personal data, and the taxon if it says which.</summary>
    public (string Attribute, string? TaxonId)? Declared { get; init; }

    /// <summary>The attribute or rule that checks the content, and for which taxon.</summary>
    public (string Attribute, string TaxonId)? Validated { get; init; }

    /// <summary>What checks the content is a call in a validator and no attribute.</summary>
    public bool IsRule { get; init; }

    /// <summary>A rule of one's own in a validator, and for which taxon its name speaks; it confirms a name and is a hint without one.</summary>
    public (string Rule, string TaxonId)? Suggested { get; init; }

    public string? Label { get; init; }

    public string? Column { get; init; }

    /// <summary>These signs, and where they are silent the other ones.</summary>
    public MemberSigns With(MemberSigns other) => this with
    {
        Validated = Validated ?? other.Validated,
        IsRule = Validated is null ? other.IsRule : IsRule,
        Suggested = Suggested ?? other.Suggested,
        Label = Label ?? other.Label,
        Column = Column ?? other.Column,
    };

    /// <summary>What the declaring attribute says, by the taxon it names or else the one that the name of the member speaks of.</summary>
    public Classification? Declaration(NameReading name)
    {
        if (Declared is not { } declared)
            return null;
        Taxon taxon = (declared.TaxonId is { } id ? Taxonomy.Find(id) : name.Taxon) ?? Taxonomy.Find(Taxonomy.Other)!;
        return new Classification(taxon, Confidence.Declared, new Sign(SignKind.Attribute, declared.Attribute));
    }

    /// <summary>What the name of a rule of one's own says of a value of this type.</summary>
    public Classification? Suggestion(ITypeSymbol type, NameReading name)
    {
        if (Suggested is not { } suggested || name.RulesOut || Taxonomy.Find(suggested.TaxonId) is not { } taxon || !ValueShape.CanHold(type, new LexiconWord(taxon, WordStrength.Strong, false)))
            return null;
        return new Classification(taxon, name.Taxon?.Id == taxon.Id ? Confidence.Named : Confidence.Hinted, new Sign(SignKind.Rule, suggested.Rule));
    }

    /// <summary>What the validating attribute or rule says of a value of this type.</summary>
    public Classification? Validation(ITypeSymbol type, NameReading name)
    {
        if (Validated is not { } validated || name.RulesOut || Taxonomy.Find(validated.TaxonId) is not { } taxon)
            return null;
        return ValueShape.CanHold(type, new LexiconWord(taxon, WordStrength.Strong, false))
            ? new Classification(taxon, Confidence.Named, new Sign(IsRule ? SignKind.Rule : SignKind.Attribute, validated.Attribute))
            : null;
    }

    /// <summary>What the name under which the value is stored or serialised says.</summary>
    public Classification? Storage(ITypeSymbol type, NameReading name, NameReadings readings)
    {
        if (Column is null || name.RulesOut)
            return null;
        NameReading reading = readings.Read(Column);
        return reading.IsStrong && ValueShape.CanHold(type, reading.Word!)
            ? new Classification(reading.Taxon!, Confidence.Named, new Sign(SignKind.Column, Column))
            : null;
    }
}
