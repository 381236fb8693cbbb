using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace CsLaw.Guards;

/// <summary>
/// Puts the demands of a hub and of the method called to the caller with every call. The gate of the endpoint sees only the connection,
/// which may stand for days: a consent that was withdrawn meanwhile would go on to count there.
/// </summary>
internal sealed class DemandHubFilter : IHubFilter
{
    private readonly ConcurrentDictionary<MethodInfo, IReadOnlyList<IEndpointDemand>> _ofMethods = new();

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = invocationContext.Context.GetHttpContext();
        var ofEndpoint = connection?.GetEndpoint()?.Metadata.GetOrderedMetadata<IEndpointDemand>() ?? [];
        var ofMethod = _ofMethods.GetOrAdd(invocationContext.HubMethod, Of);
        if (ofEndpoint.Count + ofMethod.Count > 0)
        {
            // A transport without http has no caller that could be asked for.
            if (connection is null)
                throw new HubException("The caller of this method cannot be checked.");
            var call = CallOf(connection, invocationContext.ServiceProvider);
            foreach (var demand in ofEndpoint.Concat(ofMethod).Distinct())
            {
                if (await demand.AskAsync(call) is { } problem)
                    throw new HubException($"{problem.Title.In(BilingualText.ReadsChinese(connection))} ({problem.Type})");
            }
        }

        return await next(invocationContext);
    }

    /// <summary>The demands that stand on a single hub method, where endpoint metadata does not show them.</summary>
    internal static IReadOnlyList<IEndpointDemand> Of(MethodInfo method) =>
        [.. method.GetCustomAttributes(inherit: true).OfType<IEndpointDemand>()];

    // The connection with the services of this call: several calls run at once, and a store may be scoped.
    private static DefaultHttpContext CallOf(HttpContext connection, IServiceProvider services)
    {
        var features = new FeatureCollection(connection.Features);
        features.Set<IServiceProvidersFeature>(new ServiceProvidersFeature { RequestServices = services });
        return new DefaultHttpContext(features);
    }
}
