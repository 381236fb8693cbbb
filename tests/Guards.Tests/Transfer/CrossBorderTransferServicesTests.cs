using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsLaw.Guards.Tests.Transfer;

public sealed class CrossBorderTransferServicesTests
{
    [Fact]
    public async Task A_guarded_client_sends_to_allowed_hosts_only_and_follows_no_redirect_away()
    {
        await using var destination = await Destination.StartAsync(path => path == "/away" ? (302, "http://evil.example/") : null);
        await using var services = Services(destination, allowed: "api.example.cn", client => client.AddCrossBorderTransferGuard());
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("abroad");

        Assert.Equal("here", await http.GetStringAsync("http://api.example.cn/"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => http.GetStringAsync("http://evil.example/"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => http.GetStringAsync("http://api.example.cn/away"));
        Assert.Equal(["/", "/away"], destination.Arrivals.Select(arrival => arrival.Path));
    }

    [Fact]
    public async Task The_handler_alone_guards_as_well()
    {
        await using var destination = await Destination.StartAsync(path => path == "/away" ? (302, "http://evil.example/") : null);
        await using var services = Services(
            destination, allowed: "api.example.cn", client => client.AddHttpMessageHandler<CrossBorderTransferHandler>());
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("abroad");

        Assert.Equal("here", await http.GetStringAsync("http://api.example.cn/"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => http.GetStringAsync("http://evil.example/"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => http.GetStringAsync("http://api.example.cn/away"));
        Assert.Equal(["/", "/away"], destination.Arrivals.Select(arrival => arrival.Path));
    }

    [Fact]
    public async Task A_handler_added_later_cannot_change_the_address_behind_the_guard()
    {
        await using var destination = await Destination.StartAsync();
        await using var services = Services(
            destination,
            allowed: "api.example.cn",
            client => client
                .AddHttpMessageHandler<CrossBorderTransferHandler>()
                .AddCrossBorderTransferGuard()
                .AddHttpMessageHandler(() => new Diversion()));
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("abroad");

        await Assert.ThrowsAsync<CrossBorderTransferException>(() => http.GetStringAsync("http://api.example.cn/"));
        Assert.Empty(destination.Arrivals);
        Assert.Equal("evil.example", Assert.Single(((RecordingAudit)services.GetRequiredService<ICrossBorderAudit>()).Records).Host);
    }

    [Fact]
    public async Task Other_clients_are_left_alone()
    {
        await using var destination = await Destination.StartAsync();
        await using var services = Services(destination, allowed: "api.example.cn", _ => { });
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("abroad");
        Assert.Equal("here", await http.GetStringAsync("http://elsewhere.example/"));
    }

    [Fact]
    public async Task A_guarded_client_for_which_nothing_is_listed_sends_nothing()
    {
        await using var destination = await Destination.StartAsync();
        var collection = new ServiceCollection();
        collection.AddHttpClient("abroad")
            .ConfigurePrimaryHttpMessageHandler(() => GuardedClient.Sockets(destination.Port)).AddCrossBorderTransferGuard();
        await using var services = collection.BuildServiceProvider();
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("abroad");
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => http.GetStringAsync("http://127.0.0.1/"));
        Assert.Empty(destination.Arrivals);
    }

    [Fact]
    public async Task Lists_and_routes_come_from_configuration_and_follow_its_changes()
    {
        await using var destination = await Destination.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Transfer:AllowedHosts:0"] = "api.example.cn",
            ["Transfer:Routes:0:Host"] = "api.vendor.example",
            ["Transfer:Routes:0:Route"] = "StandardContract",
            ["Transfer:Routes:0:Reference"] = "",
        }).Build();
        var collection = new ServiceCollection();
        collection.AddCrossBorderTransferGuard().Configure<CrossBorderTransferOptions>(configuration.GetSection("Transfer"));
        collection.AddHttpClient("abroad")
            .ConfigurePrimaryHttpMessageHandler(() => GuardedClient.Sockets(destination.Port)).AddCrossBorderTransferGuard();
        await using var services = collection.BuildServiceProvider();
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient("abroad");

        Assert.Equal("here", await http.GetStringAsync("http://api.example.cn/"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => http.GetStringAsync("http://api.vendor.example/"));

        configuration["Transfer:Routes:0:Reference"] = "2026-017";
        configuration["Transfer:AllowedHosts:0"] = "other.example.cn";
        ((IConfigurationRoot)configuration).Reload();
        Assert.Equal("here", await http.GetStringAsync("http://api.vendor.example/"));
        await Assert.ThrowsAsync<CrossBorderTransferException>(() => http.GetStringAsync("http://api.example.cn/"));
    }

    [Fact]
    public async Task A_line_that_is_no_host_is_an_error_of_the_options()
    {
        var collection = new ServiceCollection();
        collection.AddCrossBorderTransferGuard(options => options.AllowedHosts.Add("https://api.example.cn/"));
        await using var services = collection.BuildServiceProvider();
        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<CrossBorderTransferOptions>>().Value);
        Assert.Contains("https://api.example.cn/", error.Message);
    }

    private static ServiceProvider Services(Destination destination, string allowed, Action<IHttpClientBuilder> guard)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<ICrossBorderAudit, RecordingAudit>();
        collection.AddCrossBorderTransferGuard(options => options.AllowedHosts.Add(allowed));
        guard(collection.AddHttpClient("abroad").ConfigurePrimaryHttpMessageHandler(() => GuardedClient.Sockets(destination.Port)));
        return collection.BuildServiceProvider();
    }

    private sealed class Diversion : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("http://evil.example/");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
