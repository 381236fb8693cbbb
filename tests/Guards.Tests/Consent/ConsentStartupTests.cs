using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsLaw.Guards.Tests.Consent;

public sealed class ConsentStartupTests
{
    [Fact]
    public async Task A_purpose_outside_the_declared_ones_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => LoopbackServer.StartAsync(
            services => services.AddConsentGuard(options => options.Declare("newsletter", "1")),
            app => app.MapGet("/typo", [RequireConsent("newsleter")] () => "never")));
        Assert.Contains("/typo", error.Message);
        Assert.Contains("\"newsleter\"", error.Message);
    }

    [Fact]
    public async Task A_purpose_outside_the_declared_ones_stops_the_start_also_on_an_action()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => LoopbackServer.StartAsync(
            services => OnlyControllers.Add(services.AddConsentGuard(options => options.Declare("newsletter", "1")), typeof(AppointmentsController)),
            app => app.MapControllers()));
        Assert.Contains("\"appointment\"", error.Message);
    }

    [Fact]
    public async Task A_missing_guard_stops_the_start_where_another_is_registered()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => LoopbackServer.StartAsync(
            services => services.AddRealIdentityGuard(),
            app => app.MapGet("/guarded", () => "never").RequireConsent("newsletter")));
        Assert.Contains("services.AddConsentGuard()", error.Message);
    }

    [Fact]
    public async Task A_missing_guard_is_an_error_at_once_on_a_group_and_at_the_consent_endpoints()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => LoopbackServer.StartAsync(_ => { }, app => app.MapGroup("/g").RequireConsent("newsletter")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => LoopbackServer.StartAsync(_ => { }, app => app.MapConsentEndpoints()));
    }

    [Fact]
    public async Task A_missing_guard_keeps_a_single_endpoint_closed()
    {
        await using var server = await LoopbackServer.StartAsync(_ => { }, app => app.MapGet("/guarded", () => "never").RequireConsent("newsletter"));
        using var response = await server.CreateCaller("u1").GetAsync("/guarded");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(server.Log, line => line.Contains("Call services.AddConsentGuard()", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_that_cannot_work_stop_the_start()
    {
        await AssertInvalidAsync(services => services.AddConsentGuard(options => options.Purposes["a/b"] = new ConsentPurpose()));
        await AssertInvalidAsync(services => services.AddConsentGuard(options => options.Purposes["a"] = new ConsentPurpose { NoticeVersion = " " }));
        await AssertInvalidAsync(services => services.AddConsentGuard(options => options.AllowedOrigins.Add("app.example.cn/path")));
        await AssertInvalidAsync(services => services.AddConsentGuard()
            .Configure<ConsentSubjectOptions>(options => options.Lifetime = TimeSpan.Zero));

        static Task AssertInvalidAsync(Action<IServiceCollection> services) =>
            Assert.ThrowsAsync<OptionsValidationException>(() => LoopbackServer.StartAsync(services, _ => { }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a/b")]
    [InlineData("a\nb")]
    public void A_purpose_that_is_none_cannot_be_demanded(string purpose) =>
        Assert.Throws<ArgumentException>(() => new RequireConsentAttribute(purpose));

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Warns_that_records_in_memory_are_no_evidence(string environment, bool warns)
    {
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddConsentGuard(),
            app => app.MapGet("/guarded", () => "never").RequireConsent("newsletter"),
            environment: environment);
        using var response = await server.CreateCaller("u1").GetAsync("/guarded");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(warns, server.Log.Any(line => line.Contains("will be lost", StringComparison.Ordinal)));
    }
}
