using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

public sealed class TransferDestinationUnknownTests() : RuleTests("CSL3006")
{
    private static string Code(string statements) => $$"""
        public class Guest { public int Id { get; set; } public string Nickname { get; set; } = ""; public string IdCardNo { get; set; } = ""; }
        public interface IExports { bool TransferAllowed(string host); }
        public class Service(HttpClient http, string address, IConfiguration configuration, IExports exports)
        {
            public async Task Run(Guest guest) { {{statements}} }
        }
        """;

    [Theory]
    [InlineData("await http.PostAsJsonAsync(address, [|guest|]);")]
    [InlineData("await http.PostAsJsonAsync(\"https://\" + address, [|guest|]);")]
    [InlineData("await http.PostAsJsonAsync(configuration[\"Missing\"], [|guest|]);")]
    [InlineData("await http.PostAsJsonAsync(\"guests\", new { number = [|guest.IdCardNo|] });")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(guest) }; await http.SendAsync([|request|]);")]
    [InlineData("var request = new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri(address) }; request.Content = new StringContent(guest.IdCardNo); await http.SendAsync([|request|]);")]
    [InlineData("await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(address, \"number\", [|guest.IdCardNo|]));")]
    [InlineData("var builder = new UriBuilder(address) { Path = \"guests\" }; await http.PostAsJsonAsync(builder.Uri, [|guest|]);")]
    public async Task Suggests_to_decide_the_address(string statement) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code(statement))).Severity);

    [Theory]
    [InlineData("await http.PostAsJsonAsync(\"https://erp.example.cn/x\", guest);")]
    [InlineData("await http.PostAsJsonAsync(\"https://partner.example.com/x\", guest);")]
    [InlineData("await http.PostAsJsonAsync(\"http://erp/x\", guest);")]
    [InlineData("await http.PostAsJsonAsync(address, guest.Id);")]
    [InlineData("await http.PostAsJsonAsync(address, guest.Nickname);")]
    [InlineData("if (!exports.TransferAllowed(address)) throw new InvalidOperationException(); await http.PostAsJsonAsync(address, guest);")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Post, \"https://erp.example.cn/x\") { Content = JsonContent.Create(guest) }; await http.SendAsync(request);")]
    [InlineData("await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"https://erp.example.cn/x\", \"number\", guest.IdCardNo));")]
    [InlineData("await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(address, \"id\", guest.Id.ToString()));")]
    [InlineData("var builder = new UriBuilder(\"https://erp.example.cn\") { Path = \"guests\" }; await http.PostAsJsonAsync(builder.Uri, guest);")]
    public Task Is_silent_for_known_addresses_and_other_data(string statement) => Rule.SilentAsync(Code(statement));

    [Fact]
    public Task Has_no_fix() => Rule.OffersNoFixAsync(Code("await http.PostAsJsonAsync(address, [|guest|]);"), WithGuards);
}
