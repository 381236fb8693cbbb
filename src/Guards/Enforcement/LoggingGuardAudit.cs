using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>Writes decisions to the log, without their subject: refusals as information, the rest for debugging.</summary>
internal sealed partial class LoggingGuardAudit(ILogger<LoggingGuardAudit> logger) : IGuardAudit
{
    public ValueTask RecordAsync(GuardAuditRecord record, CancellationToken cancellationToken)
    {
        switch (record)
        {
            case { Decision: GuardDecision.LetThrough }:
                LogLetThrough(logger, record.Guard, record.Endpoint, record.Purpose);
                break;
            case { Guard: GuardKind.Consent }:
                LogConsentMissing(logger, record.Purpose, record.Endpoint);
                break;
            default:
                LogIdentityMissing(logger, record.Endpoint);
                break;
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(EventId = 2, EventName = "ConsentMissing", Level = LogLevel.Information,
        Message = "A request was refused: no current consent to {Purpose}, at {Endpoint}")]
    private static partial void LogConsentMissing(ILogger logger, string? purpose, string endpoint);

    [LoggerMessage(EventId = 4, EventName = "RealIdentityMissing", Level = LogLevel.Information,
        Message = "A request was refused: no verified real identity, at {Endpoint}")]
    private static partial void LogIdentityMissing(ILogger logger, string endpoint);

    [LoggerMessage(EventId = 7, EventName = "GuardLetThrough", Level = LogLevel.Debug,
        Message = "The {Guard} guard let a request through at {Endpoint}, purpose {Purpose}")]
    private static partial void LogLetThrough(ILogger logger, GuardKind guard, string endpoint, string? purpose);
}
