using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsLaw.Guards.Tests.Transfer;

public sealed class CrossBorderTransferHandlerTests
{
    [Theory]
    [InlineData("http://api.example.cn/x", "api.example.cn")]
    [InlineData("http://API.Example.CN/x", "api.example.cn")]
    [InlineData("http://api.example.cn./x", "api.example.cn")]
    [InlineData("http://api.example.cn:8080/x", "api.example.cn")]
    [InlineData("http://api.example.cn/x", "API.EXAMPLE.CN.")]
    [InlineData("http://a.b.example.cn/x", ".example.cn")]
    [InlineData("http://例子.cn/x", "xn--fsqu00a.cn")]
    [InlineData("http://xn--fsqu00a.cn/x", "例子.cn")]
    [InlineData("http://接口.例子.cn/x", ".例子.cn")]
    [InlineData("http://api。example。cn/x", "api.example.cn")]
    [InlineData("http://evil.example@api.example.cn/x", "api.example.cn")]
    [InlineData("http://10.0.0.1/x", "10.0.0.1")]
    [InlineData("http://0x0a.1/x", "10.0.0.1")]
    [InlineData("http://167772161/x", "10.0.0.1")]
    [InlineData("http://[::ffff:10.0.0.1]/x", "10.0.0.1")]
    [InlineData("http://[2001:DB8::1]/x", "2001:db8:0:0::1")]
    [InlineData("http://[2001:db8::1]/x", "[2001:db8::1]")]
    [InlineData("http://my_service/x", "my_service")]
    public async Task Sends_to_an_allowed_host_in_whatever_way_it_is_written(string address, string allowed)
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, allowed);
        Assert.Equal("here", await client.Http.GetStringAsync(address));
        Assert.Equal(CrossBorderDecision.AllowedHost, Assert.Single(client.Audit.Records).Decision);
        Assert.Single(destination.Arrivals);
    }

    [Theory]
    [InlineData("http://evil.example/x", "api.example.cn")]
    [InlineData("http://api.example.cn@evil.example/x", "api.example.cn")]
    [InlineData("http://api.example.cn:80@evil.example/x", "api.example.cn")]
    [InlineData("http://evil.example/api.example.cn", "api.example.cn")]
    [InlineData("http://evil.example?api.example.cn", "api.example.cn")]
    [InlineData("http://evil.example#api.example.cn", "api.example.cn")]
    [InlineData("http://api.example.cn.evil.example/x", "api.example.cn")]
    [InlineData("http://evilapi.example.cn/x", "api.example.cn")]
    [InlineData("http://example.cn/x", ".example.cn")]
    [InlineData("http://evilexample.cn/x", ".example.cn")]
    [InlineData("http://api.exаmple.cn/x", "api.example.cn")] // the a is Cyrillic
    [InlineData("http://10.0.0.2/x", "10.0.0.1")]
    [InlineData("http://10.0.0.1.evil.example/x", "10.0.0.1")]
    [InlineData("http://[2001:db8::2]/x", "[2001:db8::1]")]
    [InlineData("http://[::10.0.0.1]/x", "10.0.0.1")]
    [InlineData("http://localhost/x", "127.0.0.1")]
    public async Task Refuses_every_other_host_before_a_byte_leaves(string address, string allowed)
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, allowed);
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetStringAsync(address));
        var record = Assert.Single(client.Audit.Records);
        Assert.Equal((CrossBorderDecision.Refused, refused.Host), (record.Decision, record.Host));
        Assert.Empty(destination.Arrivals);
    }

    [Fact]
    public async Task With_nothing_listed_nothing_is_sent()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port);
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetStringAsync("http://127.0.0.1/"));
        Assert.Empty(destination.Arrivals);
    }

    [Fact]
    public async Task Reaches_a_real_server_over_IPv6_loopback()
    {
        await using var destination = await Destination.StartAsync(address: IPAddress.IPv6Loopback);
        using var client = GuardedClient.Over(new SocketsHttpHandler { UseProxy = false }, options => options.AllowedHosts.Add("::1"));
        Assert.Equal("here", await client.Http.GetStringAsync($"http://[::1]:{destination.Port}/"));
        Assert.Equal("here", await client.Http.GetStringAsync($"http://[0:0:0:0:0:0:0:1]:{destination.Port}/"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetStringAsync($"http://[::2]:{destination.Port}/"));
    }

    [Fact]
    public async Task The_exception_carries_no_part_of_the_request_but_the_host()
    {
        using var client = GuardedClient.To(1, "api.example.cn");
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://zhang:pw@evil.example/people/13812341234?id=110101199001011234")
        {
            Content = new StringContent("张三"),
        };
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.SendAsync(request));
        Assert.Equal("evil.example", refused.Host);
        foreach (var secret in new[] { "zhang", "pw", "138", "1101", "张三", "people" })
        {
            Assert.DoesNotContain(secret, refused.Message);
            Assert.DoesNotContain(secret, client.Audit.Records.Single().ToString());
        }
    }

    [Theory]
    [InlineData("contract 2026-017", TransferRoute.StandardContract, true)]
    [InlineData("2024 provisions, Art. 5(1)(1)", TransferRoute.Exemption, true)]
    [InlineData("", TransferRoute.SecurityAssessment, false)]
    [InlineData("  ", TransferRoute.Certification, false)]
    public async Task A_declared_route_opens_its_host_only_with_a_reference(string reference, TransferRoute route, bool opens)
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, options => options.Routes.Add(
            new DeclaredTransferRoute { Host = ".vendor.example", Route = route, Reference = reference }));

        if (opens)
        {
            Assert.Equal("here", await client.Http.GetStringAsync("http://api.vendor.example/"));
        }
        else
        {
            var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetStringAsync("http://api.vendor.example/"));
            Assert.Contains("no reference", refused.Message);
        }

        var record = Assert.Single(client.Audit.Records);
        Assert.Equal(opens ? CrossBorderDecision.DeclaredRoute : CrossBorderDecision.Refused, record.Decision);
        Assert.Equal((route, reference), (record.Route, record.Reference));
        Assert.Equal(opens ? 1 : 0, destination.Arrivals.Count);
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetStringAsync("http://vendor.example/"));
    }

    [Fact]
    public async Task A_route_with_reference_opens_beside_one_without()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, options =>
        {
            options.Routes.Add(new DeclaredTransferRoute { Host = "api.vendor.example", Route = TransferRoute.Certification });
            options.Routes.Add(new DeclaredTransferRoute { Host = "api.vendor.example", Route = TransferRoute.StandardContract, Reference = "17" });
        });
        Assert.Equal("here", await client.Http.GetStringAsync("http://api.vendor.example/"));
        Assert.Equal("17", client.Audit.Records.Single().Reference);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(".cn")]
    [InlineData("*.example.cn")]
    [InlineData("https://api.example.cn")]
    [InlineData("api.example.cn:443")]
    [InlineData("api.example.cn/path")]
    [InlineData("user@api.example.cn")]
    [InlineData("api example.cn")]
    [InlineData("api..example.cn")]
    [InlineData(".10.0.0.1")]
    [InlineData("[::1")]
    [InlineData("[::1]:80")]
    public void A_line_that_is_no_host_is_an_error(string line)
    {
        var options = new CrossBorderTransferOptions { AllowedHosts = { line } };
        Assert.Throws<OptionsValidationException>(() => new CrossBorderTransferHandler(options, new RecordingAudit(), new SocketsHttpHandler()));
        options = new CrossBorderTransferOptions { Routes = { new() { Host = line, Route = TransferRoute.Exemption, Reference = "Art. 3" } } };
        Assert.Throws<OptionsValidationException>(() => new CrossBorderTransferHandler(options, new RecordingAudit(), new SocketsHttpHandler()));
    }

    [Fact]
    public void A_route_that_names_no_kind_is_an_error()
    {
        var options = new CrossBorderTransferOptions { Routes = { new() { Host = "api.vendor.example", Reference = "17" } } };
        Assert.Throws<OptionsValidationException>(() => new CrossBorderTransferHandler(options, new RecordingAudit(), new SocketsHttpHandler()));
    }

    [Fact]
    public async Task The_host_header_cannot_name_another_receiver()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, "api.example.cn", "other.example.cn");
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => SendAsync("evil.example"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => SendAsync("a b"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => SendAsync("api.example.cn@evil.example"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => SendAsync("evil.example@api.example.cn"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => SendAsync("api.example.cn/evil.example"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => SendAsync("api.example.cn", "evil.example"));
        Assert.Empty(destination.Arrivals);

        (await SendAsync("api.example.cn:8443")).Dispose();
        (await SendAsync("other.example.cn")).Dispose();
        Assert.Equal(["api.example.cn:8443", "other.example.cn"], destination.Arrivals.Select(arrival => arrival.Host));

        async Task<HttpResponseMessage> SendAsync(params string[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "http://api.example.cn/");
            Assert.True(request.Headers.TryAddWithoutValidation("Host", headers));
            return await client.Http.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_request_without_an_http_address_is_refused()
    {
        using var handler = new CrossBorderTransferHandler(new CrossBorderTransferOptions(), new RecordingAudit(), new SocketsHttpHandler());
        using var invoker = new HttpMessageInvoker(handler);
        foreach (var uri in new[] { null, new Uri("/relative", UriKind.Relative), new Uri("ftp://api.example.cn/") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => invoker.SendAsync(request, default));
            Assert.Equal("(none)", refused.Host);
        }
    }

    [Fact]
    public async Task Without_a_record_nothing_is_sent()
    {
        await using var destination = await Destination.StartAsync();
        var options = new CrossBorderTransferOptions { AllowedHosts = { "api.example.cn" } };
        using var client = new HttpClient(new CrossBorderTransferHandler(options, new FailingAudit(), GuardedClient.Sockets(destination.Port)));
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.GetStringAsync("http://api.example.cn/"));
        Assert.IsType<TimeoutException>(refused.InnerException);
        Assert.Empty(destination.Arrivals);
    }

    [Fact]
    public async Task Synchronous_callers_are_guarded_too()
    {
        await using var destination = await Destination.StartAsync(path => path == "/away" ? (302, "http://evil.example/") : null);

        // A connect callback knows no synchronous calls, so this one goes to the loopback address itself.
        using var client = GuardedClient.Over(new SocketsHttpHandler { UseProxy = false }, options => options.AllowedHosts.Add("127.0.0.1"));
        using (var response = Send($"http://127.0.0.1:{destination.Port}/"))
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Throws<CrossBorderTransferException>(() => Send($"http://localhost:{destination.Port}/"));
        Assert.Throws<CrossBorderTransferException>(() => Send($"http://127.0.0.1:{destination.Port}/away"));
        Assert.Equal(["/", "/away"], destination.Arrivals.Select(arrival => arrival.Path));

        HttpResponseMessage Send(string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            return client.Http.Send(request);
        }
    }

    [Fact]
    public async Task A_body_is_streamed_through_and_not_read_ahead()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, "api.example.cn");
        using var content = new OnceContent("streamed");
        using var response = await client.Http.PostAsync("http://api.example.cn/", content);
        Assert.Equal("streamed", Assert.Single(destination.Arrivals).Body);
        Assert.Equal(1, content.Written);
    }

    [Fact]
    public async Task Decides_for_each_request_alone_under_concurrency()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, ".example.cn");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            try
            {
                await client.Http.GetStringAsync(number % 2 == 0 ? $"http://h{number}.example.cn/" : $"http://h{number}.evil.example/");
                return (number, Sent: true);
            }
            catch (CrossBorderTransferException)
            {
                return (number, Sent: false);
            }
        }));

        Assert.All(outcomes, outcome => Assert.Equal(outcome.number % 2 == 0, outcome.Sent));
        Assert.Equal(100, destination.Arrivals.Count);
        Assert.All(destination.Arrivals, arrival => Assert.EndsWith(".example.cn", arrival.Host));
        Assert.Equal(200, client.Audit.Records.Count);
    }

    private sealed class FailingAudit : ICrossBorderAudit
    {
        public ValueTask RecordAsync(CrossBorderAuditRecord record, CancellationToken cancellationToken) =>
            throw new TimeoutException("audit database down");
    }

    private sealed class OnceContent(string text) : HttpContent
    {
        internal int Written { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Written++;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
