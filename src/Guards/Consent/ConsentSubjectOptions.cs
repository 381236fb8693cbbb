using System;

namespace CsLaw.Guards;

/// <summary>How callers who are not signed in are recognised again.</summary>
public sealed class ConsentSubjectOptions
{
    /// <summary>
    /// How long the cookie of a caller who is not signed in is good for, counted from its issue; 180 days unless set. It is not renewed: a
    /// person is asked again after that time, and the identifier does not outlive its use (PIPL 19). Must be positive.
    /// </summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(180);
}
