using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards.Tests.Transfer;

/// <summary>A server that data may be sent to, which remembers everything that reached it.</summary>
internal sealed class Destination : IAsyncDisposable
{
    private readonly ConcurrentQueue<Arrival> _arrivals = new();
    private LoopbackServer? _server;

    internal sealed record Arrival(string Method, string Path, string Host, string Body, string? Authorization, string? Cookie);

    internal IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    internal int Port => _server!.Port;

    /// <summary>A destination that answers "here", or redirects where <paramref name="redirect"/> says for the path.</summary>
    internal static async Task<Destination> StartAsync(
        Func<string, (int Status, string Location)?>? redirect = null, IPAddress? address = null)
    {
        var destination = new Destination();
        destination._server = await LoopbackServer.StartAsync(
            _ => { },
            app => app.Run(async context =>
            {
                using var body = new StreamReader(context.Request.Body);
                var headers = context.Request.Headers;
                destination._arrivals.Enqueue(new Arrival(
                    context.Request.Method,
                    context.Request.Path + context.Request.QueryString,
                    context.Request.Host.Value ?? "",
                    await body.ReadToEndAsync(),
                    headers.Authorization.FirstOrDefault(),
                    headers.Cookie.FirstOrDefault()));
                if (redirect?.Invoke(context.Request.Path) is { } target)
                {
                    context.Response.StatusCode = target.Status;
                    context.Response.Headers.Location = target.Location;
                    return;
                }

                await context.Response.WriteAsync("here");
            }),
            address);
        return destination;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
