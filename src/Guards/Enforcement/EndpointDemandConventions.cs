using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards;

/// <summary>How a demand is put on endpoints while they are being built.</summary>
internal static class EndpointDemandConventions
{
    /// <summary>
    /// Adds the demand to the metadata of every endpoint of <paramref name="builder"/> and puts the gate before its delegate at once, so
    /// that the endpoint stays closed even where nothing reads the metadata.
    /// </summary>
    internal static TBuilder Demand<TBuilder>(this TBuilder builder, IEndpointDemand demand)
        where TBuilder : IEndpointConventionBuilder
    {
        // A group knows its services already; a single endpoint only when it is built.
        if (builder is IEndpointRouteBuilder { ServiceProvider: { } services })
            demand.Validate(services);

        builder.Add(endpoint =>
        {
            if (KnowsServices(endpoint.ApplicationServices))
                demand.Validate(endpoint.ApplicationServices);
            endpoint.Metadata.Add(demand);
            if (endpoint.RequestDelegate is { } next)
                endpoint.RequestDelegate = DemandGate.Before(next, [demand]);
        });
        return builder;
    }

    // Some endpoint sources leave the provider empty. Then the gate speaks with the first request.
    private static bool KnowsServices(IServiceProvider services) => services.GetService(typeof(IServiceScopeFactory)) is not null;
}
