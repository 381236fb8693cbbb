using System;
using System.Globalization;

namespace CsLaw.Guards;

/// <summary>One step of a verification (CSL 26(1)): whose, when and from where to where, and never which identity.</summary>
/// <param name="At">When, by the server's clock.</param>
/// <param name="Subject">
/// Whose, as <see cref="IConsentSubject"/> names the caller. An identifier of a person: keep it out of logs.
/// </param>
/// <param name="From">The state that was to stand before.</param>
/// <param name="To">The state wanted.</param>
/// <param name="Step">What became of it.</param>
public sealed record RealIdentityAuditRecord(
    DateTimeOffset At, string Subject, RealIdentityState From, RealIdentityState To, RealIdentityStep Step)
{
    /// <summary>The record without its subject, so that a record that ends up in a log names nobody.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"RealIdentityAuditRecord {{ At = {At:O}, From = {From}, To = {To}, Step = {Step} }}");
}
