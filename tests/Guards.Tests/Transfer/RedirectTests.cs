using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.Transfer;

public sealed class RedirectTests
{
    private static Task<Destination> StartAsync() => Destination.StartAsync(path => path switch
    {
        "/abroad" => (307, "http://evil.example/taken"),
        "/abroad-by-name-alone" => (302, "//evil.example/taken"),
        "/userinfo" => (302, "http://api.example.cn@evil.example/taken"),
        "/next" => (302, "http://other.example.cn/end"),
        "/relative" => (302, "end"),
        "/keep" => (308, "/end"),
        "/see" => (303, "/end"),
        "/round" => (302, "/round"),
        "/two" => (302, "http://other.example.cn/abroad"),
        "/ftp" => (302, "ftp://api.example.cn/end"),
        _ => null,
    });

    [Theory]
    [InlineData("/abroad")]
    [InlineData("/abroad-by-name-alone")]
    [InlineData("/userinfo")]
    public async Task From_an_allowed_to_a_forbidden_host_is_refused_before_it_is_followed(string path)
    {
        await using var destination = await StartAsync();
        using var client = GuardedClient.To(destination.Port, ".example.cn");
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(
            () => client.Http.PostAsync($"http://api.example.cn{path}", new StringContent("张三")));

        Assert.Equal("evil.example", refused.Host);
        Assert.Equal(path, Assert.Single(destination.Arrivals).Path);
        Assert.Equal(
            [(CrossBorderDecision.AllowedHost, 0), (CrossBorderDecision.Refused, 1)],
            client.Audit.Records.Select(record => (record.Decision, record.Hop)));
    }

    [Fact]
    public async Task Each_hop_is_checked_not_only_the_first()
    {
        await using var destination = await StartAsync();
        using var client = GuardedClient.To(destination.Port, ".example.cn");
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetAsync("http://api.example.cn/two"));
        Assert.Equal(["api.example.cn", "other.example.cn"], destination.Arrivals.Select(arrival => arrival.Host));
        Assert.Equal(["api.example.cn", "other.example.cn", "evil.example"], client.Audit.Records.Select(record => record.Host));
    }

    [Fact]
    public async Task Between_allowed_hosts_is_followed_without_credentials()
    {
        await using var destination = await StartAsync();
        using var client = GuardedClient.To(destination.Port, ".example.cn");
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://api.example.cn/next") { Content = new StringContent("body") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token");
        request.Headers.Add("Cookie", "a=b");
        using var response = await client.Http.SendAsync(request);

        Assert.Equal("here", await response.Content.ReadAsStringAsync());
        Assert.Equal("http://other.example.cn/end", response.RequestMessage?.RequestUri?.ToString());
        Assert.Equal(
            [("POST", "/next", "api.example.cn", "body", "Bearer token", "a=b"), ("GET", "/end", "other.example.cn", "", null, null)],
            destination.Arrivals.Select(
                arrival => (arrival.Method, arrival.Path, arrival.Host, arrival.Body, arrival.Authorization, arrival.Cookie)));
    }

    [Theory]
    [InlineData("/keep", "POST", "body")]
    [InlineData("/see", "GET", "")]
    [InlineData("/relative", "GET", "")]
    public async Task Method_and_body_follow_the_status(string path, string method, string body)
    {
        await using var destination = await StartAsync();
        using var client = GuardedClient.To(destination.Port, "api.example.cn");
        using var response = await client.Http.PostAsync($"http://api.example.cn{path}", new StringContent("body"));
        var end = destination.Arrivals[1];
        Assert.Equal((method, "/end", body), (end.Method, end.Path, end.Body));
    }

    [Fact]
    public async Task After_ten_hops_the_redirect_itself_is_the_answer()
    {
        await using var destination = await StartAsync();
        using var client = GuardedClient.To(destination.Port, "api.example.cn");
        using var response = await client.Http.GetAsync("http://api.example.cn/round");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(11, destination.Arrivals.Count);
    }

    [Fact]
    public async Task To_another_scheme_is_not_followed()
    {
        await using var destination = await StartAsync();
        using var client = GuardedClient.To(destination.Port, "api.example.cn");
        using var response = await client.Http.GetAsync("http://api.example.cn/ftp");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData("https://a.cn/", "http://a.cn/x", null)]
    [InlineData("https://a.cn/", "https://b.cn/x", "https://b.cn/x")]
    [InlineData("http://a.cn/", "https://a.cn/x", "https://a.cn/x")]
    [InlineData("https://a.cn/#part", "/x", "https://a.cn/x#part")]
    [InlineData("https://a.cn/#part", "/x#own", "https://a.cn/x#own")]
    public void The_target_is_never_less_secure(string current, string location, string? target)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
        Assert.Equal(target is null ? null : new Uri(target), Redirect.FindTarget(new Uri(current), response));
    }

    [Fact]
    public async Task A_client_told_not_to_follow_is_left_so()
    {
        await using var destination = await StartAsync();
        var primary = GuardedClient.Sockets(destination.Port);
        primary.AllowAutoRedirect = false;
        using var client = GuardedClient.Over(primary, options => options.AllowedHosts.Add("api.example.cn"));
        using var response = await client.Http.GetAsync("http://api.example.cn/next");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Single(destination.Arrivals);
    }

    [Fact]
    public async Task A_second_guard_over_the_same_connections_follows_as_well()
    {
        await using var destination = await StartAsync();
        var primary = GuardedClient.Sockets(destination.Port);
        for (var i = 0; i < 2; i++)
        {
            using var handler = new KeepOpen(primary);
            using var client = GuardedClient.Over(handler, options => options.AllowedHosts.Add(".example.cn"));
            Assert.Equal("here", await client.Http.GetStringAsync("http://api.example.cn/next"));
        }
    }

    [Fact]
    public async Task Connections_in_use_that_follow_redirects_are_refused()
    {
        await using var destination = await StartAsync();
        var primary = GuardedClient.Sockets(destination.Port);
        using (var unguarded = new HttpClient(primary, disposeHandler: false))
            await unguarded.GetStringAsync("http://api.example.cn/end");
        using var client = GuardedClient.Over(primary, options => options.AllowedHosts.Add(".example.cn"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetAsync("http://api.example.cn/end"));
        Assert.Single(destination.Arrivals);
    }

    [Fact]
    public async Task The_older_client_handler_is_taken_over_too()
    {
        await using var destination = await Destination.StartAsync(path => path == "/away" ? (302, "http://localhost:1/") : null);
        using var client = GuardedClient.Over(new HttpClientHandler { UseProxy = false }, options => options.AllowedHosts.Add("127.0.0.1"));
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetAsync($"http://127.0.0.1:{destination.Port}/away"));
        Assert.Equal("localhost", refused.Host);
    }

    [Fact]
    public async Task An_unknown_handler_that_went_elsewhere_is_noticed()
    {
        using var client = GuardedClient.Over(new Wanderer(), options => options.AllowedHosts.Add("api.example.cn"));
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetAsync("http://api.example.cn/"));
        Assert.Equal("evil.example", refused.Host);
    }

    /// <summary>Passes on, and leaves the handler below open when it is disposed itself.</summary>
    private sealed class KeepOpen(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>Answers as if it had followed a redirect by itself.</summary>
    private sealed class Wanderer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("http://evil.example/");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request });
        }
    }
}
