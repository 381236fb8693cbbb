using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsLaw.Guards.Tests.Consent;

public sealed class ConsentEndpointsTests
{
    private static Task<LoopbackServer> StartAsync(Action<ConsentGuardOptions>? configure = null) => LoopbackServer.StartAsync(
        services => services.AddConsentGuard(configure ?? (options => options.Declare("newsletter", "2026-03").Declare("人脸识别", "1"))),
        app =>
        {
            app.MapConsentEndpoints();
            app.MapGet("/guarded", () => "through").RequireConsent("newsletter");
        });

    [Fact]
    public async Task An_anonymous_caller_gets_a_protected_cookie_with_the_grant_and_is_known_by_it()
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller();
        using var refused = await caller.GetAsync("/guarded");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null(caller.SetCookie);

        using var granted = await caller.ConsentAsync("newsletter", "2026-03");
        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        Assert.NotNull(caller.SetCookie);
        var attributes = caller.SetCookie.Split("; ").Skip(1).ToList();
        Assert.StartsWith("__Host-cslaw-subject=", caller.SetCookie);
        Assert.Contains("httponly", attributes);
        Assert.Contains("secure", attributes);
        Assert.Contains("samesite=lax", attributes);
        Assert.Contains("path=/", attributes);

        using var through = await caller.GetAsync("/guarded");
        Assert.Equal("through", await through.Content.ReadAsStringAsync());
        using var stranger = await server.CreateCaller().GetAsync("/guarded");
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
    }

    [Fact]
    public async Task The_answer_to_a_grant_names_purpose_version_and_time_and_not_the_subject()
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller("zhang.san").ConsentAsync("人脸识别", "1");
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(["purpose", "noticeVersion", "grantedAt"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("人脸识别", json.RootElement.GetProperty("purpose").GetString());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_forged_cookie_is_no_subject_and_another_is_issued()
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller();
        (await caller.ConsentAsync("newsletter", "2026-03")).Dispose();
        var real = caller.Cookie!;

        caller.Cookie = real[..^2] + (real.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA");
        using var forged = await caller.GetAsync("/guarded");
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        caller.Cookie = "__Host-cslaw-subject=anonymous:00";
        using var plain = await caller.ConsentAsync("newsletter", "2026-03");
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.NotEqual("__Host-cslaw-subject=anonymous:00", caller.Cookie);
        Assert.NotEqual(real, caller.Cookie);
    }

    [Fact]
    public async Task A_user_cannot_be_impersonated_by_a_cookie_and_does_not_inherit_one()
    {
        await using var server = await StartAsync();
        var anonymous = server.CreateCaller();
        (await anonymous.ConsentAsync("newsletter", "2026-03")).Dispose();
        var user = server.CreateCaller("u1");
        user.Cookie = anonymous.Cookie;
        using var response = await user.GetAsync("/guarded");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_failing_store_issues_no_cookie()
    {
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddConsentGuard(options => options.Declare("newsletter", "1")).AddSingleton<IConsentStore, FailingConsentStore>(),
            app => app.MapConsentEndpoints());
        var caller = server.CreateCaller();
        using var response = await caller.ConsentAsync("newsletter");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Null(caller.SetCookie);
    }

    [Fact]
    public async Task A_purpose_that_does_not_exist_cannot_be_consented_to()
    {
        await using var declared = await StartAsync();
        using var first = await declared.CreateCaller("u1").ConsentAsync("other", "1");
        Assert.Equal(ProblemTypes.PurposeUnknown, (await ProblemDocument.ReadAsync(first, HttpStatusCode.NotFound)).Type);

        await using var required = await StartAsync(_ => { });
        using var second = await required.CreateCaller("u1").ConsentAsync("other", "1");
        await ProblemDocument.ReadAsync(second, HttpStatusCode.NotFound);
        using var third = await required.CreateCaller("u1").ConsentAsync("newsletter", "1");
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Consent_to_another_version_of_the_notice_is_refused_with_the_current_one()
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller("u1").ConsentAsync("newsletter", "2025-01");
        var problem = await ProblemDocument.ReadAsync(response, HttpStatusCode.Conflict);
        Assert.Equal((ProblemTypes.NoticeOutdated, "newsletter", "2026-03"), (problem.Type, problem.Purpose, problem.NoticeVersion));
    }

    [Fact]
    public async Task A_new_version_of_the_notice_asks_everybody_again()
    {
        var store = new InMemoryConsentStore();
        await using (var before = await StartWithAsync("1"))
        {
            var caller = before.CreateCaller("u1");
            (await caller.ConsentAsync("newsletter", "1")).Dispose();
            using var through = await caller.GetAsync("/guarded");
            Assert.Equal(HttpStatusCode.OK, through.StatusCode);
        }

        await using var after = await StartWithAsync("2");
        using var refused = await after.CreateCaller("u1").GetAsync("/guarded");
        Assert.Equal("2", (await ProblemDocument.ReadAsync(refused, HttpStatusCode.Forbidden)).NoticeVersion);

        Task<LoopbackServer> StartWithAsync(string version) => LoopbackServer.StartAsync(
            services => services.AddSingleton<IConsentStore>(store).AddConsentGuard(options => options.Declare("newsletter", version)),
            app =>
            {
                app.MapConsentEndpoints();
                app.MapGet("/guarded", () => "through").RequireConsent("newsletter");
            });
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"noticeVersion\":7}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"noticeVersion\":\" \"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{ broken", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("noticeVersion=2026-03", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("{\"noticeVersion\":\"2026-03\"}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_grant_must_say_as_json_which_notice_was_shown(string body, string mediaType, HttpStatusCode status)
    {
        await using var server = await StartAsync();
        var caller = server.CreateCaller("u1");
        using var response = await caller.SendAsync(
            HttpMethod.Post, "/consents/newsletter", prepare: request => request.Content = new StringContent(body, Encoding.UTF8, mediaType));
        Assert.Equal(ProblemTypes.NoticeVersionMissing, (await ProblemDocument.ReadAsync(response, status)).Type);
        using var guarded = await caller.GetAsync("/guarded");
        Assert.Equal(HttpStatusCode.Forbidden, guarded.StatusCode);
    }

    [Fact]
    public async Task A_grant_that_is_too_long_is_refused()
    {
        await using var server = await StartAsync();
        using var response = await server.CreateCaller("u1").ConsentAsync("newsletter", new string('x', 5000));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "https://{host}", true)]
    [InlineData(null, "https://{host}.evil.example", false)]
    [InlineData("cross-site", "https://{host}", false)]
    [InlineData("same-site", "https://app.example.cn", true)]
    [InlineData(null, "https://app.example.cn", true)]
    [InlineData(null, null, true)]
    public async Task Pages_of_other_origins_can_neither_consent_nor_withdraw(string? site, string? origin, bool allowed)
    {
        await using var server = await StartAsync(options =>
        {
            options.Declare("newsletter", "1");
            options.AllowedOrigins.Add("https://app.example.cn");
        });
        var caller = server.CreateCaller("u1");
        void Headers(HttpRequestMessage request)
        {
            if (site is not null)
                request.Headers.Add("Sec-Fetch-Site", site);
            if (origin is not null)
                request.Headers.Add("Origin", origin.Replace("{host}", server.Address.Authority, StringComparison.Ordinal));
        }

        using var grant = await caller.SendAsync(HttpMethod.Post, "/consents/newsletter", """{"noticeVersion":"1"}""", Headers);
        using var withdrawal = await caller.SendAsync(HttpMethod.Delete, "/consents/newsletter", prepare: Headers);
        if (allowed)
        {
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (grant.StatusCode, withdrawal.StatusCode));
            return;
        }

        Assert.Equal(ProblemTypes.ForeignOrigin, (await ProblemDocument.ReadAsync(grant, HttpStatusCode.Forbidden)).Type);
        Assert.Equal(ProblemTypes.ForeignOrigin, (await ProblemDocument.ReadAsync(withdrawal, HttpStatusCode.Forbidden)).Type);
    }

    [Fact]
    public async Task Withdrawal_is_repeatable_and_reaches_purposes_that_are_declared_no_longer()
    {
        var store = new InMemoryConsentStore();
        await store.GrantAsync(ConsentSubjectId.ForUser("u1"), "retired", "1", DateTimeOffset.UnixEpoch, default);
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddSingleton<IConsentStore>(store).AddConsentGuard(options => options.Declare("newsletter", "1")),
            app => app.MapConsentEndpoints());
        var caller = server.CreateCaller("u1");
        for (var i = 0; i < 2; i++)
        {
            using var response = await caller.WithdrawAsync("retired");
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        }

        Assert.NotNull((await store.FindAsync(ConsentSubjectId.ForUser("u1"), "retired", default))?.WithdrawnAt);
        using var unknown = await server.CreateCaller().WithdrawAsync("newsletter");
        Assert.Equal(HttpStatusCode.NoContent, unknown.StatusCode);
    }

    [Fact]
    public async Task The_history_keeps_every_grant_and_withdrawal()
    {
        var store = new InMemoryConsentStore();
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddSingleton<IConsentStore>(store).AddConsentGuard(options => options.Declare("newsletter", "1")),
            app => app.MapConsentEndpoints());
        var caller = server.CreateCaller("u1");
        (await caller.ConsentAsync("newsletter")).Dispose();
        (await caller.WithdrawAsync("newsletter")).Dispose();
        (await caller.ConsentAsync("newsletter")).Dispose();

        var history = await store.HistoryAsync(ConsentSubjectId.ForUser("u1"), default);
        Assert.Equal([true, false], history.Select(record => record.WithdrawnAt is not null));
        Assert.All(history, record => Assert.DoesNotContain("u1", record.ToString()));
    }

    [Fact]
    public async Task Consents_given_before_signing_up_are_carried_to_the_new_account()
    {
        await using var server = await LoopbackServer.StartAsync(
            services => services.AddConsentGuard(),
            app =>
            {
                app.MapConsentEndpoints();
                app.MapPost("/sign-up", async (HttpContext context, ConsentRegister consents) =>
                    (await consents.CarryOverAsync(context, "new")).Count)
                    .RequireConsent("account");
                app.MapGet("/account", () => "through").RequireConsent("account");
            });
        var visitor = server.CreateCaller();
        (await visitor.ConsentAsync("account")).Dispose();
        using var signedUp = await visitor.PostAsync("/sign-up", "{}");
        Assert.Equal("1", await signedUp.Content.ReadAsStringAsync());
        Assert.Contains("expires=Thu, 01 Jan 1970", visitor.SetCookie);

        using var account = await server.CreateCaller("new").GetAsync("/account");
        Assert.Equal("through", await account.Content.ReadAsStringAsync());
    }
}
