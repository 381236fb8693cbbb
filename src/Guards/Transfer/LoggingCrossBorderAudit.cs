using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>Writes decisions to the log: refusals as warnings, the rest as information.</summary>
internal sealed class LoggingCrossBorderAudit(ILogger<CrossBorderTransferHandler> logger) : ICrossBorderAudit
{
    public ValueTask RecordAsync(CrossBorderAuditRecord record, CancellationToken cancellationToken)
    {
        var level = record.Decision == CrossBorderDecision.Refused ? LogLevel.Warning : LogLevel.Information;
        GuardEvents.TransferDecided(logger, level, record.Decision, record.Method, record.Host, record.Hop, record.Route, record.Reference);
        return ValueTask.CompletedTask;
    }
}
