using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.Consent;

/// <summary>What every consent store promises, asked of each implementation.</summary>
public abstract class ConsentStoreContract
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_repeated_grant_keeps_the_first_date()
    {
        var store = CreateStore();
        var first = await store.GrantAsync("s", "p", "1", s_start, default);
        var second = await store.GrantAsync("s", "p", "1", s_start.AddDays(1), default);
        Assert.Equal(first, second);
        Assert.Single(await store.HistoryAsync("s", default));
    }

    [Fact]
    public async Task A_withdrawn_consent_does_not_fall_back_to_an_older_version()
    {
        var store = CreateStore();
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
        var store = CreateStore();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(
            async () => await store.GrantAsync("s", "p", "1", s_start.AddTicks(i), default))));
        Assert.Single(await store.HistoryAsync("s", default));
    }

    [Fact]
    public async Task Grants_and_withdrawals_at_the_same_time_lose_nothing()
    {
        var store = CreateStore();
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
    public async Task The_history_is_in_order_and_of_one_subject()
    {
        var store = CreateStore();
        await store.GrantAsync("s", "p", "1", s_start, default);
        await store.WithdrawAsync("s", "p", s_start.AddDays(1), default);
        await store.GrantAsync("S", "p", "1", s_start, default);
        await store.GrantAsync("s", "q", "2", s_start.AddDays(2), default);
        Assert.Equal(
            [
                new ConsentRecord("s", "p", "1", s_start, s_start.AddDays(1)),
                new ConsentRecord("s", "q", "2", s_start.AddDays(2)),
            ],
            await store.HistoryAsync("s", default));
        Assert.Null(await store.FindAsync("s", "r", default));
    }

    /// <summary>An empty store that may be called by several threads at once.</summary>
    internal abstract IConsentStore CreateStore();
}
