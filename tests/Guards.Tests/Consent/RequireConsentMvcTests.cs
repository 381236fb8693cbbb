using System.Net;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Consent;

public sealed class RequireConsentMvcTests
{
    private const string Body = """{"name":"x"}""";

    private static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(
        services => OnlyControllers.Add(
            services.AddConsentGuard(), typeof(AppointmentsController), typeof(GuardedController), typeof(DerivedController)),
        app =>
        {
            app.MapConsentEndpoints();
            app.MapControllers();
        });

    [Fact]
    public async Task Refuses_the_action_without_consent_before_the_body_is_read()
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller("u1").PostAsync("/mvc/guarded", "{ broken");
        var problem = await ProblemDocument.ReadAsync(response, HttpStatusCode.Forbidden);
        Assert.Equal("appointment", problem.Purpose);
        Assert.Equal(ProblemTypes.ConsentRequired, problem.Type);
    }

    [Fact]
    public async Task Lets_the_action_run_after_consent_and_refuses_after_withdrawal()
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        (await caller.ConsentAsync("appointment")).Dispose();
        using var through = await caller.PostAsync("/mvc/guarded", Body);
        Assert.Equal("booked 1", await through.Content.ReadAsStringAsync());

        (await caller.WithdrawAsync("appointment")).Dispose();
        using var refused = await caller.PostAsync("/mvc/guarded", Body);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Leaves_other_actions_alone()
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller().PostAsync("/mvc/open", Body);
        Assert.Equal("asked 1", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task On_a_controller_covers_all_its_actions_and_those_of_derived_ones()
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        using var derived = await caller.GetAsync("/derived/own");
        Assert.Equal("records", (await ProblemDocument.ReadAsync(derived, HttpStatusCode.Forbidden)).Purpose);

        (await caller.ConsentAsync("records")).Dispose();
        using var one = await caller.GetAsync("/records/one");
        Assert.Equal("one", await one.Content.ReadAsStringAsync());
        using var two = await caller.GetAsync("/records/two");
        Assert.Equal("research", (await ProblemDocument.ReadAsync(two, HttpStatusCode.Forbidden)).Purpose);
        using var own = await caller.GetAsync("/derived/own");
        Assert.Equal("own", await own.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Works_as_a_filter_for_all_actions()
    {
        await using var server = await LoopbackServer.StartAsync(
            services => OnlyControllers
                .Add(
                    services.AddConsentGuard(options => options.Declare("appointment", "1").Declare("terms", "7")),
                    typeof(AppointmentsController))
                .AddMvcOptions(mvc => mvc.Filters.Add(new RequireConsentAttribute("terms"))),
            app =>
            {
                app.MapConsentEndpoints();
                app.MapControllers();
            });
        var caller = server.CreateCaller("u1");
        using var refused = await caller.PostAsync("/mvc/open", Body);
        var problem = await ProblemDocument.ReadAsync(refused, HttpStatusCode.Forbidden);
        Assert.Equal(("terms", "7"), (problem.Purpose, problem.NoticeVersion));

        (await caller.ConsentAsync("terms", "7")).Dispose();
        using var through = await caller.PostAsync("/mvc/open", Body);
        Assert.Equal("asked 1", await through.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Enforces_demands_on_the_mapping()
    {
        await using var server = await LoopbackServer.StartAsync(
            services => OnlyControllers.Add(services.AddConsentGuard(), typeof(AppointmentsController)),
            app => app.MapControllers().RequireConsent("everything"));
        using var response = await server.CreateCaller("u1").PostAsync("/mvc/open", Body);
        Assert.Equal("everything", (await ProblemDocument.ReadAsync(response, HttpStatusCode.Forbidden)).Purpose);
    }

    [Fact]
    public async Task Refuses_with_503_when_the_store_fails()
    {
        await using var server = await LoopbackServer.StartAsync(
            services => OnlyControllers.Add(
                services.AddConsentGuard().AddSingleton<IConsentStore, FailingConsentStore>(), typeof(AppointmentsController)),
            app => app.MapControllers());
        using var response = await server.CreateCaller("u1").PostAsync("/mvc/guarded", Body);
        await ProblemDocument.ReadAsync(response, HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Stays_closed_and_says_why_when_the_guard_was_never_registered()
    {
        await using var server = await LoopbackServer.StartAsync(
            services => OnlyControllers.Add(services, typeof(AppointmentsController)),
            app => app.MapControllers());
        using var response = await server.CreateCaller("u1").PostAsync("/mvc/guarded", Body);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(server.Log, line => line.Contains("Call services.AddConsentGuard()", System.StringComparison.Ordinal));
    }
}
