using System;
using System.Globalization;

namespace CsLaw.Guards;

/// <summary>
/// Who consented to which version of the notice for which purpose and when, and when the consent was withdrawn: the evidence that CSL 43(1)
/// and PIPL 14 ask for and that PIPL 69 puts on the operator. A record is never changed except that its withdrawal is entered.
/// </summary>
/// <param name="Subject">
/// Who consented, as <see cref="IConsentSubject"/> names the caller. An identifier of a person: keep it out of logs.
/// </param>
/// <param name="Purpose">The purpose, as the endpoint names it; compared character by character.</param>
/// <param name="NoticeVersion">The version of the notice that was shown; compared character by character.</param>
/// <param name="GrantedAt">When the consent was given, by the server's clock.</param>
/// <param name="WithdrawnAt">When it was withdrawn (PIPL 15), null while it stands. What was done before stays lawful.</param>
public sealed record ConsentRecord(
    string Subject, string Purpose, string NoticeVersion, DateTimeOffset GrantedAt, DateTimeOffset? WithdrawnAt = null)
{
    /// <summary>
    /// Whether this record lets <paramref name="subject"/> through for a purpose whose notice stands at <paramref name="noticeVersion"/>.
    /// </summary>
    /// <param name="subject">Who asks.</param>
    /// <param name="purpose">The purpose asked for.</param>
    /// <param name="noticeVersion">The current version of its notice; another version needs a new consent (PIPL 14(2)).</param>
    public bool Covers(string subject, string purpose, string noticeVersion) =>
        // Compared although the store was asked for them: one whose collation ignores case must not let "alice" pass as "Alice".
        WithdrawnAt is null
        && string.Equals(Subject, subject, StringComparison.Ordinal)
        && string.Equals(Purpose, purpose, StringComparison.Ordinal)
        && string.Equals(NoticeVersion, noticeVersion, StringComparison.Ordinal);

    /// <summary>The record without its subject, so that a record that ends up in a log names nobody.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"ConsentRecord {{ Purpose = {Purpose}, Version = {NoticeVersion}, GrantedAt = {GrantedAt:O}, WithdrawnAt = {WithdrawnAt:O} }}");
}
