using System;

namespace CsLaw.Guards.Tests.EntityFramework;

/// <summary>A consent record as a row.</summary>
internal sealed class ConsentRow
{
    public long Id { get; init; }

    public required string Subject { get; init; }

    public required string Purpose { get; init; }

    public required string NoticeVersion { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    internal ConsentRecord ToRecord() => new(Subject, Purpose, NoticeVersion, GrantedAt, WithdrawnAt);
}
