using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Where consent records are kept. The contract fits a table with one row a record: a grant inserts, a withdrawal updates one column,
/// nothing is deleted before its time. May be registered as a scoped service (a <c>DbContext</c>); it is resolved for each request.
/// </summary>
/// <remarks>
/// An implementation throws when it cannot answer; the guard then refuses. It must never answer "granted" from a guess. Calls for the same
/// subject and purpose may run at the same time: once a withdrawal has returned, no later <see cref="FindAsync"/> may return the record as
/// standing unless a newer grant was made. PIPL 69 puts the proof on the operator, so keep the records at least as long as a claim can be
/// made.
/// </remarks>
public interface IConsentStore
{
    /// <summary>The newest record of this subject and purpose, standing or withdrawn; null if there never was one.</summary>
    /// <param name="subject">Who asks, as <see cref="IConsentSubject"/> names the caller.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    ValueTask<ConsentRecord?> FindAsync(string subject, string purpose, CancellationToken cancellationToken);

    /// <summary>
    /// Records a consent (CSL 43(1), PIPL 14). Where the newest record already stands for the same version it is kept and returned, so that
    /// a repeated request does not move the date.
    /// </summary>
    /// <param name="subject">Who consents.</param>
    /// <param name="purpose">To which purpose.</param>
    /// <param name="noticeVersion">On which version of the notice.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <returns>The record that stands now.</returns>
    ValueTask<ConsentRecord> GrantAsync(
        string subject, string purpose, string noticeVersion, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Enters the withdrawal of the standing record (PIPL 15).</summary>
    /// <param name="subject">Who withdraws.</param>
    /// <param name="purpose">Which purpose.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <returns>The record with its withdrawal; null if none stood.</returns>
    ValueTask<ConsentRecord?> WithdrawAsync(string subject, string purpose, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// All records of a subject over all purposes, oldest first: the evidence (PIPL 69) and the answer to a person who asks what was
    /// recorded (PIPL 44, 45).
    /// </summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    ValueTask<IReadOnlyList<ConsentRecord>> HistoryAsync(string subject, CancellationToken cancellationToken);
}
