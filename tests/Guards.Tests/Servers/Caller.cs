using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.Servers;

/// <summary>
/// One caller of a server: signed in, or anonymous with the cookies that the server gave. Keeps cookies by hand, because a cookie container
/// sends Secure cookies over https only and the loopback servers speak http.
/// </summary>
internal sealed class Caller(HttpClient client, string? user)
{
    internal string? Cookie { get; set; }

    /// <summary>The last Set-Cookie line in full.</summary>
    internal string? SetCookie { get; private set; }

    internal Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    internal Task<HttpResponseMessage> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    internal Task<HttpResponseMessage> ConsentAsync(string purpose, string noticeVersion = "1") =>
        PostAsync($"/consents/{Uri.EscapeDataString(purpose)}", $$"""{"noticeVersion":"{{noticeVersion}}"}""");

    internal Task<HttpResponseMessage> WithdrawAsync(string purpose) => SendAsync(HttpMethod.Delete, $"/consents/{Uri.EscapeDataString(purpose)}");

    internal async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? json = null, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (user is not null)
            request.Headers.Add(HeaderAuthentication.Header, user);
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        prepare?.Invoke(request);

        var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            SetCookie = cookies.Last();
            Cookie = SetCookie.Split(';')[0];
        }

        return response;
    }
}
