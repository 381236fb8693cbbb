using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.Enforcement;

/// <summary>An audit whose disk is full.</summary>
internal sealed class FailingGuardAudit : IGuardAudit
{
    public ValueTask RecordAsync(GuardAuditRecord record, CancellationToken cancellationToken) =>
        throw new IOException($"no space left for {record.Subject}");
}
