using System;

namespace CsLaw.Guards.Tests.RealIdentity;

/// <summary>A clock that the test sets.</summary>
internal sealed class SettableTime : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
