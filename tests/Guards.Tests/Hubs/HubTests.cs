using System;
using System.Linq;
using System.Net.WebSockets;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.EntityFramework;
using CsLaw.Guards.Tests.RealIdentity;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Hubs;

public sealed class HubTests
{
    [Fact]
    public async Task A_guarded_hub_opens_no_connection_without_consent()
    {
        await using var server = await StartAsync();
        await Assert.ThrowsAsync<WebSocketException>(() => HubConnection.OpenAsync(server, "/guarded", "u1"));
        (await server.CreateCaller("u1").ConsentAsync("chat")).Dispose();
        await using var connection = await HubConnection.OpenAsync(server, "/guarded", "u1");
        Assert.Equal("said 2", await connection.CallAsync("Say", "hi"));
        await Assert.ThrowsAsync<WebSocketException>(() => HubConnection.OpenAsync(server, "/guarded", "u2"));
    }

    [Fact]
    public async Task A_withdrawal_counts_on_a_connection_that_stands()
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        (await caller.ConsentAsync("chat")).Dispose();
        await using var connection = await HubConnection.OpenAsync(server, "/guarded", "u1");
        Assert.Equal("said 2", await connection.CallAsync("Say", "hi"));
        (await caller.WithdrawAsync("chat")).Dispose();
        Assert.Contains(ProblemTypes.ConsentRequired, await connection.CallAsync("Say", "hi"));
        (await caller.ConsentAsync("chat")).Dispose();
        Assert.Equal("said 2", await connection.CallAsync("Say", "hi"));
    }

    [Fact]
    public async Task On_one_method_covers_that_method()
    {
        await using var server = await StartAsync();
        await using var connection = await HubConnection.OpenAsync(server, "/partly", "u1");
        Assert.Equal("listening", await connection.CallAsync("Listen"));
        var refused = await connection.CallAsync("Publish", "hi");
        Assert.StartsWith("!", refused);
        Assert.Contains(ProblemTypes.RealIdentityRequired, refused);
        Assert.DoesNotContain("u1", refused);

        await using (var scope = server.Services.CreateAsyncScope())
        {
            var identities = scope.ServiceProvider.GetRequiredService<RealIdentityRegister>();
            await identities.BeginAsync("user:u1");
            await identities.ConfirmAsync("user:u1");
        }

        Assert.Equal("published 2", await connection.CallAsync("Publish", "hi"));
        await using var anonymous = await HubConnection.OpenAsync(server, "/partly", user: null);
        Assert.Contains(ProblemTypes.RealIdentityRequired, await anonymous.CallAsync("Publish", "hi"));
    }

    [Fact]
    public async Task A_failing_store_refuses_the_call_and_keeps_the_connection()
    {
        await using var server = await StartAsync(services => services.AddScoped<IRealIdentityStore, FailingRealIdentityStore>());
        await using var connection = await HubConnection.OpenAsync(server, "/partly", "u1");
        Assert.Contains(ProblemTypes.GuardUnavailable, await connection.CallAsync("Publish", "hi"));
        Assert.Equal("listening", await connection.CallAsync("Listen"));
    }

    [Fact]
    public async Task Calls_at_the_same_time_have_stores_of_their_own()
    {
        using var database = new TemporaryDatabase();
        await using var server = await StartAsync(services =>
        {
            database.AddTo(services);
            services.AddScoped<IConsentStore, EfConsentStore>();
            services.AddSignalR(hub => hub.MaximumParallelInvocationsPerClient = 4);
        });
        (await server.CreateCaller("u1").ConsentAsync("chat")).Dispose();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            await using var connection = await HubConnection.OpenAsync(server, "/guarded", "u1");
            for (var call = 0; call < 5; call++)
                Assert.Equal("said 2", await connection.CallAsync("Say", "hi"));
        }));
    }

    [Fact]
    public async Task A_purpose_mistyped_on_a_method_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => LoopbackServer.StartAsync(
            services => services.AddConsentGuard(options => options.Declare("chat", "1")).AddSignalR(),
            app => app.MapHub<MistypedHub>("/mistyped")));
        Assert.Contains("\"chatt\"", error.Message);
    }

    private static Task<LoopbackServer> StartAsync(Action<IServiceCollection>? more = null) => LoopbackServer.StartAsync(
        services =>
        {
            services.AddSignalR();
            services.AddConsentGuard().AddRealIdentityGuard();
            more?.Invoke(services);
        },
        app =>
        {
            app.MapConsentEndpoints();
            app.MapHub<GuardedHub>("/guarded");
            app.MapHub<PartlyGuardedHub>("/partly");
        });
}
