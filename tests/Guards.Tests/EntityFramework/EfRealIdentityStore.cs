using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CsLaw.Guards.Tests.EntityFramework;

/// <summary>The store as the documentation shows it: the old state stands in the condition of the update, so one of two requests wins.</summary>
internal sealed class EfRealIdentityStore(GuardDb db) : IRealIdentityStore
{
    public async ValueTask<RealIdentityRecord?> FindAsync(string subject, CancellationToken cancellationToken) =>
        await db.Identities.AsNoTracking().FirstOrDefaultAsync(row => row.Subject == subject, cancellationToken) is { } found
            ? new RealIdentityRecord(found.Subject, found.State, found.ChangedAt)
            : null;

    public async ValueTask<bool> TryMoveAsync(
        string subject, RealIdentityState from, RealIdentityState to, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (from != RealIdentityState.None)
        {
            return await db.Identities.Where(row => row.Subject == subject && row.State == from).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, to).SetProperty(row => row.ChangedAt, at), cancellationToken) == 1;
        }

        db.Add(new IdentityRow { Subject = subject, State = to, ChangedAt = at });
        try
        {
            return await db.SaveChangesAsync(cancellationToken) == 1;
        }
        catch (DbUpdateException) when (db.Identities.Any(row => row.Subject == subject))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
