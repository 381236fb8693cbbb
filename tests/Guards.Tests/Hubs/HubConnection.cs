using System;
using System.IO;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;

namespace CsLaw.Guards.Tests.Hubs;

/// <summary>A client of a hub that speaks its JSON protocol over a web socket.</summary>
internal sealed class HubConnection : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private int _calls;

    private HubConnection()
    {
    }

    internal static async Task<HubConnection> OpenAsync(LoopbackServer server, string path, string? user)
    {
        var connection = new HubConnection();
        connection._socket.Options.Proxy = null;
        if (user is not null)
            connection._socket.Options.SetRequestHeader(HeaderAuthentication.Header, user);
        try
        {
            await connection._socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = path }.Uri, CancellationToken.None);
            await connection.SendAsync("""{"protocol":"json","version":1}""");
            await connection.ReceiveAsync();
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        return connection;
    }

    /// <summary>Calls a method: its result, or its error after an exclamation mark.</summary>
    internal async Task<string> CallAsync(string method, params string[] arguments)
    {
        await SendAsync(JsonSerializer.Serialize(
            new { type = 1, invocationId = $"{++_calls}", target = method, arguments }));
        while (true)
        {
            using var message = JsonDocument.Parse(await ReceiveAsync());
            var root = message.RootElement;

            // 3 is a completion; pings come between.
            if (root.GetProperty("type").GetInt32() != 3)
                continue;
            return root.TryGetProperty("error", out var error) ? $"!{error.GetString()}" : root.GetProperty("result").GetString()!;
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task SendAsync(string message) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(message + EndOfMessage), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task<string> ReceiveAsync()
    {
        using var received = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            received.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(received.ToArray()).TrimEnd(EndOfMessage);
        }
    }
}
