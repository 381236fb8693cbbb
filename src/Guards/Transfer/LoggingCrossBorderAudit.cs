using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>Writes decisions to the log: refusals as warnings, the rest as information.</summary>
internal sealed partial class LoggingCrossBorderAudit(ILogger<CrossBorderTransferHandler> logger) : ICrossBorderAudit
{
    public ValueTask RecordAsync(CrossBorderAuditRecord record, CancellationToken cancellationToken)
    {
        var level = record.Decision == CrossBorderDecision.Refused ? LogLevel.Warning : LogLevel.Information;
        LogDecision(logger, level, record.Decision, record.Method, record.Host, record.Hop, record.Route, record.Reference);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(EventId = 6, EventName = "CrossBorderDecision",
        Message = "Transfer {Decision}: {Method} to {Host}, hop {Hop}, route {Route}, reference {Reference}")]
    private static partial void LogDecision(
        ILogger logger, LogLevel level, CrossBorderDecision decision, string method, string host, int hop, TransferRoute? route,
        string? reference);
}
