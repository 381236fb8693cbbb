using System;
using System.Net;
using System.Net.Http;

namespace CsLaw.Guards;

/// <summary>The next request of a redirect, by RFC 9110 section 15.4 and as the platform's own handler does it.</summary>
internal static class Redirect
{
    /// <summary>
    /// Where a response sends the client; null where it is no redirect to follow: no address, no http, or from https down to http.
    /// </summary>
    internal static Uri? FindTarget(Uri current, HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.MultipleChoices or HttpStatusCode.MovedPermanently or HttpStatusCode.Found
            or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        if (response.Headers.Location is not { } location)
            return null;
        var target = location.IsAbsoluteUri ? location : new Uri(current, location);
        if (!HostName.IsHttp(target) || (IsSecure(current) && !IsSecure(target)))
            return null;

        // A fragment is kept when the new address has none (RFC 9110 section 10.2.2).
        return current.Fragment.Length > 0 && target.Fragment.Length == 0
            ? new UriBuilder(target) { Fragment = current.Fragment }.Uri
            : target;
    }

    /// <summary>
    /// Turns the request into the one for the next hop. Credentials and the host header were meant for the old destination and are taken
    /// out; a body goes along only where the status says so (307, 308).
    /// </summary>
    internal static void Apply(HttpRequestMessage request, Uri target, HttpStatusCode status)
    {
        request.RequestUri = target;
        request.Headers.Authorization = null;
        request.Headers.ProxyAuthorization = null;
        request.Headers.Host = null;
        request.Headers.Remove("Cookie");

        var becomesGet = status switch
        {
            HttpStatusCode.SeeOther => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head,
            HttpStatusCode.MultipleChoices or HttpStatusCode.MovedPermanently or HttpStatusCode.Found => request.Method == HttpMethod.Post,
            _ => false,
        };
        if (!becomesGet)
            return;
        request.Method = HttpMethod.Get;
        request.Content = null;
        request.Headers.TransferEncodingChunked = null;
    }

    private static bool IsSecure(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == "wss";
}
