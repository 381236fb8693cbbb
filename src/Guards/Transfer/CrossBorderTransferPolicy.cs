using System.Collections.Generic;
using System.Linq;

namespace CsLaw.Guards;

/// <summary>The allow-list and the routes, read once and ready to be asked. Lines that cannot be read open nothing.</summary>
internal sealed class CrossBorderTransferPolicy
{
    private readonly List<HostPattern> _allowed = [];
    private readonly List<(HostPattern Host, DeclaredTransferRoute Route)> _routes = [];

    internal CrossBorderTransferPolicy(CrossBorderTransferOptions options)
    {
        foreach (var line in options.AllowedHosts)
        {
            if (HostPattern.TryParse(line, out var pattern))
                _allowed.Add(pattern);
        }

        foreach (var route in options.Routes)
        {
            if (route is not null && HostPattern.TryParse(route.Host, out var pattern))
                _routes.Add((pattern, route));
        }
    }

    /// <summary>What holds for a host, with the declared route if there is one, complete or not.</summary>
    internal (CrossBorderDecision Decision, DeclaredTransferRoute? Route) Decide(HostName host)
    {
        if (_allowed.Any(pattern => pattern.Matches(host)))
            return (CrossBorderDecision.AllowedHost, null);

        var routes = _routes.Where(declared => declared.Host.Matches(host)).Select(static declared => declared.Route).ToList();
        return routes.Find(static route => route.Opens) is { } open
            ? (CrossBorderDecision.DeclaredRoute, open)
            : (CrossBorderDecision.Refused, routes.FirstOrDefault());
    }
}
