using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.EntityFramework;

/// <summary>Gives each call a store with a context of its own, as each request has one.</summary>
internal sealed class ScopedConsentStore(TemporaryDatabase database) : IConsentStore
{
    public async ValueTask<ConsentRecord?> FindAsync(string subject, string purpose, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await new EfConsentStore(db).FindAsync(subject, purpose, cancellationToken);
    }

    public async ValueTask<ConsentRecord> GrantAsync(
        string subject, string purpose, string noticeVersion, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await new EfConsentStore(db).GrantAsync(subject, purpose, noticeVersion, at, cancellationToken);
    }

    public async ValueTask<ConsentRecord?> WithdrawAsync(
        string subject, string purpose, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await new EfConsentStore(db).WithdrawAsync(subject, purpose, at, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<ConsentRecord>> HistoryAsync(string subject, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await new EfConsentStore(db).HistoryAsync(subject, cancellationToken);
    }
}
