using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>Writes the steps of verifications to the log, without their subject.</summary>
internal sealed class LoggingRealIdentityAudit(ILogger<LoggingRealIdentityAudit> logger) : IRealIdentityAudit
{
    public ValueTask RecordAsync(RealIdentityAuditRecord record, CancellationToken cancellationToken)
    {
        GuardEvents.VerificationStep(logger, record.Step, record.From, record.To);
        return ValueTask.CompletedTask;
    }
}
