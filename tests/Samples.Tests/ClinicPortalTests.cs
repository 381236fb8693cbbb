extern alias portal;

using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Samples.Tests;

/// <summary>The first sample runs, and does what the marks in its source say.</summary>
public sealed class ClinicPortalTests
{
    [Fact]
    public async Task BookingWorksWithoutConsent()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        using var booked = await client.PostAsJsonAsync("/api/appointments", Zhang.Booking());

        Assert.Equal(HttpStatusCode.OK, booked.StatusCode);
        Assert.Contains(Zhang.IdentityCard, service.Stored());
    }

    [Theory]
    [InlineData("/api/walk-ins", """{"realName":"张晓明","mobile":"13800138000","departmentCode":"NK"}""", "13800138000")]
    [InlineData("/api/feedback", """{"clinicCode":"PD","email":"zhang@example.cn","opinion":"很好"}""", "zhang@example.cn")]
    public async Task FormsAreKeptWithoutConsent(string path, string body, string kept)
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        using var answer = await client.PostAsync(path, Json.Content(body));

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Contains(kept, service.Stored());
    }

    [Fact]
    public async Task BookingAndNoShowWritePhoneAndIdentityCardIntoTheLog()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        var order = await BookAsync(client);
        using var again = await client.PostAsJsonAsync("/api/appointments", Zhang.Booking());
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains($"Booked {order} for {Zhang.Mobile}", service.Log.Text);
        Assert.Contains(Zhang.IdentityCard, service.Log.Text);

        await StaffDesk.SignInAsync(client);
        using var missed = await client.PostAsync($"/api/staff/appointments/{order}/no-show", null);
        Assert.Equal(HttpStatusCode.NoContent, missed.StatusCode);
        Assert.Contains($"爽约，请电话联系: {Zhang.Mobile}", service.Log.Text);
    }

    [Fact]
    public async Task AssistantSendsTheRecordAbroad()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();
        var order = await BookAsync(client);

        using var answer = await client.PostAsJsonAsync("/api/assistant/ask", new { orderNo = order, symptoms = "胸闷" });

        var advice = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(RecordingNetwork.Answer, advice.GetProperty("advice").GetString());
        var sent = service.Network.To("api.openai.com");
        Assert.Equal(["/v1/threads", "/v1/chat/completions"], [sent[0].Path, sent[1].Path]);
        Assert.Contains(Zhang.IdentityCard, sent[0].Body);
        Assert.Contains("胸闷", Json.Unescape(sent[1].Body));
        Assert.Contains(Zhang.Mobile, Assert.Single(service.Network.To("api.mixpanel.com")).Body);
    }

    [Theory]
    [InlineData("/account/register", """{"userName":"zhang","password":"Passw0rd","mobile":"13800138000"}""")]
    [InlineData("/community/quick-join", """{"nickName":"小张","mobile":"13800138000"}""")]
    public async Task UnverifiedCallerOpensAnAccountAndPublishes(string path, string body)
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        using var joined = await client.PostAsync(path, Json.Content(body));
        using var published = await client.PostAsJsonAsync("/api/community/questions", new { heading = "请教", body = "体检前能喝水吗？" });

        Assert.True(joined.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }

    [Fact]
    public async Task FixedCodeSignsAnybodyIn()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();
        using var joined = await client.PostAsJsonAsync("/community/quick-join", new { nickName = "小张", mobile = Zhang.Mobile });

        using var signedIn = await service.CreateClient().PostAsJsonAsync("/account/code-sign-in", new { mobile = Zhang.Mobile, code = "8888" });

        Assert.Equal(HttpStatusCode.NoContent, signedIn.StatusCode);
    }

    [Fact]
    public async Task AnybodyWritesAReview()
    {
        await using var service = new SampleService<portal::Program>();
        using var client = service.CreateClient();

        using var written = await client.PostAsJsonAsync("/api/doctors/1/reviews", new { stars = 1, body = "等了两个小时" });
        using var read = await client.GetAsync("/api/doctors/1/reviews");

        Assert.Equal(HttpStatusCode.NoContent, written.StatusCode);
        Assert.Contains("等了两个小时", Json.Unescape(await read.Content.ReadAsStringAsync()));
    }

    private static async Task<string> BookAsync(HttpClient client)
    {
        using var booked = await client.PostAsJsonAsync("/api/appointments", Zhang.Booking());
        booked.EnsureSuccessStatusCode();
        return (await booked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("orderNo").GetString()!;
    }
}
