using System.Collections.Generic;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards;

/// <summary>
/// The demands that the current run of an endpoint has met, kept with the request: an endpoint can be guarded twice (by its metadata and by
/// the MVC filter) and should ask once. Bound to the endpoint, so that a request which is executed again elsewhere is asked again.
/// </summary>
internal sealed class PassedDemands
{
    private readonly Endpoint? _endpoint;
    private readonly List<IEndpointDemand> _passed = [];

    private PassedDemands(Endpoint? endpoint) => _endpoint = endpoint;

    internal static PassedDemands Of(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        var known = context.Features.Get<PassedDemands>();
        if (known is null || !ReferenceEquals(known._endpoint, endpoint))
        {
            known = new PassedDemands(endpoint);
            context.Features.Set(known);
        }

        return known;
    }

    internal bool Has(IEndpointDemand demand) => _passed.Contains(demand);

    internal void Add(IEndpointDemand demand) => _passed.Add(demand);
}
