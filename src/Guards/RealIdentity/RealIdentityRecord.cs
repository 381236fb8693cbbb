using System;
using System.Globalization;

namespace CsLaw.Guards;

/// <summary>
/// How far the verification of one subject has come, and since when (CSL 26(1)). It says that an identity was verified and never which:
/// names and numbers stay with whoever verified them.
/// </summary>
/// <param name="Subject">
/// Whose identity, as <see cref="IConsentSubject"/> names the caller. An identifier of a person: keep it out of logs.
/// </param>
/// <param name="State">The state.</param>
/// <param name="ChangedAt">Since when, by the server's clock.</param>
public sealed record RealIdentityRecord(string Subject, RealIdentityState State, DateTimeOffset ChangedAt)
{
    /// <summary>The record without its subject, so that a record that ends up in a log names nobody.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"RealIdentityRecord {{ State = {State}, ChangedAt = {ChangedAt:O} }}");
}
