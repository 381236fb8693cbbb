using System.Collections.Generic;

namespace CsLaw.Guards;

/// <summary>
/// Which state of a verification may follow which. Every way to <see cref="RealIdentityState.Verified"/> leads through
/// <see cref="RealIdentityState.Pending"/>, so that nobody is verified without a verification that was begun and came out (CSL 26(1)).
/// </summary>
public static class RealIdentityTransitions
{
    private static readonly HashSet<(RealIdentityState From, RealIdentityState To)> s_allowed =
    [
        (RealIdentityState.None, RealIdentityState.Pending),
        (RealIdentityState.Pending, RealIdentityState.Verified),
        (RealIdentityState.Pending, RealIdentityState.Refused),
        (RealIdentityState.Verified, RealIdentityState.Expired),

        // A mistyped number must not lock a person out for ever: a new attempt starts again at the beginning.
        (RealIdentityState.Refused, RealIdentityState.Pending),
        (RealIdentityState.Expired, RealIdentityState.Pending),
    ];

    /// <summary>Whether <paramref name="to"/> may follow directly on <paramref name="from"/>.</summary>
    /// <param name="from">The state that stands.</param>
    /// <param name="to">The state wanted.</param>
    public static bool Allows(RealIdentityState from, RealIdentityState to) => s_allowed.Contains((from, to));
}
