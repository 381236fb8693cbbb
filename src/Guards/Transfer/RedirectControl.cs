using System;
using System.Net.Http;
using System.Runtime.CompilerServices;

namespace CsLaw.Guards;

/// <summary>
/// Takes the following of redirects away from the handler that makes the connections, because what that one follows nobody above it sees.
/// </summary>
internal static class RedirectControl
{
    private const int MostHops = 10;

    // Handlers whose redirects were taken over, with the number of hops they would have followed: several chains may end in the same one.
    private static readonly ConditionalWeakTable<HttpMessageHandler, StrongBox<int>> s_taken = new();

    /// <summary>
    /// Turns automatic redirects off at the end of the chain.
    /// </summary>
    /// <param name="chain">The handler below the guard.</param>
    /// <returns>
    /// How many redirects the guard is to follow instead: 0 where the client was told not to follow, or where the last handler is not one
    /// of the platform's.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// The last handler follows redirects and is in use already, so it cannot be changed.
    /// </exception>
    internal static int TakeOver(HttpMessageHandler? chain)
    {
        return PrimaryOf(chain) switch
        {
            SocketsHttpHandler sockets =>
                TakeOver(sockets, sockets.AllowAutoRedirect, sockets.MaxAutomaticRedirections, () => sockets.AllowAutoRedirect = false),
            HttpClientHandler client =>
                TakeOver(client, client.AllowAutoRedirect, client.MaxAutomaticRedirections, () => client.AllowAutoRedirect = false),
            _ => 0,
        };
    }

    /// <summary>The handler at the end of a chain, which makes the connections.</summary>
    internal static HttpMessageHandler? PrimaryOf(HttpMessageHandler? chain)
    {
        var primary = chain;
        while (primary is DelegatingHandler { InnerHandler: { } inner })
            primary = inner;
        return primary;
    }

    private static int TakeOver(HttpMessageHandler primary, bool follows, int most, Action turnOff)
    {
        lock (s_taken)
        {
            if (follows)
            {
                turnOff();
                s_taken.AddOrUpdate(primary, new StrongBox<int>(Math.Min(most, MostHops)));
            }

            return s_taken.TryGetValue(primary, out var hops) ? hops.Value : 0;
        }
    }
}
