namespace CsLaw.Tool.Tests.Testing;

/// <summary>A clock that stands at the noon of a day, in a machine that lives in universal time.</summary>
internal sealed class FixedClock(DateOnly day) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
