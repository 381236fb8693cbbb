using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>
/// All that the library writes to logs, by event id. None names the person. They are in one class because the generator of the framework puts several
/// into another order with each build, and a package is to be the same whoever builds it.
/// </summary>
internal static partial class GuardEvents
{
    [LoggerMessage(EventId = 1, EventName = "GuardUnavailable", Level = LogLevel.Error,
        Message = "The {Guard} guard refused a request because its records were not available: {ExceptionType}")]
    public static partial void Unavailable(ILogger logger, string guard, string? exceptionType);

    [LoggerMessage(EventId = 2, EventName = "ConsentMissing", Level = LogLevel.Information,
        Message = "A request was refused: no current consent to {Purpose}, at {Endpoint}")]
    public static partial void ConsentMissing(ILogger logger, string? purpose, string endpoint);

    [LoggerMessage(EventId = 3, EventName = "ConsentRecordsVolatile", Level = LogLevel.Warning,
        Message = "Consent records are kept in memory and will be lost with this process. Register an IConsentStore that keeps them.")]
    public static partial void ConsentRecordsVolatile(ILogger logger);

    [LoggerMessage(EventId = 4, EventName = "RealIdentityMissing", Level = LogLevel.Information,
        Message = "A request was refused: no verified real identity, at {Endpoint}")]
    public static partial void RealIdentityMissing(ILogger logger, string endpoint);

    [LoggerMessage(EventId = 5, EventName = "IdentityRecordsVolatile", Level = LogLevel.Warning,
        Message = "Verification states are kept in memory and will be lost with this process. Register a store that keeps them.")]
    public static partial void IdentityRecordsVolatile(ILogger logger);

    [LoggerMessage(EventId = 6, EventName = "CrossBorderDecision",
        Message = "Transfer {Decision}: {Method} to {Host}, hop {Hop}, route {Route}, reference {Reference}")]
    public static partial void TransferDecided(
        ILogger logger, LogLevel level, CrossBorderDecision decision, string method, string host, int hop, TransferRoute? route,
        string? reference);

    [LoggerMessage(EventId = 7, EventName = "GuardLetThrough", Level = LogLevel.Debug,
        Message = "The {Guard} guard let a request through at {Endpoint}, purpose {Purpose}")]
    public static partial void LetThrough(ILogger logger, GuardKind guard, string endpoint, string? purpose);

    [LoggerMessage(EventId = 8, EventName = "RealIdentityStep", Level = LogLevel.Information,
        Message = "Verification step {Step}: from {From} to {To}")]
    public static partial void VerificationStep(ILogger logger, RealIdentityStep step, RealIdentityState from, RealIdentityState to);

    [LoggerMessage(EventId = 9, EventName = "SmsCodeRefused", Level = LogLevel.Information,
        Message = "An attempt on a verification code was refused")]
    public static partial void SmsCodeRefused(ILogger logger);

    [LoggerMessage(EventId = 10, EventName = "SmsCodeLimit", Level = LogLevel.Warning,
        Message = "The limit of verification {Kind} was reached")]
    public static partial void SmsCodeLimit(ILogger logger, string kind);
}
