using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards;

/// <summary>
/// Reads all endpoints once, after the pipeline is built and before the server listens, and stops the start where a demand cannot be
/// enforced: a guard that is not registered, a purpose that nobody declared.
/// </summary>
internal sealed class DemandStartupFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        Validate(app.ApplicationServices);
    };

    private static void Validate(IServiceProvider services)
    {
        if (services.GetService<EndpointDataSource>() is not { } source)
            return;

        var errors = new List<string>();
        foreach (var endpoint in source.Endpoints)
        {
            foreach (var demand in Demands(endpoint))
            {
                try
                {
                    demand.Validate(services);
                }
                catch (InvalidOperationException error)
                {
                    errors.Add($"{endpoint.DisplayName}: {error.Message}");
                }
            }
        }

        if (errors.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
    }

    private static IEnumerable<IEndpointDemand> Demands(Endpoint endpoint)
    {
        var ofHubMethods = endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType.GetMethods().SelectMany(DemandHubFilter.Of) ?? [];
        return endpoint.Metadata.GetOrderedMetadata<IEndpointDemand>().Concat(ofHubMethods);
    }
}
