using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.RealIdentity;

public sealed class RequireRealIdentityTests
{
    private const string Body = """{"text":"hi"}""";

    private static Task<LoopbackServer> StartAsync(Action<IServiceCollection>? more = null) => LoopbackServer.StartAsync(
        services =>
        {
            OnlyControllers.Add(services.AddRealIdentityGuard(), typeof(PostsController));
            more?.Invoke(services);
        },
        app =>
        {
            app.MapControllers();
            app.MapPost("/minimal", (PostsController.Post post) => $"published {post.Text.Length}").RequireRealIdentity();
            app.MapPost("/attributed", [RequireRealIdentity] (PostsController.Post post) => $"published {post.Text.Length}");
            app.MapPost("/verification", async (HttpContext context, RealIdentityRegister identities) => await identities.BeginAsync(context));
            app.MapPost("/sign-up/{id}", async (string id, HttpContext context, RealIdentityRegister identities) =>
            {
                await identities.CarryOverAsync(context, id);
                return "opened";
            }).RequireRealIdentity();
        });

    [Theory]
    [InlineData("/posts")]
    [InlineData("/minimal")]
    [InlineData("/attributed")]
    public async Task Follows_the_state_of_the_caller(string path)
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        var subject = ConsentSubjectId.ForUser("u1");
        await using var scope = server.Services.CreateAsyncScope();
        var identities = scope.ServiceProvider.GetRequiredService<RealIdentityRegister>();

        await AssertRefusedAsync(caller, path);
        await identities.BeginAsync(subject);
        await AssertRefusedAsync(caller, path);
        await identities.RefuseAsync(subject);
        await AssertRefusedAsync(caller, path);
        await identities.BeginAsync(subject);
        await identities.ConfirmAsync(subject);
        using (var through = await caller.PostAsync(path, Body))
            Assert.Equal("published 2", await through.Content.ReadAsStringAsync());
        await AssertRefusedAsync(server.CreateCaller("u2"), path);
        await identities.ExpireAsync(subject);
        await AssertRefusedAsync(caller, path);
    }

    [Fact]
    public async Task Leaves_other_actions_alone()
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller().GetAsync("/posts");
        Assert.Equal("read", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/posts")]
    [InlineData("/minimal")]
    public async Task Refuses_with_503_and_silent_logs_when_the_store_fails(string path)
    {
        await using var server = await StartAsync(services => services.AddScoped<IRealIdentityStore, FailingRealIdentityStore>());
        using var response = await server.CreateCaller("zhang.san").PostAsync(path, Body);
        Assert.Equal(ProblemTypes.GuardUnavailable, (await ProblemDocument.ReadAsync(response, HttpStatusCode.ServiceUnavailable)).Type);
        Assert.DoesNotContain(server.Log, line => line.Contains("zhang.san", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_verification_expires_with_its_time_and_can_be_renewed()
    {
        var time = new SettableTime();
        await using var server = await StartAsync(services => services
            .AddSingleton<TimeProvider>(time)
            .Configure<RealIdentityGuardOptions>(options => options.VerifiedFor = TimeSpan.FromDays(365)));
        var caller = server.CreateCaller("u1");
        var subject = ConsentSubjectId.ForUser("u1");
        await using var scope = server.Services.CreateAsyncScope();
        var identities = scope.ServiceProvider.GetRequiredService<RealIdentityRegister>();
        await identities.BeginAsync(subject);
        await identities.ConfirmAsync(subject);

        time.Now += TimeSpan.FromDays(364);
        using (var through = await caller.PostAsync("/minimal", Body))
            Assert.Equal(HttpStatusCode.OK, through.StatusCode);
        time.Now += TimeSpan.FromDays(1);
        await AssertRefusedAsync(caller, "/minimal");
        Assert.Equal(RealIdentityState.Expired, await identities.FindStateAsync(subject));

        await identities.BeginAsync(subject);
        Assert.Equal(RealIdentityState.Pending, await identities.FindStateAsync(subject));
        await identities.ConfirmAsync(subject);
        using var renewed = await caller.PostAsync("/minimal", Body);
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
    }

    [Fact]
    public async Task One_verification_opens_one_account_however_many_ask_at_once()
    {
        await using var server = await StartAsync();
        var visitor = server.CreateCaller();
        await AssertRefusedAsync(visitor, "/sign-up/early");
        using var begun = await visitor.PostAsync("/verification", "{}");
        var subject = await begun.Content.ReadAsStringAsync();
        await using (var scope = server.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<RealIdentityRegister>().ConfirmAsync(subject);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(async number =>
        {
            var attempt = server.CreateCaller();
            attempt.Cookie = visitor.Cookie;
            using var response = await attempt.PostAsync($"/sign-up/a{number}", "{}");
            return (Account: $"a{number}", Opened: response.IsSuccessStatusCode);
        }));

        var opened = Assert.Single(outcomes, outcome => outcome.Opened).Account;
        using var published = await server.CreateCaller(opened).PostAsync("/posts", Body);
        Assert.Equal("published 2", await published.Content.ReadAsStringAsync());
        foreach (var (account, _) in outcomes.Where(outcome => !outcome.Opened))
            await AssertRefusedAsync(server.CreateCaller(account), "/posts");
    }

    [Fact]
    public async Task A_missing_guard_stops_the_start_where_another_is_registered()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => LoopbackServer.StartAsync(
            services => OnlyControllers.Add(services.AddConsentGuard(), typeof(PostsController)),
            app => app.MapControllers()));
        Assert.Contains("services.AddRealIdentityGuard()", error.Message);
    }

    [Fact]
    public async Task Both_guards_on_one_endpoint_must_be_passed()
    {
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddConsentGuard().AddRealIdentityGuard(),
            app =>
            {
                app.MapConsentEndpoints();
                app.MapGet("/both", () => "through").RequireConsent("posts").RequireRealIdentity();
            });
        var caller = server.CreateCaller("u1");
        (await caller.ConsentAsync("posts")).Dispose();
        await using var scope = server.Services.CreateAsyncScope();
        var identities = scope.ServiceProvider.GetRequiredService<RealIdentityRegister>();
        using (var half = await caller.GetAsync("/both"))
            Assert.Equal(ProblemTypes.RealIdentityRequired, (await ProblemDocument.ReadAsync(half, HttpStatusCode.Forbidden)).Type);

        await identities.BeginAsync(ConsentSubjectId.ForUser("u1"));
        await identities.ConfirmAsync(ConsentSubjectId.ForUser("u1"));
        using var through = await caller.GetAsync("/both");
        Assert.Equal("through", await through.Content.ReadAsStringAsync());
    }

    private static async Task AssertRefusedAsync(Caller caller, string path)
    {
        using var response = await caller.PostAsync(path, "{ broken");
        var problem = await ProblemDocument.ReadAsync(response, HttpStatusCode.Forbidden);
        Assert.Equal(ProblemTypes.RealIdentityRequired, problem.Type);
        Assert.DoesNotContain("u1", problem.Text);
    }
}
