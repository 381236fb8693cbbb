using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.EntityFramework;

public sealed class EfRealIdentityStoreTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public async Task Of_several_that_begin_or_conclude_at_once_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var subject = $"user:{round}";
            var begun = await Task.WhenAll(Enumerable.Range(0, 6).Select(
                _ => Task.Run(() => MoveAsync(subject, RealIdentityState.None, RealIdentityState.Pending))));
            Assert.Single(begun, won => won);

            var concluded = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => MoveAsync(
                subject, RealIdentityState.Pending, i % 2 == 0 ? RealIdentityState.Verified : RealIdentityState.Refused))));
            Assert.Single(concluded, won => won);
        }
    }

    [Fact]
    public async Task Keeps_state_and_time()
    {
        Assert.True(await MoveAsync("s", RealIdentityState.None, RealIdentityState.Pending));
        await using var db = _database.Open();
        Assert.Equal(
            new RealIdentityRecord("s", RealIdentityState.Pending, DateTimeOffset.UnixEpoch), await new EfRealIdentityStore(db).FindAsync("s", default));
        Assert.Null(await new EfRealIdentityStore(db).FindAsync("t", default));
    }

    public void Dispose() => _database.Dispose();

    private async Task<bool> MoveAsync(string subject, RealIdentityState from, RealIdentityState to)
    {
        await using var db = _database.Open();
        return await new EfRealIdentityStore(db).TryMoveAsync(subject, from, to, DateTimeOffset.UnixEpoch, default);
    }
}
