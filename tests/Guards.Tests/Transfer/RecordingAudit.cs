using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.Transfer;

/// <summary>Keeps every decision.</summary>
internal sealed class RecordingAudit : ICrossBorderAudit
{
    private readonly ConcurrentQueue<CrossBorderAuditRecord> _records = new();

    internal IReadOnlyList<CrossBorderAuditRecord> Records => [.. _records];

    public ValueTask RecordAsync(CrossBorderAuditRecord record, CancellationToken cancellationToken)
    {
        _records.Enqueue(record);
        return ValueTask.CompletedTask;
    }
}
