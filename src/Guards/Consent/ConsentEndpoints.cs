using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards;

/// <summary>Consent on endpoints: demanding it, and letting people give and withdraw it.</summary>
public static class ConsentEndpoints
{
    private const int LargestGrantInBytes = 4096;

    /// <summary>
    /// The endpoints run only for callers with a current consent to <paramref name="purpose"/> (CSL 43(1), PIPL 13-15); others get 403, or
    /// 503 where the records cannot be read. For minimal APIs, groups, controllers, pages, hubs and gRPC services. See
    /// <see cref="RequireConsentAttribute"/>.
    /// </summary>
    /// <typeparam name="TBuilder">What the mapping returned.</typeparam>
    /// <param name="builder">The endpoint or the group of endpoints.</param>
    /// <param name="purpose">The purpose, as the service declares it.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentException">Not a purpose: see <see cref="RequireConsentAttribute"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// <see cref="ConsentGuardServices.AddConsentGuard"/> was not called, or declares other purposes only. Thrown here for a group; for a
    /// single endpoint when the endpoints are built: at start-up where any guard of this library is registered, else with the first
    /// request.
    /// </exception>
    public static TBuilder RequireConsent<TBuilder>(this TBuilder builder, string purpose)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Demand(new RequireConsentAttribute(purpose));
    }

    /// <summary>
    /// Maps <c>POST {prefix}/{purpose}</c>, with which a caller consents, and <c>DELETE {prefix}/{purpose}</c>, with which the caller
    /// withdraws as easily (PIPL 14, 15).
    /// </summary>
    /// <param name="endpoints">The application or a group.</param>
    /// <param name="prefix">The path before the purpose.</param>
    /// <returns>The group of both endpoints, to add rate limits, CORS or authorization to.</returns>
    /// <exception cref="InvalidOperationException"><see cref="ConsentGuardServices.AddConsentGuard"/> was not called.</exception>
    /// <remarks>
    /// <para>POST takes <c>{"noticeVersion": "2026-03"}</c> as JSON: the version of the notice that the person was shown, so that nobody is
    /// recorded as having agreed to a text they did not see. 200 returns <c>purpose</c>, <c>noticeVersion</c> and <c>grantedAt</c>; 400 or
    /// 415 where the version is missing; 404 for a purpose that does not exist; 409 where the notice has changed meanwhile (the body names
    /// the current version). DELETE returns 204, also where nothing was to withdraw. Both return 503 where the store fails; a withdrawal
    /// was then not recorded and must be sent again.</para>
    /// <para>Cross-site request forgery: a forged consent is no consent, so both endpoints refuse requests that a page of another origin
    /// makes (403, <see cref="ProblemTypes.ForeignOrigin"/>). They rely on <c>Sec-Fetch-Site</c>, in older browsers on <c>Origin</c>
    /// against the host of the request, and need no token and no form; a proxy in front must pass these headers on, and the host for older
    /// browsers. Beyond that, POST demands a JSON content type, which a form of another site cannot send, and the cookie is SameSite=Lax. A
    /// page on an origin of its own must be listed in <see cref="ConsentGuardOptions.AllowedOrigins"/> and needs a CORS policy that allows
    /// credentials. Native clients, which send neither header, are let through: their requests cannot be forged by a page.</para>
    /// <para>The first POST of a caller who is not signed in returns the cookie <c>__Host-cslaw-subject</c> (HttpOnly, Secure,
    /// SameSite=Lax). Anybody can ask for one, so put a rate limit on the group in public services.</para>
    /// </remarks>
    public static RouteGroupBuilder MapConsentEndpoints(this IEndpointRouteBuilder endpoints, string prefix = "/consents")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        if (endpoints.ServiceProvider.GetService<ConsentGuard>() is null)
            throw DemandGate.ServicesMissing(nameof(MapConsentEndpoints), "services.AddConsentGuard()");

        var group = endpoints.MapGroup(prefix);
        group.MapPost("/{purpose}", ConsentRequests.GrantAsync)
            .WithDisplayName("Give consent")
            .WithMetadata(new RequestSizeLimitAttribute(LargestGrantInBytes));
        group.MapDelete("/{purpose}", ConsentRequests.WithdrawAsync)
            .WithDisplayName("Withdraw consent");
        return group;
    }
}
