using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// Decides whether a caller has consented. Its presence among the services is what <c>RequireConsent</c> checks at start-up.
/// </summary>
internal sealed partial class ConsentGuard(IOptionsMonitor<ConsentGuardOptions> options, ILogger<ConsentGuard> logger)
{
    /// <summary>
    /// Null for a caller with a current consent; else the refusal made for the notice version that is current (null: no such purpose).
    /// </summary>
    internal Task<Problem?> AskAsync(HttpContext context, string purpose, Func<string?, Problem> refusal) =>
        StoreFailure.RefuseOnFailureAsync(context, logger, "consent", async () =>
        {
            // Inside the net: building a store can fail as well as asking it.
            var register = context.RequestServices.GetRequiredService<ConsentRegister>();
            if (await register.IsCurrentAsync(context, purpose))
                return null;
            LogRefused(logger, purpose);
            return refusal(options.CurrentValue.FindNoticeVersion(purpose));
        });

    internal void Validate(string purpose)
    {
        if (options.CurrentValue.FindNoticeVersion(purpose) is null)
        {
            throw new InvalidOperationException(
                $"Consent to \"{purpose}\" is required, but the service declares other purposes and not this one. "
                + $"Declare it: services.AddConsentGuard(o => o.Declare(\"{purpose}\", noticeVersion: \"...\")).");
        }
    }

    [LoggerMessage(EventId = 2, EventName = "ConsentMissing", Level = LogLevel.Information,
        Message = "A request was refused: no current consent to {Purpose}")]
    private static partial void LogRefused(ILogger logger, string purpose);
}
