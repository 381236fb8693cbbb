namespace CsLawAnalyzers.PersonalData.Types;

/// <summary>What the instances of a type stand for, by the name of the type.</summary>
internal enum TypeNature
{
    Unknown,

    /// <summary>A person: <c>Patient</c>, <c>UserDto</c>, <c>会员</c>.</summary>
    Person,

    /// <summary>Perhaps a person: <c>Account</c>, <c>Contact</c>, <c>Driver</c>; another personal member decides.</summary>
    DoubtfulPerson,

    /// <summary>Something else: a product, an order, a file.</summary>
    Thing,

    /// <summary>A company, an institution or a place; what it shares with persons is not personal.</summary>
    Organisation,

    /// <summary>Configuration or constants.</summary>
    Settings,

    /// <summary>A part of the program: a service, a sender, a repository.</summary>
    System,
}
