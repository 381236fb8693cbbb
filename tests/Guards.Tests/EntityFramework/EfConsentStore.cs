using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CsLaw.Guards.Tests.EntityFramework;

/// <summary>The store as the documentation shows it, registered as a scoped service.</summary>
internal sealed class EfConsentStore(GuardDb db) : IConsentStore
{
    public async ValueTask<ConsentRecord?> FindAsync(string subject, string purpose, CancellationToken cancellationToken) =>
        (await Of(subject, purpose).FirstOrDefaultAsync(cancellationToken))?.ToRecord();

    public async ValueTask<ConsentRecord> GrantAsync(
        string subject, string purpose, string noticeVersion, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await FindAsync(subject, purpose, cancellationToken) is { } known && known.Covers(subject, purpose, noticeVersion))
            return known;

        var row = new ConsentRow { Subject = subject, Purpose = purpose, NoticeVersion = noticeVersion, GrantedAt = at };
        db.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return row.ToRecord();
    }

    public async ValueTask<ConsentRecord?> WithdrawAsync(
        string subject, string purpose, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await FindAsync(subject, purpose, cancellationToken) is not { WithdrawnAt: null } known)
            return null;

        await Of(subject, purpose).Where(row => row.WithdrawnAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.WithdrawnAt, at), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return known with { WithdrawnAt = at };
    }

    public async ValueTask<IReadOnlyList<ConsentRecord>> HistoryAsync(string subject, CancellationToken cancellationToken) =>
        await db.Consents.AsNoTracking().Where(row => row.Subject == subject).OrderBy(row => row.Id)
            .Select(row => row.ToRecord()).ToListAsync(cancellationToken);

    private IQueryable<ConsentRow> Of(string subject, string purpose) => db.Consents.AsNoTracking()
        .Where(row => row.Subject == subject && row.Purpose == purpose)
        .OrderByDescending(row => row.Id);
}
