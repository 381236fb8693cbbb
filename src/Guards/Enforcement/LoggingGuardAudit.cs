using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>Writes decisions to the log, without their subject: refusals as information, the rest for debugging.</summary>
internal sealed class LoggingGuardAudit(ILogger<LoggingGuardAudit> logger) : IGuardAudit
{
    public ValueTask RecordAsync(GuardAuditRecord record, CancellationToken cancellationToken)
    {
        switch (record)
        {
            case { Decision: GuardDecision.LetThrough }:
                GuardEvents.LetThrough(logger, record.Guard, record.Endpoint, record.Purpose);
                break;
            case { Guard: GuardKind.Consent }:
                GuardEvents.ConsentMissing(logger, record.Purpose, record.Endpoint);
                break;
            default:
                GuardEvents.RealIdentityMissing(logger, record.Endpoint);
                break;
        }

        return ValueTask.CompletedTask;
    }
}
