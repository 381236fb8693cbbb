using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// Puts the transfer guard last into the chain of each guarded client, after everything else was configured, so that no handler changes the
/// address behind it.
/// </summary>
internal sealed class GuardedClientFilter(IOptions<GuardedClients> clients) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (!clients.Value.Names.Contains(builder.Name ?? ""))
            return;

        var handlers = builder.AdditionalHandlers;
        var guard = handlers.OfType<CrossBorderTransferHandler>().FirstOrDefault()
            ?? builder.Services.GetRequiredService<CrossBorderTransferHandler>();
        foreach (var other in handlers.OfType<CrossBorderTransferHandler>().ToList())
            handlers.Remove(other);
        handlers.Add(guard);
    };
}
