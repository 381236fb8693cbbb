using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.Consent;

/// <summary>Counts how often it is asked.</summary>
internal sealed class CountingConsentStore : IConsentStore
{
    private readonly InMemoryConsentStore _inner = new();
    private int _asked;

    internal int Asked => _asked;

    public ValueTask<ConsentRecord?> FindAsync(string subject, string purpose, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return _inner.FindAsync(subject, purpose, cancellationToken);
    }

    public ValueTask<ConsentRecord> GrantAsync(
        string subject, string purpose, string noticeVersion, DateTimeOffset at, CancellationToken cancellationToken) =>
        _inner.GrantAsync(subject, purpose, noticeVersion, at, cancellationToken);

    public ValueTask<ConsentRecord?> WithdrawAsync(string subject, string purpose, DateTimeOffset at, CancellationToken cancellationToken) =>
        _inner.WithdrawAsync(subject, purpose, at, cancellationToken);

    public ValueTask<IReadOnlyList<ConsentRecord>> HistoryAsync(string subject, CancellationToken cancellationToken) =>
        _inner.HistoryAsync(subject, cancellationToken);
}
