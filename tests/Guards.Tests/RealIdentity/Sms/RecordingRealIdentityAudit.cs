using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.RealIdentity.Sms;

internal sealed class RecordingRealIdentityAudit : IRealIdentityAudit
{
    private readonly ConcurrentQueue<RealIdentityAuditRecord> _records = new();

    internal IReadOnlyList<RealIdentityAuditRecord> Records => [.. _records];

    public ValueTask RecordAsync(RealIdentityAuditRecord record, CancellationToken cancellationToken)
    {
        _records.Enqueue(record);
        return ValueTask.CompletedTask;
    }
}
