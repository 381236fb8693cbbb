using System;

namespace CsLaw.Guards;

/// <summary>A code that was sent, as it is kept: the code itself is nowhere.</summary>
/// <param name="Subject">Whose verification it belongs to; one subject has one open code.</param>
/// <param name="Id">Random; names this code among those of the subject.</param>
/// <param name="Hash">
/// Salted hash over subject, number and code, encrypted with the data protection keys of the application: a copy of the store is not enough
/// to try the million codes that six digits leave.
/// </param>
/// <param name="IssuedAt">When it was sent.</param>
/// <param name="ExpiresAt">From when it counts no longer.</param>
/// <param name="Attempts">How many attempts were made on it.</param>
public sealed record SmsCode(
    string Subject, string Id, string Hash, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, int Attempts = 0)
{
    /// <summary>The code without its subject and hash, so that one that ends up in a log tells nothing.</summary>
    public override string ToString() => $"SmsCode {{ Attempts = {Attempts} }}";
}
