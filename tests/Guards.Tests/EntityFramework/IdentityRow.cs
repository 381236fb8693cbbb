using System;

namespace CsLaw.Guards.Tests.EntityFramework;

/// <summary>The state of a verification as a row, one a subject.</summary>
internal sealed class IdentityRow
{
    public required string Subject { get; init; }

    public required RealIdentityState State { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
