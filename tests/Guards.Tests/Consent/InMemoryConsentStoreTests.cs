using System;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.Consent;

public sealed class InMemoryConsentStoreTests : ConsentStoreContract
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

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

    internal override IConsentStore CreateStore() => new InMemoryConsentStore();
}
