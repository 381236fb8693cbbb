using System;
using System.Collections.Generic;
using System.Reflection;

namespace CsLaw.Guards;

/// <summary>
/// Where an HTTP client may send to (CSL 39, PIPL 38). What is not listed is refused; with nothing listed, everything is. Bindable from
/// configuration and read anew when the configuration changes.
/// </summary>
public sealed class CrossBorderTransferOptions
{
    /// <summary>
    /// Hosts inside mainland China or in the operator's own network: <c>api.example.cn</c> is that host alone, <c>.example.cn</c> every
    /// host below it and not the name itself. Names in any script and case (<c>例子.cn</c>), IPv4 and IPv6 addresses (<c>[::1]</c>). No
    /// scheme, port, path or user: such a line, an empty one, and a suffix of a single label such as <c>.cn</c>, stop the start of the
    /// application.
    /// </summary>
    /// <remarks>The guard compares names. It cannot see where a name leads: list only names whose servers you know.</remarks>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Hosts outside that a lawful route covers.</summary>
    public IList<DeclaredTransferRoute> Routes { get; } = [];

    /// <summary>
    /// Adds the routes that <see cref="CrossBorderTransferAttribute"/> declares on a client with a host, so that what reviewers read in the
    /// code is what the guard goes by. One without reference is added too, and stays closed.
    /// </summary>
    /// <typeparam name="TClient">The client class, or the interface of a generated client.</typeparam>
    /// <returns>These options.</returns>
    /// <exception cref="InvalidOperationException">The client declares no route with a host.</exception>
    public CrossBorderTransferOptions DeclareRoutesOf<TClient>()
    {
        var found = false;
        foreach (var declared in typeof(TClient).GetCustomAttributes<CrossBorderTransferAttribute>(inherit: true))
        {
            if (declared.Host is not { } host)
                continue;
            Routes.Add(new DeclaredTransferRoute
            {
                Host = host,
                Route = declared.Route,
                Reference = declared.Reference,
                Exemption = declared.Exemption,
            });
            found = true;
        }

        return found
            ? this
            : throw new InvalidOperationException($"{typeof(TClient)} has no [CrossBorderTransfer] that names a Host.");
    }
}
