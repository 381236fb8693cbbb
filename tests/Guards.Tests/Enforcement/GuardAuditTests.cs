using System;
using System.Net;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.RealIdentity;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Enforcement;

public sealed class GuardAuditTests
{
    [Fact]
    public async Task Every_decision_leaves_one_record_with_who_what_and_when()
    {
        var audit = new RecordingGuardAudit();
        var time = new SettableTime();
        await using var server = await StartAsync(services => services.AddSingleton<IGuardAudit>(audit).AddSingleton<TimeProvider>(time));
        var caller = server.CreateCaller("u1");
        (await caller.GetAsync("/news/secret?phone=13800138000")).Dispose();
        (await caller.ConsentAsync("newsletter", "7")).Dispose();
        time.Now += TimeSpan.FromHours(1);
        (await caller.GetAsync("/news/secret?phone=13800138000")).Dispose();
        (await server.CreateCaller().GetAsync("/posts")).Dispose();
        (await caller.GetAsync("/open")).Dispose();

        const string News = "HTTP: GET /news/{topic}";
        var start = new SettableTime().Now;
        Assert.Equal(
            [
                new(start, GuardKind.Consent, GuardDecision.Refused, News, "user:u1", "newsletter", "7"),
                new(start.AddHours(1), GuardKind.Consent, GuardDecision.LetThrough, News, "user:u1", "newsletter", "7"),
                new(start.AddHours(1), GuardKind.RealIdentity, GuardDecision.Refused, "HTTP: GET /posts", Subject: null),
            ],
            audit.Records);
        Assert.All(audit.Records, record => Assert.DoesNotContain("u1", record.ToString()));
    }

    [Fact]
    public async Task Nobody_is_let_through_without_a_record()
    {
        await using var server = await StartAsync(services => services.AddScoped<IGuardAudit, FailingGuardAudit>());
        var caller = server.CreateCaller("zhang.san");
        (await caller.ConsentAsync("newsletter", "7")).Dispose();
        using var response = await caller.GetAsync("/news/a");
        Assert.Equal(ProblemTypes.GuardUnavailable, (await ProblemDocument.ReadAsync(response, HttpStatusCode.ServiceUnavailable)).Type);
        Assert.DoesNotContain(server.Log, line => line.Contains("zhang.san", StringComparison.Ordinal));
    }

    private static Task<LoopbackServer> StartAsync(Action<IServiceCollection> more) => LoopbackServer.StartAsync(
        services =>
        {
            services.AddConsentGuard(options => options.Declare("newsletter", "7")).AddRealIdentityGuard();
            more(services);
        },
        app =>
        {
            app.MapConsentEndpoints();
            app.MapGet("/news/{topic}", () => "news").RequireConsent("newsletter");
            app.MapGet("/posts", () => "posted").RequireRealIdentity();
            app.MapGet("/open", () => "open");
        });
}
