using Microsoft.AspNetCore.SignalR;

namespace CsLaw.Guards.Tests.Hubs;

/// <summary>A hub that only people with a consent may connect to.</summary>
[RequireConsent("chat")]
public sealed class GuardedHub : Hub
{
    public string Say(string text) => $"said {text.Length}";
}
