using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.Servers;

/// <summary>A refusal as the caller reads it.</summary>
internal sealed record ProblemDocument(string Type, string Title, string? Purpose, string? NoticeVersion, string Text)
{
    internal static async Task<ProblemDocument> ReadAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        Assert.Equal((int)status, root.GetProperty("status").GetInt32());
        return new ProblemDocument(
            root.GetProperty("type").GetString()!, root.GetProperty("title").GetString()!, Find(root, "purpose"), Find(root, "noticeVersion"), text);
    }

    private static string? Find(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
