using System;
using System.Globalization;

namespace CsLaw.Guards;

/// <summary>
/// One decision of a guard of endpoints. Holds nothing of the request: no path, no query, no content, because they carry personal data.
/// </summary>
/// <param name="At">When, before the endpoint ran.</param>
/// <param name="Guard">Which guard.</param>
/// <param name="Decision">What it decided.</param>
/// <param name="Endpoint">The endpoint by its display name, which its developers wrote; empty where it has none.</param>
/// <param name="Subject">
/// Who asked, as <see cref="IConsentSubject"/> names the caller; null for a caller who is not known. An identifier of a person: keep it out
/// of logs.
/// </param>
/// <param name="Purpose">The purpose that consent was demanded for; null with other guards.</param>
/// <param name="NoticeVersion">The version of its notice at that time; null with other guards.</param>
public sealed record GuardAuditRecord(
    DateTimeOffset At, GuardKind Guard, GuardDecision Decision, string Endpoint, string? Subject, string? Purpose = null,
    string? NoticeVersion = null)
{
    /// <summary>The record without its subject, so that a record that ends up in a log names nobody.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"GuardAuditRecord {{ At = {At:O}, Guard = {Guard}, Decision = {Decision}, Endpoint = {Endpoint}, Purpose = {Purpose} }}");
}
