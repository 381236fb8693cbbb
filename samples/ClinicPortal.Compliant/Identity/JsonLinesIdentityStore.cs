using ClinicPortal.Storage;
using CsLaw.Guards;

namespace ClinicPortal.Identity;

/// <summary>实名核验状态落盘。只记状态，不记姓名和号码。</summary>
public sealed class JsonLinesIdentityStore(JsonLinesFile<RealIdentityRecord> records) : IRealIdentityStore
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async ValueTask<RealIdentityRecord?> FindAsync(string subject, CancellationToken cancellationToken) =>
        (await records.ReadAllAsync(cancellationToken)).LastOrDefault(record => record.Subject == subject);

    public async ValueTask<bool> TryMoveAsync(
        string subject, RealIdentityState from, RealIdentityState to, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var standing = await FindAsync(subject, cancellationToken);
            if ((standing?.State ?? RealIdentityState.None) != from)
                return false;

            await records.AppendAsync(new RealIdentityRecord(subject, to, at), cancellationToken);
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }
}
