using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace CsLaw.Guards.Tests.Transfer;

/// <summary>
/// A client behind the guard whose every connection ends at one loopback port, whatever host it is for: names need no DNS, and nothing
/// leaves the machine.
/// </summary>
internal sealed class GuardedClient : IDisposable
{
    private GuardedClient(HttpClient http, RecordingAudit audit)
    {
        Http = http;
        Audit = audit;
    }

    internal HttpClient Http { get; }

    internal RecordingAudit Audit { get; }

    internal static GuardedClient To(int port, params string[] allowed) => To(port, options =>
    {
        foreach (var host in allowed)
            options.AllowedHosts.Add(host);
    });

    internal static GuardedClient To(int port, Action<CrossBorderTransferOptions> configure) => Over(Sockets(port), configure);

    internal static GuardedClient Over(HttpMessageHandler primary, Action<CrossBorderTransferOptions> configure)
    {
        var options = new CrossBorderTransferOptions();
        configure(options);
        var audit = new RecordingAudit();
        return new GuardedClient(new HttpClient(new CrossBorderTransferHandler(options, audit, primary)), audit);
    }

    /// <summary>A connection maker that goes to the given port of 127.0.0.1 for every host.</summary>
    internal static SocketsHttpHandler Sockets(int port) => new()
    {
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    public void Dispose() => Http.Dispose();
}
