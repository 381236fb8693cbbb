using System;

namespace CsLaw.Guards;

/// <summary>Settings of the real-identity guard. Bindable from configuration and read anew when the configuration changes.</summary>
public sealed class RealIdentityGuardOptions
{
    /// <summary>
    /// How long a verification counts, from the moment it came out; null, the default, while its state stands at
    /// <see cref="RealIdentityState.Verified"/>. Must be positive. The law sets no period (CSL 26(1)); mobile numbers change hands.
    /// </summary>
    public TimeSpan? VerifiedFor { get; set; }
}
