using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Samples.Tests;

/// <summary>The end of every handler chain: keeps what arrives, answers as a chat model would, and reaches no network.</summary>
internal sealed class RecordingNetwork : HttpMessageHandler
{
    internal const string Answer = "多喝水，注意休息。";

    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    internal IReadOnlyList<RecordedRequest> To(string host) => [.. _requests.Where(request => request.Host == host)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        _requests.Enqueue(new RecordedRequest(request.RequestUri!.Host, request.RequestUri.AbsolutePath, body));
        var answer = new { choices = new[] { new { message = new { content = Answer } } } };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(answer) };
    }
}
