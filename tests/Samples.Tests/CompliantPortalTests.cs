extern alias compliant;

using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using CsLaw.Guards;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace CsLaw.Samples.Tests;

/// <summary>The twin enforces at run time what the analyzers look for in its source.</summary>
public sealed class CompliantPortalTests
{
    private const string ModelVendor = "api.openai.com";

    private static readonly Dictionary<string, string> s_declaredRoute = new()
    {
        ["CrossBorder:Routes:0:Host"] = ModelVendor,
        ["CrossBorder:Routes:0:Route"] = nameof(TransferRoute.StandardContract),
        ["CrossBorder:Routes:0:Reference"] = "SH-2026-0001",
    };

    [Fact]
    public async Task BookingNeedsAConsentThatStands()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);

        await AssertRefusedAsync(await client.PostAsJsonAsync("/api/appointments", Zhang.Booking()), ProblemTypes.ConsentRequired);
        Assert.DoesNotContain(Zhang.IdentityCard, service.Stored());

        await ConsentAsync(client, "appointment");
        using var booked = await client.PostAsJsonAsync("/api/appointments", Zhang.Booking());
        Assert.Equal(HttpStatusCode.OK, booked.StatusCode);
        Assert.Contains(Zhang.IdentityCard, service.Stored());
        Assert.DoesNotContain(Zhang.IdentityCard, service.Written());

        using var withdrawn = await client.DeleteAsync("/consents/appointment");
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        await AssertRefusedAsync(await client.PostAsJsonAsync("/api/appointments", Zhang.Booking("PF")), ProblemTypes.ConsentRequired);
    }

    [Fact]
    public async Task ConsentToOnePurposeOpensNoOther()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await ConsentAsync(client, "feedback");

        await AssertRefusedAsync(await client.PostAsJsonAsync("/api/appointments", Zhang.Booking()), ProblemTypes.ConsentRequired);
    }

    [Theory]
    [InlineData("/api/walk-ins", "walk-in", """{"realName":"张晓明","mobile":"13800138000","departmentCode":"NK"}""", "13800138000")]
    [InlineData("/api/feedback", "feedback", """{"clinicCode":"PD","email":"zhang@example.cn","opinion":"很好"}""", "zhang@example.cn")]
    public async Task FormsAreKeptWithConsentOnly(string path, string purpose, string body, string kept)
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);

        await AssertRefusedAsync(await client.PostAsync(path, Json.Content(body)), ProblemTypes.ConsentRequired);
        Assert.DoesNotContain(kept, service.Stored());

        await ConsentAsync(client, purpose);
        using var answer = await client.PostAsync(path, Json.Content(body));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Contains(kept, service.Stored());
    }

    [Fact]
    public async Task LogHoldsNeitherPhoneNorIdentityCard()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await ConsentAsync(client, "appointment");

        var order = await BookAsync(client);
        using var again = await client.PostAsJsonAsync("/api/appointments", Zhang.Booking());
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        await StaffDesk.SignInAsync(client);
        using var missed = await client.PostAsync($"/api/staff/appointments/{order}/no-show", null);

        Assert.Equal(HttpStatusCode.NoContent, missed.StatusCode);
        Assert.Contains($"Booked {order} for 138****8000", service.Log.Text);
        Assert.DoesNotContain(Zhang.Mobile, service.Log.Text);
        Assert.DoesNotContain(Zhang.IdentityCard, service.Log.Text);
    }

    [Theory]
    [InlineData("/account/register", """{"userName":"zhang","password":"Passw0rd"}""")]
    [InlineData("/community/quick-join", """{"nickName":"小张"}""")]
    public async Task AccountIsOpenedForAVerifiedCallerOnly(string path, string body)
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await ConsentAsync(client, "community");
        await AssertRefusedAsync(await client.PostAsync(path, Json.Content(body)), ProblemTypes.RealIdentityRequired);

        var code = await RequestCodeAsync(service, client);
        using var wrong = await client.PostAsJsonAsync("/identity/verify", new { code = code == "000000" ? "000001" : "000000" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        await AssertRefusedAsync(await client.PostAsync(path, Json.Content(body)), ProblemTypes.RealIdentityRequired);

        using var verified = await client.PostAsJsonAsync("/identity/verify", new { code });
        Assert.Equal(HttpStatusCode.NoContent, verified.StatusCode);
        using var joined = await client.PostAsync(path, Json.Content(body));
        Assert.True(joined.IsSuccessStatusCode);
        using var published = await client.PostAsJsonAsync("/api/community/questions", new { heading = "请教", body = "体检前能喝水吗？" });
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }

    [Fact]
    public async Task OnlyTheIssuedCodeSignsIn()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await ConsentAsync(client, "community");
        var code = await RequestCodeAsync(service, client);
        using var verified = await client.PostAsJsonAsync("/identity/verify", new { code });
        using var joined = await client.PostAsJsonAsync("/community/quick-join", new { nickName = "小张" });
        Assert.True(joined.IsSuccessStatusCode);
        using var desk = Browser(service);
        await StaffDesk.SignInAsync(desk);
        using var issued = await desk.PostAsJsonAsync("/api/staff/sign-in-codes", new { mobile = Zhang.Mobile });
        var signInCode = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

        using var patient = Browser(service);
        using var guessed = await patient.PostAsJsonAsync("/account/code-sign-in", new { mobile = Zhang.Mobile, code = "8888" });
        using var right = await patient.PostAsJsonAsync("/account/code-sign-in", new { mobile = Zhang.Mobile, code = signInCode });
        using var again = await patient.PostAsJsonAsync("/account/code-sign-in", new { mobile = Zhang.Mobile, code = signInCode });

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.NoContent, HttpStatusCode.Unauthorized], [guessed.StatusCode, right.StatusCode, again.StatusCode]);
    }

    [Fact]
    public async Task ConsentToTheNoticeCanBeTakenBack()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await StaffDesk.SignInAsync(client);

        using var agreed = await client.PostAsync("/community/notice", null);
        Assert.Equal(HttpStatusCode.NoContent, agreed.StatusCode);
        Assert.Contains("\"withdrawnAt\":null", service.Stored(), StringComparison.OrdinalIgnoreCase);
        using var withdrawn = await client.DeleteAsync("/community/notice");

        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        Assert.DoesNotContain("\"withdrawnAt\":null", service.Stored(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task VerificationIsSpentWithTheSignUp()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await ConsentAsync(client, "community");
        var code = await RequestCodeAsync(service, client);
        using var verified = await client.PostAsJsonAsync("/identity/verify", new { code });
        using var first = await client.PostAsJsonAsync("/account/register", new { userName = "zhang", password = "Passw0rd" });
        using var signedOut = await client.PostAsync("/account/sign-out", null);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);

        await ConsentAsync(client, "community");
        using var reused = await client.PostAsJsonAsync("/identity/verify", new { code });
        Assert.Equal(HttpStatusCode.BadRequest, reused.StatusCode);
        await AssertRefusedAsync(
            await client.PostAsJsonAsync("/account/register", new { userName = "zhang2", password = "Passw0rd" }), ProblemTypes.RealIdentityRequired);
    }

    [Fact]
    public async Task ChatAndQuestionsAreClosedToAnAccountWithoutVerification()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await StaffDesk.SignInAsync(client);

        await AssertRefusedAsync(await client.PostAsync("/community/chat/negotiate?negotiateVersion=1", null), ProblemTypes.RealIdentityRequired);
        await AssertRefusedAsync(
            await client.PostAsJsonAsync("/api/community/questions", new { heading = "通知", body = "周一停诊" }), ProblemTypes.RealIdentityRequired);
        await AssertRefusedAsync(await client.PostAsJsonAsync("/api/doctors/1/reviews", new { stars = 5, body = "自己人" }), ProblemTypes.RealIdentityRequired);
    }

    [Fact]
    public async Task CodeIsVoidAfterFiveWrongAnswers()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await ConsentAsync(client, "community");
        var code = await RequestCodeAsync(service, client);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await client.PostAsJsonAsync("/identity/verify", new { code = "none" });
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        using var late = await client.PostAsJsonAsync("/identity/verify", new { code });
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
    }

    [Fact]
    public async Task AssistantReachesNobodyAbroadWithoutADeclaredRoute()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await ConsentAsync(client, "appointment");
        await ConsentAsync(client, "assistant");
        var order = await BookAsync(client);

        using var answer = await client.PostAsJsonAsync("/api/assistant/ask", new { orderNo = order, complaintCode = "COUGH" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty(service.Network.To(ModelVendor));
        Assert.Contains($"Refused: POST to {ModelVendor}", service.Log.Text);
    }

    [Fact]
    public async Task AssistantSendsNothingOfThePersonOverADeclaredRoute()
    {
        await using var service = new SampleService<compliant::Program>(s_declaredRoute);
        using var client = Browser(service);
        await ConsentAsync(client, "appointment");
        var order = await BookAsync(client);
        var question = new { orderNo = order, complaintCode = "COUGH" };
        await AssertRefusedAsync(await client.PostAsJsonAsync("/api/assistant/ask", question), ProblemTypes.ConsentRequired);

        await ConsentAsync(client, "assistant");
        using var answer = await client.PostAsJsonAsync("/api/assistant/ask", question);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sent = service.Network.To(ModelVendor);
        Assert.Equal(2, sent.Count);
        Assert.All(sent, request => Assert.DoesNotContain(Zhang.IdentityCard, request.Body));
        Assert.All(sent, request => Assert.DoesNotContain(Zhang.Mobile, request.Body));
        Assert.All(sent, request => Assert.DoesNotContain(Zhang.Name, Json.Unescape(request.Body)));
        Assert.Contains("成年人", Json.Unescape(sent[1].Body));
    }

    [Fact]
    public async Task AnalyticsLearnsTheDepartmentAndNotThePerson()
    {
        await using var service = new SampleService<compliant::Program>();
        using var client = Browser(service);
        await ConsentAsync(client, "appointment");

        await BookAsync(client);

        Assert.Empty(service.Network.To("api.mixpanel.com"));
        var sent = Assert.Single(service.Network.To("api.growingio.com"));
        Assert.Contains("NK", sent.Body);
        Assert.DoesNotContain(Zhang.Mobile, sent.Body);
    }

    // The cookie of callers who are not signed in is Secure, so the test speaks https as a browser would.
    private static HttpClient Browser(SampleService<compliant::Program> service) =>
        service.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });

    private static async Task ConsentAsync(HttpClient client, string purpose)
    {
        using var granted = await client.PostAsJsonAsync($"/consents/{purpose}", new { noticeVersion = "2026-01" });
        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
    }

    private static async Task<string> BookAsync(HttpClient client)
    {
        using var booked = await client.PostAsJsonAsync("/api/appointments", Zhang.Booking());
        booked.EnsureSuccessStatusCode();
        return (await booked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("orderNo").GetString()!;
    }

    /// <summary>Asks for a code and reads it from the message to the SMS vendor, as the person does on the phone.</summary>
    private static async Task<string> RequestCodeAsync(SampleService<compliant::Program> service, HttpClient client)
    {
        using var sent = await client.PostAsJsonAsync("/identity/code", new { mobile = Zhang.Mobile });
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var message = WebUtility.UrlDecode(service.Network.To("sms.yunpian.com")[^1].Body);
        return Regex.Match(message, @"验证码 (\d{6})").Groups[1].Value;
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, string problemType)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Equal(problemType, JsonSerializer.Deserialize<JsonElement>(text).GetProperty("type").GetString());
            Assert.DoesNotContain(Zhang.Mobile, text);
            Assert.DoesNotContain(Zhang.IdentityCard, text);
        }
    }
}
