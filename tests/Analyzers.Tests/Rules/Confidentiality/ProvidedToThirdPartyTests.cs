using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class ProvidedToThirdPartyTests() : RuleTests("CSL2008")
{
    private static string Code(string members) => $$"""
        using CsLaw.Guards;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public int Rank { get; set; } }
        public interface IConsents { bool HasConsent(string purpose); }
        public class Partner(HttpClient http, IConsents consents) { {{members}} }
        """;

    [Theory]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://api.growingio.com/v1\", [|p|]);", DiagnosticSeverity.Warning)]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://partner.example.cn/v1\", [|p|]);", DiagnosticSeverity.Info)]
    [InlineData("public Task Run(Passenger p) => http.PostAsync(\"https://api.growingio.com/v1\", new StringContent(Redact.Phone([|p.Mobile|])));", DiagnosticSeverity.Info)]
    public async Task Reports_what_goes_to_an_outside_party(string members, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Rule.ReportsAsync(Code(members), WithGuards)).Severity);

    [Theory]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"http://claims-service/v1\", p);")]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://sms.yunpian.com/v2\", p);")]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://api.mixpanel.com/track\", p);")]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://api.growingio.com/v1\", p.Rank);")]
    [InlineData("[Processor(\"DPA-2026-4\")] public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://api.growingio.com/v1\", p);")]
    [InlineData("public async Task Run(Passenger p) { if (!consents.HasConsent(\"sharing\")) return; await http.PostAsJsonAsync(\"https://api.growingio.com/v1\", p); }")]
    public Task Is_silent_for_the_own_network_processors_and_consent(string members) => Rule.ReportsAsync(Code(members), WithGuards);

    [Fact]
    public Task One_recipient_of_a_method_is_one_finding() => Rule.ReportsAsync(Code("""
        public async Task Run(Passenger p)
        {
            await http.PostAsync("https://api.growingio.com/v1", new StringContent([|p.Mobile|]));
            await http.PostAsync("https://api.growingio.com/v2", new StringContent(p.RealName));
        }
        """), WithGuards);

    [Fact]
    public Task Fix_redacts_and_leaves_a_suggestion() => Rule.FixesAsync(
        """
        using CsLaw.Guards;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Partner(HttpClient http) { public Task Run(Passenger p) => http.PostAsync("https://api.growingio.com/v1", new StringContent([|p.Mobile|])); }
        """,
        """
        using CsLaw.Guards;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Partner(HttpClient http) { public Task Run(Passenger p) => http.PostAsync("https://api.growingio.com/v1", new StringContent(Redact.Phone(p.Mobile))); }
        """,
        "CSL2008.Redact", WithGuards, stays: true);
}
