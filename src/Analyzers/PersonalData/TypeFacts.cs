namespace CsLawAnalyzers.PersonalData;

/// <summary>What is known of a type as the surroundings of its members.</summary>
/// <param name="Nature">What it stands for, by its name.</param>
/// <param name="IsPerson">It is about a person, by its name or by what it holds.</param>
/// <param name="HoldsPersonKey">It holds the key of a person, such as <c>UserId</c>.</param>
/// <param name="HoldsPersonalMembers">It holds several kinds of personal data by strong names, whatever it stands for.</param>
internal sealed record TypeFacts(TypeNature Nature, bool IsPerson, bool HoldsPersonKey, bool HoldsPersonalMembers)
{
    /// <summary>Lets a classification stand in such a type, or drops it: what a company, a product or a part of the program has is not a person's.</summary>
    public static Classification? Admit(Classification? found, TypeFacts? facts)
    {
        if (found is null || facts is null)
            return found;
        Taxon taxon = found.Taxon;
        return facts.Nature switch
        {
            TypeNature.Settings => null,
            TypeNature.Organisation when taxon.Has(TaxonTraits.Organisation) => null,
            TypeNature.System when taxon.Has(TaxonTraits.Credential) => null,
            TypeNature.Thing when taxon.Has(TaxonTraits.Descriptive) && !facts.HoldsPersonalMembers => null,
            _ => found,
        };
    }
}
