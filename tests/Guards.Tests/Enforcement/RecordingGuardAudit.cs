using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.Enforcement;

internal sealed class RecordingGuardAudit : IGuardAudit
{
    private readonly ConcurrentQueue<GuardAuditRecord> _records = new();

    internal IReadOnlyList<GuardAuditRecord> Records => [.. _records];

    public ValueTask RecordAsync(GuardAuditRecord record, CancellationToken cancellationToken)
    {
        _records.Enqueue(record);
        return ValueTask.CompletedTask;
    }
}
