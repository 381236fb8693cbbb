using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.Transfer.Payload;

/// <summary>A body whose second part is written once the first has reached the server: whatever holds it back never ends.</summary>
internal sealed class TwoPartContent : HttpContent
{
    private readonly string _first;
    private readonly string _second;
    private readonly Task _arrived;

    internal TwoPartContent(string first, string second, Task arrived)
    {
        _first = first;
        _second = second;
        _arrived = arrived;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(_first));
        await stream.FlushAsync();
        await _arrived.WaitAsync(TimeSpan.FromMinutes(1));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(_second));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
