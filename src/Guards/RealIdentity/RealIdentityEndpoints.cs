using System;
using Microsoft.AspNetCore.Builder;

namespace CsLaw.Guards;

/// <summary>Real identity on endpoints.</summary>
public static class RealIdentityEndpoints
{
    /// <summary>
    /// The endpoints run only for callers whose real identity is verified (CSL 26(1)); others get 403, or 503 where the records cannot be
    /// read. For minimal APIs, groups, controllers, pages, hubs and gRPC services. See <see cref="RequireRealIdentityAttribute"/>.
    /// </summary>
    /// <typeparam name="TBuilder">What the mapping returned.</typeparam>
    /// <param name="builder">The endpoint or the group of endpoints.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="InvalidOperationException">
    /// <see cref="RealIdentityGuardServices.AddRealIdentityGuard"/> was not called. Thrown here for a group; for a single endpoint when the
    /// endpoints are built: at start-up where any guard of this library is registered, else with the first request.
    /// </exception>
    public static TBuilder RequireRealIdentity<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Demand(new RequireRealIdentityAttribute());
    }
}
