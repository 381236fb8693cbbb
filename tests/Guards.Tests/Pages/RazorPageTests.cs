using System;
using System.Net;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Consent;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Pages;

public sealed class RazorPageTests
{
    [Fact]
    public async Task On_the_page_model_covers_every_handler()
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        await AssertRefusedAsync(caller, "/pages/guarded", post: false);
        await AssertRefusedAsync(caller, "/pages/guarded", post: true);
        (await caller.ConsentAsync("survey")).Dispose();
        Assert.Equal("kept", await TextAsync(caller, "/pages/guarded", post: true));
        Assert.Equal("asked", await TextAsync(caller, "/pages/guarded", post: false));
        (await caller.WithdrawAsync("survey")).Dispose();
        await AssertRefusedAsync(caller, "/pages/guarded", post: true);
    }

    [Fact]
    public async Task On_one_handler_covers_that_handler()
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        Assert.Equal("asked", await TextAsync(caller, "/pages/partly", post: false));
        await AssertRefusedAsync(caller, "/pages/partly", post: true);
        (await caller.ConsentAsync("survey")).Dispose();
        Assert.Equal("kept", await TextAsync(caller, "/pages/partly", post: true));
    }

    [Fact]
    public async Task On_the_mapping_covers_every_page()
    {
        await using var server = await StartAsync(onMapping: true);
        var caller = server.CreateCaller("u1");
        await AssertRefusedAsync(caller, "/pages/partly", post: false);
        (await caller.ConsentAsync("survey")).Dispose();
        Assert.Equal("asked", await TextAsync(caller, "/pages/partly", post: false));
    }

    [Fact]
    public async Task Refuses_with_503_when_the_store_fails()
    {
        await using var server = await StartAsync(more: services => services.AddSingleton<IConsentStore, FailingConsentStore>());
        foreach (var path in (string[])["/pages/guarded", "/pages/partly"])
        {
            using var response = await server.CreateCaller("u1").PostAsync(path, "{}");
            await ProblemDocument.ReadAsync(response, HttpStatusCode.ServiceUnavailable);
        }
    }

    private static Task<LoopbackServer> StartAsync(bool onMapping = false, Action<IServiceCollection>? more = null) =>
        LoopbackServer.StartAsync(
            services =>
            {
                services.AddRazorPages().AddApplicationPart(typeof(RazorPageTests).Assembly);
                services.AddConsentGuard(options => options.Declare("survey", "1"));
                more?.Invoke(services);
            },
            app =>
            {
                app.MapConsentEndpoints();
                var pages = app.MapRazorPages();
                if (onMapping)
                    pages.RequireConsent("survey");
            });

    private static async Task AssertRefusedAsync(Caller caller, string path, bool post)
    {
        using var response = post ? await caller.PostAsync(path, "{}") : await caller.GetAsync(path);
        Assert.Equal("survey", (await ProblemDocument.ReadAsync(response, HttpStatusCode.Forbidden)).Purpose);
    }

    private static async Task<string> TextAsync(Caller caller, string path, bool post)
    {
        using var response = post ? await caller.PostAsync(path, "{}") : await caller.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsStringAsync()).Trim();
    }
}
