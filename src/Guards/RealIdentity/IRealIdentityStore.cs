using System;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Where the states of verifications are kept, one row a subject. May be registered as a scoped service; it is resolved for each request.
/// An implementation throws when it cannot answer; the guard then refuses (CSL 26(1)).
/// </summary>
public interface IRealIdentityStore
{
    /// <summary>What is on record for a subject; null counts as <see cref="RealIdentityState.None"/>.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    ValueTask<RealIdentityRecord?> FindAsync(string subject, CancellationToken cancellationToken);

    /// <summary>
    /// Moves a subject from one state to another, in one step that no other request can come between: in SQL an update with the old state
    /// in its condition, or an insert where <paramref name="from"/> is <see cref="RealIdentityState.None"/>.
    /// </summary>
    /// <param name="subject">The subject.</param>
    /// <param name="from">The state that must stand.</param>
    /// <param name="to">The state to come; only what <see cref="RealIdentityTransitions.Allows"/> is ever asked.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <returns>False, with nothing changed, where another state stands.</returns>
    ValueTask<bool> TryMoveAsync(
        string subject, RealIdentityState from, RealIdentityState to, DateTimeOffset at, CancellationToken cancellationToken);
}
