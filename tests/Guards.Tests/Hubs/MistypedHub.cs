using Microsoft.AspNetCore.SignalR;

namespace CsLaw.Guards.Tests.Hubs;

/// <summary>A hub with a method that demands a purpose nobody declared.</summary>
public sealed class MistypedHub : Hub
{
    [RequireConsent("chatt")]
    public string Say() => "said";
}
