using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>Writes the steps of verifications to the log, without their subject.</summary>
internal sealed partial class LoggingRealIdentityAudit(ILogger<LoggingRealIdentityAudit> logger) : IRealIdentityAudit
{
    public ValueTask RecordAsync(RealIdentityAuditRecord record, CancellationToken cancellationToken)
    {
        LogStep(logger, record.Step, record.From, record.To);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(EventId = 8, EventName = "RealIdentityStep", Level = LogLevel.Information,
        Message = "Verification step {Step}: from {From} to {To}")]
    private static partial void LogStep(ILogger logger, RealIdentityStep step, RealIdentityState from, RealIdentityState to);
}
