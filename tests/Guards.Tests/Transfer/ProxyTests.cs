using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.Transfer;

/// <summary>Clients that go through a proxy: a real server on loopback that sees every request first.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Goes_through_a_proxy_that_is_covered_and_records_it()
    {
        await using var proxy = await Destination.StartAsync();
        using var client = Through(proxy, "api.example.cn", "127.0.0.1");
        Assert.Equal("here", await client.Http.GetStringAsync("http://api.example.cn/x"));
        Assert.Equal("api.example.cn", Assert.Single(proxy.Arrivals).Host);
        Assert.Equal(
            [("api.example.cn", CrossBorderDecision.AllowedHost), ("127.0.0.1", CrossBorderDecision.AllowedHost)],
            client.Audit.Records.Select(record => (record.Host, record.Decision)));
    }

    [Theory]
    [InlineData("http://api.example.cn/x", "127.0.0.1")]
    [InlineData("https://api.example.cn/x", "127.0.0.1")]
    [InlineData("http://evil.example/x", "evil.example")]
    public async Task A_proxy_sees_nothing_of_what_is_not_covered(string address, string refusedHost)
    {
        await using var proxy = await Destination.StartAsync();
        using var client = Through(proxy, "api.example.cn");
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetStringAsync(address));
        Assert.Equal(refusedHost, refused.Host);
        Assert.Empty(proxy.Arrivals);
    }

    [Fact]
    public async Task A_host_that_bypasses_the_proxy_asks_for_none()
    {
        await using var direct = await Destination.StartAsync();
        using var client = GuardedClient.Over(
            new HttpClientHandler { Proxy = new WebProxy("http://proxy.example:3128") { BypassList = ["127\\.0\\.0\\.1"] } },
            options => options.AllowedHosts.Add("127.0.0.1"));
        Assert.Equal("here", await client.Http.GetStringAsync($"http://127.0.0.1:{direct.Port}/"));
        Assert.Single(client.Audit.Records);
    }

    [Fact]
    public async Task A_redirect_through_a_proxy_is_checked_too()
    {
        await using var proxy = await Destination.StartAsync(path => path == "/abroad" ? (307, "http://evil.example/taken") : null);
        using var client = Through(proxy, "api.example.cn", "127.0.0.1");
        await Assert.ThrowsAsync<CrossBorderTransferException>(
            () => client.Http.PostAsync("http://api.example.cn/abroad", new StringContent("张三")));
        Assert.Equal("/abroad", Assert.Single(proxy.Arrivals).Path);
    }

    [Fact]
    public async Task A_socks_proxy_is_checked_by_its_host()
    {
        using var client = GuardedClient.Over(
            new SocketsHttpHandler { Proxy = new WebProxy("socks5://exit.example:1080") }, options => options.AllowedHosts.Add("api.example.cn"));
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetStringAsync("http://api.example.cn/"));
        Assert.Equal("exit.example", refused.Host);
    }

    private static GuardedClient Through(Destination proxy, params string[] allowed) => GuardedClient.Over(
        new SocketsHttpHandler { Proxy = new WebProxy($"http://127.0.0.1:{proxy.Port}") },
        options =>
        {
            foreach (var host in allowed)
                options.AllowedHosts.Add(host);
        });
}
