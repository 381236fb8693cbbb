using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards;

/// <summary>
/// A refusal as a problem document (RFC 9457). It carries fixed texts and values that the service's developers wrote (purposes, versions),
/// never anything of the caller.
/// </summary>
internal sealed record Problem(int Status, string Type, BilingualText Title, BilingualText Detail)
{
    private static readonly JsonWriterOptions s_compact = new() { Indented = false };

    /// <summary>Extension members, in order.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Extensions { get; init; } = [];

    /// <summary>
    /// Writes the refusal. The document is written by hand so that no JSON setting, source-generated context or problem customisation of
    /// the service can make the refusal fail or put data into it. A gRPC call is answered in its own protocol.
    /// </summary>
    internal async Task WriteAsync(HttpContext context)
    {
        if (GrpcRefusal.Fits(context.Request))
        {
            GrpcRefusal.Write(context, this);
            return;
        }

        var chinese = BilingualText.ReadsChinese(context);
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = chinese ? "zh-Hans" : "en";

        await using (var json = new Utf8JsonWriter(response.BodyWriter, s_compact))
        {
            json.WriteStartObject();
            json.WriteString("type", Type);
            json.WriteString("title", Title.In(chinese));
            json.WriteNumber("status", Status);
            json.WriteString("detail", Detail.In(chinese));
            foreach (var (name, value) in Extensions)
                json.WriteString(name, value);
            json.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
