namespace CsLaw.Guards;

/// <summary>What became of a step of a verification.</summary>
public enum RealIdentityStep
{
    /// <summary>
    /// Not taken: <see cref="RealIdentityTransitions"/> does not know it, or another request had changed the state meanwhile.
    /// </summary>
    Refused = 0,

    /// <summary>
    /// About to be entered. It stands unless <see cref="Refused"/> follows with the same time, or the store failed, which the caller of the
    /// step was told by an exception.
    /// </summary>
    Taking,
}
