using System.Collections.Generic;
using System.Linq;

namespace CsLaw.Guards;

/// <summary>The allow-list and the routes, read once and ready to be asked. Lines that cannot be read open nothing.</summary>
internal sealed class CrossBorderTransferPolicy
{
    private readonly List<HostPattern> _allowed = [];
    private readonly List<(HostPattern Host, TransferRuling Ruling)> _routes = [];

    internal CrossBorderTransferPolicy(CrossBorderTransferOptions options)
    {
        foreach (var line in options.AllowedHosts)
        {
            if (HostPattern.TryParse(line, out var pattern))
                _allowed.Add(pattern);
        }

        foreach (var route in options.Routes)
        {
            if (route is null || !HostPattern.TryParse(route.Host, out var pattern))
                continue;
            var decision = route.Opens ? CrossBorderDecision.DeclaredRoute : CrossBorderDecision.Refused;
            _routes.Add((pattern, new TransferRuling(decision, route, OutgoingFields.Of(route))));
        }
    }

    /// <summary>What holds for a host, with the declared route if there is one, complete or not.</summary>
    internal TransferRuling Decide(HostName host)
    {
        if (_allowed.Any(pattern => pattern.Matches(host)))
            return new TransferRuling(CrossBorderDecision.AllowedHost, Route: null, OutgoingFields.None);

        var declared = _routes.Where(route => route.Host.Matches(host)).Select(static route => route.Ruling).ToList();
        var open = declared.FindIndex(static ruling => ruling.Decision == CrossBorderDecision.DeclaredRoute);
        if (open >= 0)
            return declared[open];
        return declared.Count > 0 ? declared[0] : new TransferRuling(CrossBorderDecision.Refused, Route: null, OutgoingFields.None);
    }
}
