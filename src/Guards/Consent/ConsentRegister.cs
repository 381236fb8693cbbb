using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// The consents of the caller of a request: for services that take consent in a form of their own, or ask within an action. Scoped; resolve
/// it where it is needed. The endpoints of <see cref="ConsentEndpoints.MapConsentEndpoints"/> are built on it.
/// </summary>
/// <param name="store">Where the records are kept.</param>
/// <param name="subject">Who the caller is.</param>
/// <param name="options">Which purposes there are.</param>
/// <param name="time">The clock for grants and withdrawals.</param>
public sealed class ConsentRegister(
    IConsentStore store, IConsentSubject subject, IOptionsMonitor<ConsentGuardOptions> options, TimeProvider time)
{
    /// <summary>
    /// Whether the caller consented to the purpose, on its current notice, and has not withdrawn (CSL 43(1), PIPL 13-15).
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="purpose">The purpose.</param>
    /// <remarks>Throws what the store throws. Do not go on then: without an answer there is no consent.</remarks>
    public async Task<bool> IsCurrentAsync(HttpContext context, string purpose)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        var (_, isCurrent) = await AskAsync(context, purpose, options.CurrentValue.FindNoticeVersion(purpose));
        return isCurrent;
    }

    /// <summary>Who the caller is, and whether a consent to this version of the notice stands.</summary>
    internal async Task<(string? Caller, bool IsCurrent)> AskAsync(HttpContext context, string purpose, string? noticeVersion)
    {
        var caller = await subject.FindAsync(context);
        if (caller is null || noticeVersion is null)
            return (caller, false);
        var record = await store.FindAsync(caller, purpose, context.RequestAborted);
        return (caller, record is not null && record.Covers(caller, purpose, noticeVersion));
    }

    /// <summary>
    /// Records that the caller consents (PIPL 14: informed, voluntary, explicit). Call it for an act of the person only, never by default.
    /// A caller who is not known yet gets the cookie that following requests bring back.
    /// </summary>
    /// <param name="context">The request, whose response must not have started.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="noticeVersion">The version of the notice that the person was shown, as the form carried it.</param>
    /// <returns>The record that stands now.</returns>
    /// <exception cref="ArgumentException">
    /// The purpose is not declared, or its notice has another version: the person has not seen the current one and must be shown it.
    /// </exception>
    public async Task<ConsentRecord> GrantAsync(HttpContext context, string purpose, string noticeVersion)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        ArgumentException.ThrowIfNullOrWhiteSpace(noticeVersion);
        if (!string.Equals(options.CurrentValue.FindNoticeVersion(purpose), noticeVersion, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "The purpose is not declared, or this is not the current version of its notice.", nameof(noticeVersion));
        }

        var caller = await subject.EstablishAsync(context);
        return await store.GrantAsync(caller, purpose, noticeVersion, time.GetUtcNow(), context.RequestAborted);
    }

    /// <summary>
    /// Records that the caller withdraws (PIPL 15). From then on the guards refuse; erasing what is kept is the service's duty (PIPL 47).
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="purpose">The purpose; one that is declared no longer can still be withdrawn.</param>
    /// <returns>Whether a consent stood.</returns>
    public async Task<bool> WithdrawAsync(HttpContext context, string purpose)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        return await subject.FindAsync(context) is { } caller
            && await store.WithdrawAsync(caller, purpose, time.GetUtcNow(), context.RequestAborted) is not null;
    }

    /// <summary>
    /// Writes the standing consents of a caller who is not signed in over to the account that the same request creates, with their dates,
    /// and takes the cookie back. Without this a person who consented before signing up would be asked again after it.
    /// </summary>
    /// <param name="context">The request that creates the account.</param>
    /// <param name="userId">The new user's identifier, as the sign-in puts it into the name identifier claim.</param>
    /// <returns>The records of the new account; none where the caller brought none.</returns>
    /// <remarks>
    /// For new accounts only. On a shared device the cookie may be another person's, and an existing user has consents of their own.
    /// </remarks>
    public async Task<IReadOnlyList<ConsentRecord>> CarryOverAsync(HttpContext context, string userId)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = ConsentSubjectId.ForUser(userId);
        if (await subject.FindAsync(context) is not { } caller || !ConsentSubjectId.IsAnonymous(caller))
            return [];

        var carried = new List<ConsentRecord>();
        var history = await store.HistoryAsync(caller, context.RequestAborted);
        var standing = history
            .GroupBy(static record => record.Purpose, StringComparer.Ordinal)
            .Select(static records => records.Last())
            .Where(static record => record.WithdrawnAt is null);
        foreach (var record in standing)
            carried.Add(await store.GrantAsync(account, record.Purpose, record.NoticeVersion, record.GrantedAt, context.RequestAborted));

        await subject.ForgetAsync(context);
        return carried;
    }
}
