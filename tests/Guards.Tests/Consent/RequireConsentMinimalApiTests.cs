using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Consent;

public sealed class RequireConsentMinimalApiTests
{
    private sealed record Subscription(string Email);

    private static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(
        services => services.AddConsentGuard(),
        app =>
        {
            app.MapConsentEndpoints();
            app.MapPost("/called", (Subscription subscription) => $"kept {subscription.Email.Length}").RequireConsent("newsletter");
            app.MapPost("/attributed", [RequireConsent("newsletter")] (Subscription subscription) => $"kept {subscription.Email.Length}");
            app.MapPost("/open", (Subscription subscription) => $"seen {subscription.Email.Length}");
            var group = app.MapGroup("/group").RequireConsent("newsletter");
            group.MapGet("/plain", (HttpContext context) => context.Response.WriteAsync("plain"));
            group.MapGroup("/nested").MapGet("/two", () => "two").RequireConsent("profiling");
            app.MapGet("/both-ways", [RequireConsent("newsletter")] () => "once").RequireConsent("newsletter");
        });

    [Theory]
    [InlineData("/called")]
    [InlineData("/attributed")]
    public async Task Refuses_without_consent_before_the_body_is_read(string path)
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller("zhang.san").PostAsync(path, """{"email": broken zhangsan@example.cn""");

        var problem = await ProblemDocument.ReadAsync(response, HttpStatusCode.Forbidden);
        Assert.Equal(ProblemTypes.ConsentRequired, problem.Type);
        Assert.Equal("newsletter", problem.Purpose);
        Assert.Equal("1", problem.NoticeVersion);
        Assert.DoesNotContain("zhang", problem.Text);
    }

    [Theory]
    [InlineData("/called")]
    [InlineData("/attributed")]
    public async Task Lets_through_after_consent_and_refuses_after_withdrawal(string path)
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        const string Body = """{"email":"a@b.cn"}""";

        using var granted = await caller.ConsentAsync("newsletter");
        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        using var through = await caller.PostAsync(path, Body);
        Assert.Equal("kept 6", await through.Content.ReadAsStringAsync());
        using var other = await server.CreateCaller("u2").PostAsync(path, Body);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);

        using var withdrawn = await caller.WithdrawAsync("newsletter");
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        using var refused = await caller.PostAsync(path, Body);
        await ProblemDocument.ReadAsync(refused, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Leaves_other_endpoints_alone()
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller().PostAsync("/open", """{"email":"a@b.cn"}""");
        Assert.Equal("seen 6", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Guards_every_endpoint_of_a_group_and_adds_up_in_nested_ones()
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        using var before = await caller.GetAsync("/group/plain");
        await ProblemDocument.ReadAsync(before, HttpStatusCode.Forbidden);

        (await caller.ConsentAsync("newsletter")).Dispose();
        using var plain = await caller.GetAsync("/group/plain");
        Assert.Equal("plain", await plain.Content.ReadAsStringAsync());
        using var half = await caller.GetAsync("/group/nested/two");
        Assert.Equal("profiling", (await ProblemDocument.ReadAsync(half, HttpStatusCode.Forbidden)).Purpose);

        (await caller.ConsentAsync("profiling")).Dispose();
        using var whole = await caller.GetAsync("/group/nested/two");
        Assert.Equal("two", await whole.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Asks_the_store_once_however_often_the_same_demand_stands_there()
    {
        var store = new CountingConsentStore();
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddConsentGuard().AddSingleton<IConsentStore>(store),
            app =>
            {
                app.MapConsentEndpoints();
                app.MapGet("/both-ways", [RequireConsent("newsletter")] () => "once").RequireConsent("newsletter");
            });
        var caller = server.CreateCaller("u1");
        (await caller.ConsentAsync("newsletter")).Dispose();

        using var response = await caller.GetAsync("/both-ways");
        Assert.Equal("once", await response.Content.ReadAsStringAsync());
        Assert.Equal(1, store.Asked);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.5", "需要您的同意", "zh-Hans")]
    [InlineData("fr, en;q=0.4, zh;q=0.3", "Consent is required", "en")]
    [InlineData("zh;q=0, de", "Consent is required", "en")]
    [InlineData("not a language;;", "Consent is required", "en")]
    public async Task Speaks_the_language_of_the_caller(string accepted, string title, string language)
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller().SendAsync(
            HttpMethod.Get, "/group/plain", prepare: request => request.Headers.TryAddWithoutValidation("Accept-Language", accepted));
        Assert.Equal(title, (await ProblemDocument.ReadAsync(response, HttpStatusCode.Forbidden)).Title);
        Assert.Equal(language, response.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task Refuses_with_503_and_silent_logs_when_the_store_fails()
    {
        var ran = false;
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddConsentGuard().AddScoped<IConsentStore, FailingConsentStore>(),
            app =>
            {
                app.MapConsentEndpoints();
                app.MapGet("/guarded", () => ran = true).RequireConsent("newsletter");
            });
        var caller = server.CreateCaller("zhang.san");

        using var asked = await caller.GetAsync("/guarded");
        using var granted = await caller.ConsentAsync("newsletter");
        using var withdrawn = await caller.WithdrawAsync("newsletter");

        foreach (var response in new[] { asked, granted, withdrawn })
            Assert.Equal(ProblemTypes.GuardUnavailable, (await ProblemDocument.ReadAsync(response, HttpStatusCode.ServiceUnavailable)).Type);
        Assert.False(ran);
        Assert.Contains(server.Log, line => line.Contains("System.TimeoutException", System.StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, line => line.Contains("zhang.san", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_with_503_when_the_store_cannot_even_be_built()
    {
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddConsentGuard().AddScoped<IConsentStore>(_ => throw new System.IO.IOException("no connection string")),
            app => app.MapGet("/guarded", () => "ran").RequireConsent("newsletter"));
        using var response = await server.CreateCaller("u1").GetAsync("/guarded");
        await ProblemDocument.ReadAsync(response, HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Logs_refusals_without_the_caller()
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller("zhang.san").GetAsync("/group/plain");
        Assert.Contains(server.Log, line => line.Contains("no current consent to newsletter", System.StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, line => line.Contains("zhang.san", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decides_for_each_caller_alone_under_concurrency()
    {
        await using var server = await StartAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(async number =>
        {
            var caller = server.CreateCaller($"u{number}");
            var consents = number % 2 == 0;
            if (consents)
                (await caller.ConsentAsync("newsletter")).Dispose();
            var statuses = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
            {
                using var response = await caller.PostAsync("/called", """{"email":"a@b.cn"}""");
                return response.StatusCode;
            }));
            return (consents, statuses);
        }));

        Assert.All(outcomes, outcome => Assert.All(
            outcome.statuses, status => Assert.Equal(outcome.consents ? HttpStatusCode.OK : HttpStatusCode.Forbidden, status)));
    }
}
