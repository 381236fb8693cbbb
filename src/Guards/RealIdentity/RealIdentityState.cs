namespace CsLaw.Guards;

/// <summary>
/// How far the verification of a subject's real identity has come (CSL 26(1)). Which state may follow which:
/// <see cref="RealIdentityTransitions"/>.
/// </summary>
public enum RealIdentityState
{
    /// <summary>Never asked for, or nothing on record.</summary>
    None = 0,

    /// <summary>Asked for; the outcome is open. No service yet: CSL 26(1) forbids it before the identity is given.</summary>
    Pending,

    /// <summary>
    /// Verified by something that counts: a mobile number, an identity document number or a unified social credit code, checked.
    /// </summary>
    Verified,

    /// <summary>Checked and not confirmed.</summary>
    Refused,

    /// <summary>
    /// Was verified and counts no longer, because its time is over, the number was given up, or it was carried to an account.
    /// </summary>
    Expired,
}
