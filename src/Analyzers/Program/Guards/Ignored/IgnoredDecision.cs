namespace CsLawAnalyzers.Program.Guards.Ignored;

/// <summary>In which way the decision of a check is ignored.</summary>
internal enum IgnoredDecision
{
    /// <summary>The result is dropped.</summary>
    Dropped,

    /// <summary>The result is stored and nothing depends on it.</summary>
    Unread,

    /// <summary>Both outcomes go on: the branch for the missing evidence does nothing that matters.</summary>
    GoesOn,

    /// <summary>The exception of a throwing check is caught and the method goes on.</summary>
    Swallowed,

    /// <summary>A check that throws is started and not awaited.</summary>
    NotAwaited,

    /// <summary>The branch for the missing evidence only notes a failed or pending status, and the service is given.</summary>
    Noted,
}
