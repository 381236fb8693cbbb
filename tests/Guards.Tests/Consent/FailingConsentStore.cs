using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.Consent;

/// <summary>A store whose database is down, and whose error quotes what it was asked for, as those of databases do.</summary>
internal sealed class FailingConsentStore : IConsentStore
{
    public ValueTask<ConsentRecord?> FindAsync(string subject, string purpose, CancellationToken cancellationToken) =>
        throw Failure(subject);

    public ValueTask<ConsentRecord> GrantAsync(
        string subject, string purpose, string noticeVersion, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw Failure(subject);

    public ValueTask<ConsentRecord?> WithdrawAsync(string subject, string purpose, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw Failure(subject);

    public ValueTask<IReadOnlyList<ConsentRecord>> HistoryAsync(string subject, CancellationToken cancellationToken) =>
        throw Failure(subject);

    private static TimeoutException Failure(string subject) => new($"timeout in SELECT ... WHERE subject = '{subject}'");
}
