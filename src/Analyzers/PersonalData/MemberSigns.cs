namespace CsLawAnalyzers.PersonalData;

/// <summary>What stands around a declaration besides its name and type.</summary>
internal sealed record MemberSigns
{
    public static readonly MemberSigns None = new();

    /// <summary>An attribute says that the member holds no personal data.</summary>
    public bool IsSilenced { get; init; }

    /// <summary>The attribute that declares personal data, and the taxon if it says which.</summary>
    public (string Attribute, string? TaxonId)? Declared { get; init; }

    /// <summary>The attribute that checks the content, and for which taxon.</summary>
    public (string Attribute, string TaxonId)? Validated { get; init; }

    public string? Label { get; init; }

    public string? Column { get; init; }
}
