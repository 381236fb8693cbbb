namespace CsLaw.Guards;

/// <summary>
/// The lawful routes by which personal information may leave mainland China (PIPL 38(1), CSL 39). There is no default: an unset value opens
/// nothing.
/// </summary>
public enum TransferRoute
{
    /// <summary>A standard contract with the recipient, filed with the authority (PIPL 38(1)(3)).</summary>
    StandardContract = 1,

    /// <summary>A security assessment passed at the authority (PIPL 38(1)(1), 40; CSL 39 for critical infrastructure).</summary>
    SecurityAssessment = 2,

    /// <summary>A certification of personal information protection (PIPL 38(1)(2)).</summary>
    Certification = 3,

    /// <summary>
    /// A case that the 2024 provisions on cross-border data flows free from the three others (Arts. 3 to 6). The reference names it.
    /// </summary>
    Exemption = 4,
}
