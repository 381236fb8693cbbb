using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CsLaw.Guards;

/// <summary>
/// What happens when a guard cannot read or write its records: the caller is refused with 503. Not 403, because the caller could do nothing
/// about it by consenting or verifying again, and a client should try later.
/// </summary>
internal static class StoreFailure
{
    internal static readonly Problem Unavailable = new(
        StatusCodes.Status503ServiceUnavailable,
        ProblemTypes.GuardUnavailable,
        new("The request cannot be checked now", "暂时无法核验该请求"),
        new("The records needed to decide on this request are not available. Nothing was processed. Please try again later.",
            "暂时无法读取处理该请求所需的记录，未处理任何数据，请稍后重试。"));

    /// <summary>
    /// Runs <paramref name="ask"/> and turns any failure into the refusal. A request that its caller gave up stays cancelled: nobody waits
    /// for an answer, and the endpoint does not run either.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="logger">
    /// Where the failure is logged: by the type of the exception alone, because its message is the store's and may quote data.
    /// </param>
    /// <param name="guard">The guard that failed, for the log.</param>
    /// <param name="ask">What the guard does.</param>
    internal static async Task<Problem?> RefuseOnFailureAsync(HttpContext context, ILogger logger, string guard, Func<Task<Problem?>> ask)
    {
        try
        {
            return await ask();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            GuardEvents.Unavailable(logger, guard, failure.GetType().FullName);
            return Unavailable;
        }
    }
}
