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
internal sealed class ConsentGuard(IOptionsMonitor<ConsentGuardOptions> options, TimeProvider time, ILogger<ConsentGuard> logger)
{
    /// <summary>
    /// Null for a caller with a current consent; else the refusal made for the notice version that is current (null: no such purpose).
    /// </summary>
    internal Task<Problem?> AskAsync(HttpContext context, string purpose, Func<string?, Problem> refusal) =>
        StoreFailure.RefuseOnFailureAsync(context, logger, "consent", async () =>
        {
            // Inside the net: building a store can fail as well as asking it.
            var register = context.RequestServices.GetRequiredService<ConsentRegister>();
            var noticeVersion = options.CurrentValue.FindNoticeVersion(purpose);
            var (caller, isCurrent) = await register.AskAsync(context, purpose, noticeVersion);
            var decision = isCurrent ? GuardDecision.LetThrough : GuardDecision.Refused;
            var record = new GuardAuditRecord(
                time.GetUtcNow(), GuardKind.Consent, decision, context.GetEndpoint()?.DisplayName ?? "", caller, purpose, noticeVersion);
            await context.RequestServices.GetRequiredService<IGuardAudit>().RecordAsync(record, context.RequestAborted);
            return isCurrent ? null : refusal(noticeVersion);
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
}
