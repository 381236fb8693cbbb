namespace CsLaw.Guards;

/// <summary>Which guard of endpoints decided.</summary>
public enum GuardKind
{
    /// <summary><see cref="RequireConsentAttribute"/> (CSL 43(1), PIPL 13-15).</summary>
    Consent = 0,

    /// <summary><see cref="RequireRealIdentityAttribute"/> (CSL 26(1)).</summary>
    RealIdentity,
}
