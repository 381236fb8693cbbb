using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.RealIdentity.Sms;

public sealed class InMemorySmsCodeStoreTests
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Counts_exactly_under_concurrency_and_forgets_with_the_window()
    {
        var store = new InMemorySmsCodeStore();
        var counted = await Task.WhenAll(Enumerable.Range(0, 200).Select(
            _ => Task.Run(async () => await store.TryCountAsync("c", 7, TimeSpan.FromMinutes(1), s_start, default))));
        Assert.Equal(7, counted.Count(won => won));
        Assert.False(await store.TryCountAsync("c", 7, TimeSpan.FromMinutes(1), s_start.AddSeconds(59), default));
        Assert.True(await store.TryCountAsync("c", 7, TimeSpan.FromMinutes(1), s_start.AddSeconds(60), default));
        Assert.False(await store.TryCountAsync("d", 0, TimeSpan.FromMinutes(1), s_start, default));
    }

    [Fact]
    public async Task A_clock_set_back_frees_nothing()
    {
        var store = new InMemorySmsCodeStore();
        Assert.True(await store.TryCountAsync("c", 1, TimeSpan.FromMinutes(1), s_start, default));
        Assert.False(await store.TryCountAsync("c", 1, TimeSpan.FromMinutes(1), s_start.AddDays(-1), default));
    }

    [Fact]
    public async Task Of_many_who_take_a_code_one_gets_it()
    {
        var store = new InMemorySmsCodeStore();
        await store.PutAsync(Code("s", "1"), default);
        Assert.False(await store.TryTakeAsync("s", "2", default));
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await store.TryTakeAsync("s", "1", default))));
        Assert.Single(taken, won => won);
        Assert.Null(await store.AttemptAsync("s", default));
    }

    [Fact]
    public async Task A_full_store_makes_room_by_what_is_over_and_else_takes_no_more()
    {
        var store = new InMemorySmsCodeStore(capacity: 1);
        await store.PutAsync(Code("s", "1"), default);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.PutAsync(Code("t", "1"), default));
        await store.PutAsync(Code("s", "2"), default);
        await store.PutAsync(Code("t", "1") with { IssuedAt = s_start.AddMinutes(5) }, default);
        Assert.Null(await store.AttemptAsync("s", default));

        Assert.True(await store.TryCountAsync("a", 2, TimeSpan.FromMinutes(1), s_start, default));
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await store.TryCountAsync("b", 2, TimeSpan.FromMinutes(1), s_start, default));
        Assert.True(await store.TryCountAsync("b", 2, TimeSpan.FromMinutes(1), s_start.AddMinutes(1), default));
    }

    private static SmsCode Code(string subject, string id) => new(subject, id, "h", s_start, s_start.AddMinutes(5));
}
