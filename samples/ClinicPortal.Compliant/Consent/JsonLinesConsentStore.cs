using ClinicPortal.Storage;
using CsLaw.Guards;

namespace ClinicPortal.Consent;

/// <summary>同意记录落盘：who consented to what and when is evidence that must outlive the process (PIPL Art. 69).</summary>
public sealed class JsonLinesConsentStore(JsonLinesFile<ConsentRecord> records) : IConsentStore
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async ValueTask<ConsentRecord?> FindAsync(string subject, string purpose, CancellationToken cancellationToken) =>
        (await HistoryAsync(subject, cancellationToken)).LastOrDefault(record => record.Purpose == purpose);

    public async ValueTask<ConsentRecord> GrantAsync(
        string subject, string purpose, string noticeVersion, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (await FindAsync(subject, purpose, cancellationToken) is { } standing && standing.Covers(subject, purpose, noticeVersion))
                return standing;

            var granted = new ConsentRecord(subject, purpose, noticeVersion, at);
            await records.AppendAsync(granted, cancellationToken);
            return granted;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask<ConsentRecord?> WithdrawAsync(string subject, string purpose, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (await FindAsync(subject, purpose, cancellationToken) is not { WithdrawnAt: null } standing)
                return null;

            var withdrawn = standing with { WithdrawnAt = at };
            await records.ReplaceAsync(record => record == standing, withdrawn, cancellationToken);
            return withdrawn;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask<IReadOnlyList<ConsentRecord>> HistoryAsync(string subject, CancellationToken cancellationToken) =>
        [.. (await records.ReadAllAsync(cancellationToken)).Where(record => record.Subject == subject)];
}
