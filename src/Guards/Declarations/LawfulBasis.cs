namespace CsLaw.Guards;

/// <summary>
/// The grounds beside consent on which personal information may be processed (PIPL 13(1)(2)-(7)). Consent, ground (1), is not among them:
/// it is not declared but asked for, with <see cref="RequireConsentAttribute"/>.
/// </summary>
public enum LawfulBasis
{
    /// <summary>Needed to conclude or perform a contract to which the person is party (PIPL 13(1)(2)).</summary>
    Contract = 1,

    /// <summary>Needed for personnel management under lawful rules or a collective contract (PIPL 13(1)(2)).</summary>
    HumanResources = 2,

    /// <summary>Needed to fulfil a duty that a law imposes (PIPL 13(1)(3)).</summary>
    LegalDuty = 3,

    /// <summary>Needed in a public health emergency, or to protect life, health or property in an emergency (PIPL 13(1)(4)).</summary>
    Emergency = 4,

    /// <summary>News reporting and supervision by public opinion, in reasonable scope (PIPL 13(1)(5)).</summary>
    NewsReporting = 5,

    /// <summary>
    /// Information that the person disclosed, or that is lawfully public, in reasonable scope (PIPL 13(1)(6), 27).
    /// </summary>
    PublicInformation = 6,

    /// <summary>Another case that a law or administrative regulation names (PIPL 13(1)(7)).</summary>
    OtherLaw = 7,
}
