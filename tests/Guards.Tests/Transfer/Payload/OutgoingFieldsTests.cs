using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace CsLaw.Guards.Tests.Transfer.Payload;

/// <summary>Fields that a route keeps back, on their way to a real server.</summary>
public sealed class OutgoingFieldsTests
{
    private const string Vendor = "http://api.vendor.example";
    private const string Document = """{"name":"王小明","idCard":"110101199003071234","note":"x"}""";

    [Fact]
    public async Task They_are_taken_out_or_masked_on_the_route_and_the_message_stays_as_it_was()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, Declare);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Vendor}/people");
        request.Content = new StringContent(Document, Encoding.UTF8, "application/json");
        request.Content.Headers.ContentMD5 = new byte[16];
        using var response = await client.Http.SendAsync(request);

        Assert.Equal("""{"name":"王**","note":"x"}""", Assert.Single(destination.Arrivals).Body);
        Assert.Equal(Document, await request.Content.ReadAsStringAsync());
        Assert.Equal(CrossBorderDecision.DeclaredRoute, Assert.Single(client.Audit.Records).Decision);
    }

    [Fact]
    public async Task They_stay_in_what_goes_to_an_allowed_host()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, Declare);
        using var response = await client.Http.PostAsync("http://api.example.cn/", Json(Document));
        Assert.Equal(Document, Assert.Single(destination.Arrivals).Body);
    }

    [Fact]
    public async Task Synchronous_callers_and_typed_bodies_are_filtered_too()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, Declare);
        using var request = new HttpRequestMessage(HttpMethod.Post, Vendor);
        request.Content = Json(Document);
        client.Http.Send(request).Dispose();
        (await client.Http.PostAsJsonAsync(Vendor, new { IdCard = "110101199003071234", Name = "张三" })).Dispose();
        using var vendorType = Json(Document);
        vendorType.Headers.ContentType = MediaTypeHeaderValue.Parse("application/vnd.api+json; charset=\"UTF-8\"");
        (await client.Http.PostAsync(Vendor, vendorType)).Dispose();
        Assert.Equal(
            ["""{"name":"王**","note":"x"}""", """{"name":"张*"}""", """{"name":"王**","note":"x"}"""],
            destination.Arrivals.Select(arrival => arrival.Body));
    }

    [Fact]
    public async Task A_redirect_is_filtered_for_the_host_it_leads_to()
    {
        await using var destination = await Destination.StartAsync(path => path switch
        {
            "/out" => (307, $"{Vendor}/back"),
            "/back" => (308, "http://api.example.cn/end"),
            _ => null,
        });
        using var client = GuardedClient.To(destination.Port, Declare);
        using var response = await client.Http.PostAsync("http://api.example.cn/out", Json(Document));
        Assert.Equal([Document, """{"name":"王**","note":"x"}""", Document], destination.Arrivals.Select(arrival => arrival.Body));
    }

    public static TheoryData<string> Unreadable() => ["form", "multipart", "text", "none", "gzip", "utf-16"];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_body_in_which_they_cannot_be_found_is_refused(string kind)
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, Declare);
        using HttpContent content = kind switch
        {
            "form" => new FormUrlEncodedContent([new KeyValuePair<string, string>("idCard", "110101199003071234")]),
            "multipart" => new MultipartFormDataContent { { new StringContent("110101199003071234"), "idCard" } },
            "text" => new StringContent(Document),
            "none" => new ByteArrayContent(Encoding.UTF8.GetBytes(Document)),
            "gzip" => Compressed(),
            _ => new StringContent(Document, Encoding.Unicode, "application/json"),
        };
        var refused = await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.PostAsync(Vendor, content));
        Assert.Contains("fields that must not leave", refused.Message);
        Assert.DoesNotContain("idCard", refused.Message);
        Assert.Equal(CrossBorderDecision.Refused, Assert.Single(client.Audit.Records).Decision);
        Assert.Empty(destination.Arrivals);
    }

    [Theory]
    [InlineData("?idCard=110101199003071234", false)]
    [InlineData("?a=1&IDCARD=110101199003071234", false)]
    [InlineData("?a=1;%69dCard=2", false)]
    [InlineData("?idCardless=1", true)]
    [InlineData("", true)]
    public async Task A_query_that_names_one_is_refused(string query, bool sent)
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, Declare);
        if (sent)
            Assert.Equal("here", await client.Http.GetStringAsync($"{Vendor}/{query}"));
        else
            await Assert.ThrowsAsync<CrossBorderTransferException>(() => client.Http.GetStringAsync($"{Vendor}/{query}"));
        Assert.Equal(sent ? 1 : 0, destination.Arrivals.Count);
    }

    [Fact]
    public async Task A_body_that_is_no_json_breaks_the_request_off_and_is_not_quoted()
    {
        await using var destination = await Destination.StartAsync();
        using var client = GuardedClient.To(destination.Port, Declare);
        var error = await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => client.Http.PostAsync(Vendor, Json("""{"note":"x","idCard":"110101199003071234" broken""")));
        Assert.DoesNotContain("110101", error.ToString());
        Assert.DoesNotContain(destination.Arrivals, arrival => arrival.Body.Contains("110101", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://api.vendor.example/")]
    [InlineData("http://api.example.cn/")]
    public async Task The_first_part_arrives_before_the_last_is_written(string address)
    {
        await using var server = await StreamingServer.StartAsync();
        using var client = GuardedClient.To(server.Port, Declare);
        using var content = new TwoPartContent("""{"note":"first","idCard":"1101""", """01","end":1}""", server.FirstPartArrived);
        using var response = await client.Http.PostAsync(address, content);
        var isVendor = address.StartsWith(Vendor, StringComparison.Ordinal);
        Assert.Equal(
            isVendor ? """{"note":"first","end":1}""" : """{"note":"first","idCard":"110101","end":1}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public void A_field_without_name_and_an_exemption_beside_another_route_are_errors()
    {
        Assert.ThrowsAny<Exception>(() => GuardedClient.To(1, options => options.Routes.Add(Route() with { RemovedFields = [" "] })));
        Assert.ThrowsAny<Exception>(() => GuardedClient.To(1, options => options.Routes.Add(Route() with { Exemption = TransferExemption.Transit })));
    }

    private static void Declare(CrossBorderTransferOptions options)
    {
        options.AllowedHosts.Add("api.example.cn");
        options.Routes.Add(Route());
    }

    private static DeclaredTransferRoute Route() => new()
    {
        Host = "api.vendor.example",
        Route = TransferRoute.StandardContract,
        Reference = "2026-017",
        RemovedFields = { "idCard" },
        MaskedFields = { ["name"] = MaskKind.Name },
    };

    private static StringContent Json(string document) => new(document, Encoding.UTF8, "application/json");

    private static StringContent Compressed()
    {
        var content = Json(Document);
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }
}
