using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.RealIdentity;

public sealed class RealIdentityTransitionsTests
{
    private static readonly HashSet<(RealIdentityState, RealIdentityState)> s_steps =
    [
        (RealIdentityState.None, RealIdentityState.Pending),
        (RealIdentityState.Pending, RealIdentityState.Verified),
        (RealIdentityState.Pending, RealIdentityState.Refused),
        (RealIdentityState.Verified, RealIdentityState.Expired),
        (RealIdentityState.Refused, RealIdentityState.Pending),
        (RealIdentityState.Expired, RealIdentityState.Pending),
    ];

    public static TheoryData<RealIdentityState, RealIdentityState> AllPairs()
    {
        var pairs = new TheoryData<RealIdentityState, RealIdentityState>();
        foreach (var from in Enum.GetValues<RealIdentityState>())
        {
            foreach (var to in Enum.GetValues<RealIdentityState>())
                pairs.Add(from, to);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(AllPairs))]
    public async Task Nothing_skips_a_step(RealIdentityState from, RealIdentityState to)
    {
        var allowed = s_steps.Contains((from, to));
        Assert.Equal(allowed, RealIdentityTransitions.Allows(from, to));

        var store = await StoreAtAsync(from);
        if (allowed)
        {
            Assert.True(await store.TryMoveAsync("s", from, to, DateTimeOffset.UnixEpoch, default));
            Assert.Equal(to, (await store.FindAsync("s", default))?.State);
            return;
        }

        var error = await Assert.ThrowsAsync<RealIdentityTransitionException>(
            async () => await store.TryMoveAsync("s", from, to, DateTimeOffset.UnixEpoch, default));
        Assert.Equal((from, to), (error.From, error.To));
        Assert.Equal(from, (await store.FindAsync("s", default))?.State ?? RealIdentityState.None);
    }

    [Fact]
    public async Task A_step_from_a_state_that_does_not_stand_changes_nothing()
    {
        var store = await StoreAtAsync(RealIdentityState.Refused);
        Assert.False(await store.TryMoveAsync("s", RealIdentityState.Pending, RealIdentityState.Verified, DateTimeOffset.UnixEpoch, default));
        Assert.Equal(RealIdentityState.Refused, (await store.FindAsync("s", default))?.State);
    }

    [Fact]
    public async Task Of_two_outcomes_at_the_same_time_one_stands()
    {
        for (var round = 0; round < 50; round++)
        {
            var store = await StoreAtAsync(RealIdentityState.Pending);
            var moved = await Task.WhenAll(
                Task.Run(() => MoveAsync(RealIdentityState.Verified)),
                Task.Run(() => MoveAsync(RealIdentityState.Refused)));
            Assert.Single(moved, won => won);

            Task<bool> MoveAsync(RealIdentityState to) =>
                store.TryMoveAsync("s", RealIdentityState.Pending, to, DateTimeOffset.UnixEpoch, default).AsTask();
        }
    }

    [Fact]
    public void A_record_in_a_log_names_nobody() =>
        Assert.DoesNotContain("zhang.san", new RealIdentityRecord("user:zhang.san", RealIdentityState.Verified, DateTimeOffset.UnixEpoch).ToString());

    private static async Task<InMemoryRealIdentityStore> StoreAtAsync(RealIdentityState state)
    {
        RealIdentityState[] way = state switch
        {
            RealIdentityState.None => [],
            RealIdentityState.Pending => [RealIdentityState.Pending],
            RealIdentityState.Expired => [RealIdentityState.Pending, RealIdentityState.Verified, RealIdentityState.Expired],
            _ => [RealIdentityState.Pending, state],
        };
        var store = new InMemoryRealIdentityStore();
        var at = RealIdentityState.None;
        foreach (var next in way)
        {
            Assert.True(await store.TryMoveAsync("s", at, next, DateTimeOffset.UnixEpoch, default));
            at = next;
        }

        return store;
    }
}
