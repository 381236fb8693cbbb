using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.Consent;

public sealed class InMemoryConsentStoreTests
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_repeated_grant_keeps_the_first_date()
    {
        var store = new InMemoryConsentStore();
        var first = await store.GrantAsync("s", "p", "1", s_start, default);
        var second = await store.GrantAsync("s", "p", "1", s_start.AddDays(1), default);
        Assert.Equal(first, second);
        Assert.Single(await store.HistoryAsync("s", default));
    }

    [Fact]
    public async Task A_withdrawn_consent_does_not_fall_back_to_an_older_version()
    {
        var store = new InMemoryConsentStore();
        await store.GrantAsync("s", "p", "1", s_start, default);
        await store.GrantAsync("s", "p", "2", s_start.AddDays(1), default);
        var withdrawn = await store.WithdrawAsync("s", "p", s_start.AddDays(2), default);

        Assert.Equal(s_start.AddDays(2), withdrawn?.WithdrawnAt);
        Assert.Equal(withdrawn, await store.FindAsync("s", "p", default));
        Assert.Null(await store.WithdrawAsync("s", "p", s_start.AddDays(3), default));
    }

    [Fact]
    public async Task Grants_at_the_same_time_leave_one_record()
    {
        var store = new InMemoryConsentStore();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(
            async () => await store.GrantAsync("s", "p", "1", s_start.AddTicks(i), default))));
        Assert.Single(await store.HistoryAsync("s", default));
    }

    [Fact]
    public async Task Grants_and_withdrawals_at_the_same_time_lose_nothing()
    {
        var store = new InMemoryConsentStore();
        var withdrawals = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
        {
            await store.GrantAsync("s", "p", "1", s_start, default);
            return await store.WithdrawAsync("s", "p", s_start, default);
        })));

        var history = await store.HistoryAsync("s", default);
        Assert.Equal(history.Count, withdrawals.Count(record => record is not null));
        Assert.All(history, record => Assert.NotNull(record.WithdrawnAt));
    }

    [Fact]
    public async Task A_full_store_takes_no_more_and_still_answers_and_withdraws()
    {
        var store = new InMemoryConsentStore(capacity: 1);
        await store.GrantAsync("s", "p", "1", s_start, default);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.GrantAsync("t", "p", "1", s_start, default));
        Assert.Null(await store.FindAsync("t", "p", default));
        Assert.NotNull(await store.WithdrawAsync("s", "p", s_start, default));
    }

    [Theory]
    [InlineData("s", "p", "1", true)]
    [InlineData("S", "p", "1", false)]
    [InlineData("s", "P", "1", false)]
    [InlineData("s", "p", "1.0", false)]
    public void A_record_covers_exactly_its_subject_purpose_and_version(string subject, string purpose, string version, bool covers)
    {
        var record = new ConsentRecord("s", "p", "1", s_start);
        Assert.Equal(covers, record.Covers(subject, purpose, version));
        Assert.False((record with { WithdrawnAt = s_start }).Covers(subject, purpose, version));
    }
}
