using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// A body without the members that must not leave. The body below is not read before it is sent: it goes through piece by piece, at its own
/// pace. A body that turns out to be no JSON breaks the request off.
/// </summary>
internal sealed class FilteredJsonContent : HttpContent
{
    private readonly OutgoingFields _fields;
    private readonly string _host;

    internal FilteredJsonContent(HttpContent unfiltered, OutgoingFields fields, string host)
    {
        Unfiltered = unfiltered;
        _fields = fields;
        _host = host;
        foreach (var (name, values) in unfiltered.Headers.NonValidated)
        {
            if (!DependsOnBytes(name))
                Headers.TryAddWithoutValidation(name, values);
        }
    }

    internal HttpContent Unfiltered { get; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var filter = new JsonFieldStream(stream, _fields);
        try
        {
            await Unfiltered.CopyToAsync(filter, context, cancellationToken).ConfigureAwait(false);
            await filter.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            throw NoJson();
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var filter = new JsonFieldStream(stream, _fields);
        try
        {
            Unfiltered.CopyTo(filter, context, cancellationToken);
            filter.Complete();
        }
        catch (JsonException)
        {
            throw NoJson();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Unfiltered.Dispose();
        base.Dispose(disposing);
    }

    private static bool DependsOnBytes(string header) =>
        header.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Content-MD5", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Content-Digest", StringComparison.OrdinalIgnoreCase);

    // Without the cause: its message quotes the document.
    private CrossBorderTransferException NoJson() => new(
        $"The transfer to {_host} was broken off: the body is not the JSON that its fields could be taken out of.", _host);
}
