using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>
/// Decides whether a caller is verified. Its presence among the services is what <c>RequireRealIdentity</c> checks at start-up.
/// </summary>
internal sealed class RealIdentityGuard(TimeProvider time, ILogger<RealIdentityGuard> logger)
{
    internal Task<Problem?> AskAsync(HttpContext context, Problem refusal) =>
        StoreFailure.RefuseOnFailureAsync(context, logger, "real identity", async () =>
        {
            // Inside the net: building a store can fail as well as asking it.
            var register = context.RequestServices.GetRequiredService<RealIdentityRegister>();
            var (caller, isVerified) = await register.AskAsync(context);
            var decision = isVerified ? GuardDecision.LetThrough : GuardDecision.Refused;
            var record = new GuardAuditRecord(
                time.GetUtcNow(), GuardKind.RealIdentity, decision, context.GetEndpoint()?.DisplayName ?? "", caller);
            await context.RequestServices.GetRequiredService<IGuardAudit>().RecordAsync(record, context.RequestAborted);
            return isVerified ? null : refusal;
        });
}
