namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>What a name says by itself, before its type and its surroundings are looked at.</summary>
internal sealed class NameReading
{
    /// <summary>The name says nothing of personal data.</summary>
    public static readonly NameReading Nothing = new(null, WordStrength.Faint);

    /// <summary>The name says that the value is something else: a template, the phone of a company.</summary>
    public static readonly NameReading SomethingElse = new(null, WordStrength.Faint);

    /// <summary>The name says that the value is what is left of personal data: a mask, a hash.</summary>
    public static readonly NameReading Masked = new(null, WordStrength.Faint);

    public NameReading(LexiconWord? word, WordStrength strength, bool isOfPerson = false)
    {
        IsOfPerson = isOfPerson || word is { IsOfPerson: true };
        Word = word;
        Strength = strength;
    }

    /// <summary>The word of the lexicon that the name ends in, if any.</summary>
    public LexiconWord? Word { get; }

    /// <summary>What the word proves in this name; a person before a weak word (<c>PatientAddress</c>) makes it strong.</summary>
    public WordStrength Strength { get; }

    /// <summary>Whether the name says that a person has it, so that it is personal in a company too: <c>ContactPhone</c>, <c>OwnerMobile</c>.</summary>
    public bool IsOfPerson { get; }

    /// <summary>Whether the name rules personal data out, whatever stands beside it.</summary>
    public bool RulesOut => ReferenceEquals(this, SomethingElse) || ReferenceEquals(this, Masked);

    public Taxon? Taxon => Word?.Taxon;

    public bool IsStrong => Word is not null && Strength == WordStrength.Strong;
}
