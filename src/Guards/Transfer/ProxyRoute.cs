using System;
using System.Net.Http;

namespace CsLaw.Guards;

/// <summary>Which proxy the handler at the end of a chain will hand a request to.</summary>
internal static class ProxyRoute
{
    /// <summary>
    /// The proxy as an http address that can be checked like a destination; null for a direct connection, and where the last handler is not
    /// one of the platform's.
    /// </summary>
    internal static Uri? Find(HttpMessageHandler? chain, Uri destination)
    {
        var (uses, own) = RedirectControl.PrimaryOf(chain) switch
        {
            SocketsHttpHandler sockets => (sockets.UseProxy, sockets.Proxy),
            HttpClientHandler client => (client.UseProxy, client.Proxy),
            _ => (false, null),
        };
        if (!uses)
            return null;

        var proxies = own ?? HttpClient.DefaultProxy;
        if (proxies.IsBypassed(destination) || proxies.GetProxy(destination) is not { } proxy || proxy == destination)
            return null;

        // Only the host counts; it may also be a SOCKS proxy.
        return new UriBuilder(Uri.UriSchemeHttp, proxy.IdnHost).Uri;
    }
}
