using System;

namespace CsLaw.Guards;

/// <summary>
/// A verification was to take a step that is not allowed, or that another request took first. Nothing was changed, and no service may be
/// given on it (CSL 26(1)). Names states only, nobody.
/// </summary>
/// <param name="from">The state that stands, or that was expected to stand.</param>
/// <param name="to">The state wanted.</param>
public sealed class RealIdentityTransitionException(RealIdentityState from, RealIdentityState to)
    : InvalidOperationException(
        $"The verification cannot go from {from} to {to}: the step is not allowed, or the state has changed meanwhile.")
{
    /// <summary>The state that stands, or that was expected to stand.</summary>
    public RealIdentityState From { get; } = from;

    /// <summary>The state wanted.</summary>
    public RealIdentityState To { get; } = to;
}
