using CsLawAnalyzers.PersonalData.Names;

namespace CsLawAnalyzers.PersonalData.Types;

/// <summary>What is known of a type as the surroundings of its members.</summary>
/// <param name="Nature">What it stands for, by its name.</param>
/// <param name="Signs">What else it shows, by its name and its members.</param>
internal sealed record TypeFacts(TypeNature Nature, TypeSigns Signs)
{
    public bool IsPerson => Has(TypeSigns.Person);

    public bool Has(TypeSigns sign) => (Signs & sign) != 0;

    /// <summary>Whether the type makes a weak word count.</summary>
    public bool Explains(LexiconWord word) => word.Needs != TypeSigns.None ? Has(word.Needs) : Explains(word.Taxon);

    private bool Explains(Taxon taxon) =>
        IsPerson
        || (taxon.Has(TaxonTraits.Linked) && !Has(TypeSigns.Machine) && (Has(TypeSigns.Account) || (Has(TypeSigns.PersonKey) && Nature != TypeNature.Thing)))
        || (taxon.Has(TaxonTraits.Linked) && taxon.Sensitive && Has(TypeSigns.PersonNamespace))
        || IsOfRole(taxon)
        || (taxon.Has(TaxonTraits.Accompanying) && Has(TypeSigns.PersonalMembers) && Nature is TypeNature.Thing or TypeNature.Unknown)
        || (taxon.Has(TaxonTraits.Traced) && Has(TypeSigns.Activity | TypeSigns.PersonKey) && !Has(TypeSigns.Machine))
        || (taxon.Id == Taxonomy.NetworkAddress && Has(TypeSigns.Locator))
        || (taxon.Id == Taxonomy.Account && Has(TypeSigns.Password))
        || (taxon.Id == Taxonomy.BankAccount && Has(TypeSigns.CardCode))
        || (taxon.Id == Taxonomy.Portrait && Has(TypeSigns.Account));

    /// <summary>
    /// Whether the key of a person in the type says in which role the kind is theirs, also in a report or a slip: the patient has what is found, the student is marked, the employee is
    /// paid. The key of a user says less; it may be that of whoever wrote the report.
    /// </summary>
    private bool IsOfRole(Taxon taxon) =>
        (Has(TypeSigns.Patient) && taxon.Has(TaxonTraits.Linked) && taxon.Sensitive)
        || (Has(TypeSigns.Learner) && Has(TypeSigns.PersonKey) && taxon.Id == Taxonomy.Education)
        || (Has(TypeSigns.Worker) && taxon.Id == Taxonomy.Income);

    /// <summary>Lets a classification stand in such a type, or drops it: what a company, a product or a part of the program has is not a person's, unless its name says that it is.</summary>
    public static Classification? Admit(Classification? found, TypeFacts? facts, bool isOfPerson = false)
    {
        if (found is null || facts is null)
            return found;
        Taxon taxon = found.Taxon;
        if (taxon.Has(TaxonTraits.Credential) && facts.Has(TypeSigns.Machine) && facts.Nature != TypeNature.Person)
            return null;
        TypeNature nature = facts.Nature == TypeNature.Unknown && facts.Has(TypeSigns.OrganisationName) && !facts.Has(TypeSigns.Person | TypeSigns.Password) ? TypeNature.Organisation : facts.Nature;
        return nature switch
        {
            TypeNature.Settings => null,
            TypeNature.Organisation when taxon.Has(TaxonTraits.Organisation) && !isOfPerson => null,
            TypeNature.System when taxon.Has(TaxonTraits.Credential) && !facts.Has(TypeSigns.Activity) => null,
            TypeNature.Thing when taxon.Has(TaxonTraits.Descriptive) && !facts.Has(TypeSigns.PersonalMembers) && !facts.IsOfRole(taxon) => null,
            _ => found,
        };
    }
}
