using Microsoft.AspNetCore.SignalR;

namespace CsLaw.Guards.Tests.Hubs;

/// <summary>A hub that everybody may listen to, and only people with a verified identity may publish through.</summary>
public sealed class PartlyGuardedHub : Hub
{
    public string Listen() => "listening";

    [RequireRealIdentity]
    public string Publish(string text) => $"published {text.Length}";
}
