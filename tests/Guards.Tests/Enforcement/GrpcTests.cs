using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Consent;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Enforcement;

/// <summary>
/// The guards before endpoints as a gRPC library maps them: a POST of <c>/package.Service/Method</c> over HTTP/2, with the attributes of the
/// service's methods in its metadata.
/// </summary>
public sealed class GrpcTests
{
    [Fact]
    public async Task A_refused_call_ends_with_the_status_of_its_protocol()
    {
        await using var server = await StartAsync(_ => { });
        var response = await CallAsync(server, "/clinic.Mail/Subscribe");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/grpc", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("7", Header(response, "grpc-status"));
        Assert.Equal("Consent is required", Uri.UnescapeDataString(Header(response, "grpc-message")));
        Assert.Equal(ProblemTypes.ConsentRequired, Header(response, "cslaw-problem"));
        Assert.Equal("订阅", Uri.UnescapeDataString(Header(response, "cslaw-purpose")));
        Assert.Equal("1", Header(response, "cslaw-noticeversion"));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());

        var identity = await CallAsync(server, "/clinic.Posts/Publish");
        Assert.Equal(("7", ProblemTypes.RealIdentityRequired), (Header(identity, "grpc-status"), Header(identity, "cslaw-problem")));
    }

    [Fact]
    public async Task A_call_runs_after_consent()
    {
        await using var server = await StartAsync(_ => { });
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<IConsentStore>();
            await store.GrantAsync("user:u1", "订阅", "1", DateTimeOffset.UnixEpoch, default);
        }

        var response = await CallAsync(server, "/clinic.Mail/Subscribe");
        Assert.Equal("ran", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_failing_store_is_unavailable_and_not_a_denial()
    {
        await using var server = await StartAsync(services => services.AddSingleton<IConsentStore, FailingConsentStore>());
        var response = await CallAsync(server, "/clinic.Mail/Subscribe");
        Assert.Equal("14", Header(response, "grpc-status"));
    }

    [Theory]
    [InlineData("application/grpc+proto", true)]
    [InlineData("application/grpc-web", true)]
    [InlineData("application/grpc; charset=x", true)]
    [InlineData("application/grpcish", false)]
    [InlineData("application/json", false)]
    public async Task Only_grpc_calls_are_answered_so(string contentType, bool isGrpc)
    {
        await using var server = await StartAsync(_ => { });
        var response = await CallAsync(server, "/clinic.Mail/Subscribe", contentType);
        Assert.Equal(isGrpc ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(isGrpc, response.Headers.Contains("grpc-status"));
    }

    private static Task<LoopbackServer> StartAsync(Action<IServiceCollection> more) => LoopbackServer.StartAsync(
        services =>
        {
            services.AddConsentGuard().AddRealIdentityGuard();
            more(services);
        },
        app =>
        {
            app.MapPost("/clinic.Mail/Subscribe", (HttpContext context) => context.Response.WriteAsync("ran"))
                .WithMetadata(new RequireConsentAttribute("订阅"));
            app.MapPost("/clinic.Posts/Publish", (HttpContext context) => context.Response.WriteAsync("ran"))
                .WithMetadata(new RequireRealIdentityAttribute());
        },
        protocols: HttpProtocols.Http2);

    private static async Task<HttpResponseMessage> CallAsync(LoopbackServer server, string path, string contentType = "application/grpc")
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent([0, 0, 0, 0, 0]),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add(HeaderAuthentication.Header, "u1");
        return await client.SendAsync(request);
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
