using System;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards;

/// <summary>
/// Keeps pages of other origins from consenting in a person's name. Browsers themselves say where a request comes from, in headers that a
/// page cannot set: <c>Sec-Fetch-Site</c>, and in older ones <c>Origin</c>. A request with neither does not come from a page: no browser
/// omits both on a cross-origin POST or DELETE.
/// </summary>
internal static class OriginCheck
{
    internal static bool Allows(HttpRequest request, ConsentGuardOptions options)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && options.AllowedOrigins.Contains(origin))
            return true;

        // "same-site" is not enough: a neighbouring subdomain is another party.
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";

        // The scheme is left out because a proxy in front may have taken the TLS away.
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
