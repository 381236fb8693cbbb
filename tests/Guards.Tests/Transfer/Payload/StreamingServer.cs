using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards.Tests.Transfer.Payload;

/// <summary>A server that says when the first bytes of a body have arrived, and answers with the whole of it.</summary>
internal sealed class StreamingServer : IAsyncDisposable
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackServer? _server;

    internal int Port => _server!.Port;

    internal Task FirstPartArrived => _first.Task;

    internal static async Task<StreamingServer> StartAsync()
    {
        var streaming = new StreamingServer();
        streaming._server = await LoopbackServer.StartAsync(_ => { }, app => app.Run(streaming.AnswerAsync));
        return streaming;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[1024];
        while (await context.Request.Body.ReadAsync(buffer) is var read and > 0)
        {
            body.Write(buffer, 0, read);
            _first.TrySetResult();
        }

        await context.Response.WriteAsync(Encoding.UTF8.GetString(body.ToArray()));
    }
}
