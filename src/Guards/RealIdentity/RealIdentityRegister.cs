using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// The verifications of real identities (CSL 26(1)), step by step. Scoped. The steps follow <see cref="RealIdentityTransitions"/>, and a
/// step that cannot be taken throws: there is no result that code could overlook. Subjects come from <see cref="IConsentSubject"/>, so a
/// verification can be begun by the caller of one request and concluded by the call of a provider.
/// </summary>
/// <param name="store">Where the states are kept.</param>
/// <param name="subjects">Who callers are.</param>
/// <param name="options">How long a verification counts.</param>
/// <param name="audit">Where the steps are recorded.</param>
/// <param name="time">The clock.</param>
public sealed class RealIdentityRegister(
    IRealIdentityStore store,
    IConsentSubject subjects,
    IOptionsMonitor<RealIdentityGuardOptions> options,
    IRealIdentityAudit audit,
    TimeProvider time)
{
    /// <summary>
    /// The state of a subject now: what is on record, and <see cref="RealIdentityState.Expired"/> for a verification whose
    /// <see cref="RealIdentityGuardOptions.VerifiedFor"/> is over.
    /// </summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    public async Task<RealIdentityState> FindStateAsync(string subject, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        var record = await store.FindAsync(subject, cancellationToken);

        // A store whose collation ignores case may answer with somebody else's record.
        if (record is null || !string.Equals(record.Subject, subject, StringComparison.Ordinal))
            return RealIdentityState.None;
        return IsOver(record) ? RealIdentityState.Expired : record.State;
    }

    /// <summary>Whether the caller of a request is verified. Throws what the store throws; do not go on then.</summary>
    /// <param name="context">The request.</param>
    public async Task<bool> IsVerifiedAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (_, isVerified) = await AskAsync(context);
        return isVerified;
    }

    /// <summary>Who the caller is, and whether a verification stands.</summary>
    internal async Task<(string? Caller, bool IsVerified)> AskAsync(HttpContext context)
    {
        var caller = await subjects.FindAsync(context);
        return (caller, caller is not null && await FindStateAsync(caller, context.RequestAborted) == RealIdentityState.Verified);
    }

    /// <summary>
    /// Begins a verification of the caller, who gets a subject if none is known: the first attempt, or a new one after a refusal or an
    /// expiry.
    /// </summary>
    /// <param name="context">The request, whose response must not have started.</param>
    /// <returns>The subject under which the verification is to be concluded. Keep it on the server.</returns>
    /// <exception cref="RealIdentityTransitionException">A verification is under way, or stands.</exception>
    public async Task<string> BeginAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var caller = await subjects.EstablishAsync(context);
        await BeginAsync(caller, context.RequestAborted);
        return caller;
    }

    /// <summary>Begins a verification of a subject; see <see cref="BeginAsync(HttpContext)"/>.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <exception cref="RealIdentityTransitionException">A verification is under way, or stands.</exception>
    public async Task BeginAsync(string subject, CancellationToken cancellationToken = default)
    {
        var state = await FindStateAsync(subject, cancellationToken);

        // Over by time alone: the record still says Verified. Enter the expiry first, so that no step is skipped in the records either.
        if (state == RealIdentityState.Expired
            && await store.FindAsync(subject, cancellationToken) is { State: RealIdentityState.Verified })
        {
            await MoveAsync(subject, RealIdentityState.Verified, RealIdentityState.Expired, cancellationToken);
        }

        await MoveAsync(subject, state, RealIdentityState.Pending, cancellationToken);
    }

    /// <summary>Concludes a verification: the identity was confirmed by whoever checked it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <exception cref="RealIdentityTransitionException">No verification is under way.</exception>
    public Task ConfirmAsync(string subject, CancellationToken cancellationToken = default) =>
        MoveAsync(subject, RealIdentityState.Pending, RealIdentityState.Verified, cancellationToken);

    /// <summary>Concludes a verification: the identity was not confirmed.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <exception cref="RealIdentityTransitionException">No verification is under way.</exception>
    public Task RefuseAsync(string subject, CancellationToken cancellationToken = default) =>
        MoveAsync(subject, RealIdentityState.Pending, RealIdentityState.Refused, cancellationToken);

    /// <summary>Ends a verification that stood, for example because the mobile number was given up.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <exception cref="RealIdentityTransitionException">The subject is not verified.</exception>
    public Task ExpireAsync(string subject, CancellationToken cancellationToken = default) =>
        MoveAsync(subject, RealIdentityState.Verified, RealIdentityState.Expired, cancellationToken);

    /// <summary>
    /// Writes the verification of a caller who is not signed in over to the account that the same request creates. One verification opens
    /// one account: the caller's own expires in the same breath, and of two requests with one cookie one throws.
    /// </summary>
    /// <param name="context">The request that creates the account. Its cookie stays: a consent may still hang on it.</param>
    /// <param name="userId">The new user's identifier, as the sign-in puts it into the name identifier claim.</param>
    /// <exception cref="RealIdentityTransitionException">
    /// The caller is not verified (any more), or the account has a verification already.
    /// </exception>
    public async Task CarryOverAsync(HttpContext context, string userId)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = ConsentSubjectId.ForUser(userId);
        var caller = await subjects.FindAsync(context);
        var state = caller is not null && ConsentSubjectId.IsAnonymous(caller)
            ? await FindStateAsync(caller, context.RequestAborted)
            : RealIdentityState.None;
        if (caller is null || state != RealIdentityState.Verified)
            throw new RealIdentityTransitionException(state, RealIdentityState.Verified);

        // Spent first: if the rest fails, the person verifies again, and nobody opened two accounts.
        await ExpireAsync(caller, context.RequestAborted);
        await BeginAsync(account, context.RequestAborted);
        await ConfirmAsync(account, context.RequestAborted);
    }

    private bool IsOver(RealIdentityRecord record) =>
        record.State == RealIdentityState.Verified
        && options.CurrentValue.VerifiedFor is { } period
        && time.GetUtcNow() - record.ChangedAt >= period;

    private async Task MoveAsync(string subject, RealIdentityState from, RealIdentityState to, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        var at = time.GetUtcNow();
        var allowed = RealIdentityTransitions.Allows(from, to);
        if (allowed)
        {
            // First, so that nobody is verified without a record of it.
            await audit.RecordAsync(new RealIdentityAuditRecord(at, subject, from, to, RealIdentityStep.Taking), cancellationToken);
            if (await store.TryMoveAsync(subject, from, to, at, cancellationToken))
                return;
        }

        await audit.RecordAsync(new RealIdentityAuditRecord(at, subject, from, to, RealIdentityStep.Refused), cancellationToken);
        throw new RealIdentityTransitionException(from, to);
    }
}
