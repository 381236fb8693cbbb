using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>
/// Decides whether a caller is verified. Its presence among the services is what <c>RequireRealIdentity</c> checks at start-up.
/// </summary>
internal sealed partial class RealIdentityGuard(ILogger<RealIdentityGuard> logger)
{
    internal Task<Problem?> AskAsync(HttpContext context, Problem refusal) =>
        StoreFailure.RefuseOnFailureAsync(context, logger, "real identity", async () =>
        {
            // Inside the net: building a store can fail as well as asking it.
            var register = context.RequestServices.GetRequiredService<RealIdentityRegister>();
            if (await register.IsVerifiedAsync(context))
                return null;
            LogRefused(logger);
            return refusal;
        });

    [LoggerMessage(EventId = 4, EventName = "RealIdentityMissing", Level = LogLevel.Information,
        Message = "A request was refused: no verified real identity")]
    private static partial void LogRefused(ILogger logger);
}
