using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace CsLaw.Guards;

/// <summary>
/// Enforces demands that stand in endpoint metadata, however they came there. Routing hands every matching endpoint through this policy,
/// which puts the gate before the endpoint's delegate. So nothing has to be added to the pipeline, and nothing can be forgotten there: the
/// gate runs where the endpoint runs, after authentication and authorization and before anything is bound.
/// </summary>
internal sealed class GuardedEndpointPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> _guarded = new();

    /// <summary>Last, so that endpoints which another policy puts in (dynamic controllers) are seen too.</summary>
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        ContainsDynamicEndpoints(endpoints)
        || endpoints.Any(static endpoint => endpoint.Metadata.GetMetadata<IEndpointDemand>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i))
                continue;
            var candidate = candidates[i];
            if (candidate.Endpoint.Metadata.GetMetadata<IEndpointDemand>() is not null)
                candidates.ReplaceEndpoint(i, _guarded.GetValue(candidate.Endpoint, Guard), candidate.Values);
        }

        return Task.CompletedTask;
    }

    private static Endpoint Guard(Endpoint endpoint)
    {
        if (endpoint.RequestDelegate is not { } next)
            return endpoint;
        var gate = DemandGate.Before(next, endpoint.Metadata.GetOrderedMetadata<IEndpointDemand>());
        return endpoint is RouteEndpoint route
            ? new RouteEndpoint(gate, route.RoutePattern, route.Order, route.Metadata, route.DisplayName)
            : new Endpoint(gate, endpoint.Metadata, endpoint.DisplayName);
    }
}
