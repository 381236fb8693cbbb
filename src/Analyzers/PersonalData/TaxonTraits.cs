using System;

namespace CsLawAnalyzers.PersonalData;

/// <summary>What else is to be known of a taxon when names are read; the <c>traits</c> of <c>law/personal-data.json</c>.</summary>
[Flags]
internal enum TaxonTraits
{
    None = 0,

    /// <summary>Organisations have it too: a phone number, an address. In a company it is not personal.</summary>
    Organisation = 1,

    /// <summary>An authentication secret; servers and programs have them too.</summary>
    Credential = 2,

    /// <summary>Usually held by an object of several members, such as an address.</summary>
    Composite = 4,

    /// <summary>Personal where the same type holds the key of a person, such as a position beside a <c>UserId</c>.</summary>
    Linked = 8,

    /// <summary>Personal beside other personal members even in a thing, such as the address in an order.</summary>
    Accompanying = 16,

    /// <summary>Describes a person, and other things as well: the gender a shoe is made for, the nationality of a ship.</summary>
    Descriptive = 32,

    /// <summary>Left behind by what a person does: an account, a session, the address of a connection. Personal where a login, a session or an audit is dealt with.</summary>
    Traced = 64,
}
