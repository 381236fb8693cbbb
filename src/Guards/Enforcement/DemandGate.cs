using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards;

/// <summary>The one place where the demands of an endpoint are put to its caller.</summary>
internal static class DemandGate
{
    /// <summary>The first demand that is not met, as the answer for the caller; null when all are.</summary>
    internal static async Task<Problem?> AskAsync(HttpContext context, IReadOnlyList<IEndpointDemand> demands)
    {
        var passed = PassedDemands.Of(context);
        foreach (var demand in demands)
        {
            if (passed.Has(demand))
                continue;
            if (await demand.AskAsync(context) is { } problem)
                return problem;
            passed.Add(demand);
        }

        return null;
    }

    /// <summary>An endpoint's delegate behind its demands: it runs before the framework reads or binds anything of the request.</summary>
    internal static RequestDelegate Before(RequestDelegate next, IReadOnlyList<IEndpointDemand> demands) => async context =>
    {
        if (await AskAsync(context, demands) is { } problem)
            await problem.WriteAsync(context);
        else
            await next(context);
    };

    /// <summary>The error of a demand whose guard was never registered.</summary>
    internal static InvalidOperationException ServicesMissing(string demand, string registration) => new(
        $"{demand} stands on an endpoint, but the services of its guard are missing. "
        + $"Call {registration} where the services are registered, before the application is built.");
}
