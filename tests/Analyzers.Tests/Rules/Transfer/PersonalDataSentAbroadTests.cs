using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

public sealed class PersonalDataSentAbroadTests() : RuleTests("CSL3001")
{
    private const string Model = """
        public class Passenger { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public string IdCardNo { get; set; } = ""; }

        """;

    private static string Code(string statements) => Model + $$"""
        public class Service(HttpClient http, IHttpClientFactory factory, string tenant)
        {
            private const string Base = "https://api.stripe.com/v1";
            private static readonly string s_mainland = "https://dashscope.aliyuncs.com";

            public async Task Run(Passenger passenger)
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", [|passenger|]);""")]
    [InlineData("""await http.PostAsJsonAsync(new Uri("https://api.stripe.com/v1/x"), [|passenger|]);""")]
    [InlineData("""await http.PostAsJsonAsync(Base + "/x", [|passenger|]);""")]
    [InlineData("""await http.PostAsJsonAsync($"{Base}/x", [|passenger|]);""")]
    [InlineData("""await http.PostAsJsonAsync("https://hooks.example.de/x", new { phone = [|passenger.Mobile|] });""")]
    [InlineData("""await http.PostAsync("https://api.stripe.com/v1/x", new StringContent([|passenger.Mobile|]));""")]
    [InlineData("""await http.PostAsync("https://api.stripe.com/v1/x", new StringContent(System.Text.Json.JsonSerializer.Serialize([|passenger|])));""")]
    [InlineData("""await http.PostAsync("https://api.stripe.com/v1/x", JsonContent.Create([|passenger|]));""")]
    [InlineData("""await http.GetAsync("https://api.stripe.com/v1/x?phone=" + [|passenger.Mobile|]);""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("https://api.stripe.com") }; await client.PostAsJsonAsync("x", [|passenger|]);""")]
    [InlineData("""var client = new HttpClient(); client.BaseAddress = new Uri("https://api.stripe.com"); await client.PostAsJsonAsync("x", [|passenger|]);""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, "https://api.stripe.com/x") { Content = new StringContent(passenger.Mobile) }; await http.SendAsync([|request|]);""")]
    [InlineData("""await http.PostAsJsonAsync("https://allowed.cn@evil.example.us/x", [|passenger|]);""")]
    public Task Reports_what_goes_abroad(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("""await http.PostAsJsonAsync("https://dashscope.aliyuncs.com/x", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync(s_mainland + "/x", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("https://partner.example.cn/x", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("http://10.1.2.3/x", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("http://passenger-service/x", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("https://localhost:5001/x", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("https://partner.example.com/x", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("https://" + tenant, passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("relative", passenger);""")]
    [InlineData("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", new { passenger.Id });""")]
    [InlineData("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", passenger.RealName.Length);""")]
    public Task Is_silent_for_other_places_and_other_data(string statement) => Rule.SilentAsync(Code(statement));

    [Theory]
    [InlineData("""new WebClient().UploadString("https://api.stripe.com/v1/x", [|passenger.Mobile|]);""")]
    [InlineData("""new WebClient().UploadString(new Uri("https://api.stripe.com/v1/x"), "PUT", [|passenger.Mobile|]);""")]
    [InlineData("""await new WebClient().UploadStringTaskAsync("https://api.stripe.com/v1/x", System.Text.Json.JsonSerializer.Serialize([|passenger|]));""")]
    [InlineData("""new WebClient().UploadData(Base + "/x", System.Text.Encoding.UTF8.GetBytes([|passenger.Mobile|]));""")]
    [InlineData("""var form = new System.Collections.Specialized.NameValueCollection(); form.Add("phone", passenger.Mobile); new WebClient().UploadValues("https://api.stripe.com/v1/x", [|form|]);""")]
    [InlineData("""var form = new System.Collections.Specialized.NameValueCollection(); form["phone"] = passenger.Mobile; new WebClient().UploadValues("https://api.stripe.com/v1/x", [|form|]);""")]
    [InlineData("""new WebClient().DownloadString("https://api.stripe.com/v1/x?phone=" + [|passenger.Mobile|]);""")]
    [InlineData("""var client = new WebClient { BaseAddress = "https://api.stripe.com/" }; client.UploadString("x", [|passenger.Mobile|]);""")]
    public Task Reports_what_the_older_client_sends(string statement) => Rule.ReportsAsync("using System.Net;\n#pragma warning disable SYSLIB0014\n" + Code(statement));

    [Theory]
    [InlineData("""new WebClient().UploadString("https://partner.example.cn/x", passenger.Mobile);""")]
    [InlineData("""new WebClient().UploadString("http://10.1.2.3/x", passenger.Mobile);""")]
    [InlineData("""new WebClient().UploadString(tenant, passenger.Mobile);""")]
    [InlineData("""new WebClient().UploadString("https://api.stripe.com/v1/x", passenger.Id.ToString());""")]
    [InlineData("""var form = new System.Collections.Specialized.NameValueCollection(); form.Add("id", passenger.Id.ToString()); new WebClient().UploadValues("https://api.stripe.com/v1/x", form);""")]
    [InlineData("""var client = new WebClient { BaseAddress = "https://partner.example.cn/" }; client.UploadString("x", passenger.Mobile);""")]
    public Task Is_silent_for_what_the_older_client_sends_elsewhere(string statement) => Rule.SilentAsync("using System.Net;\n#pragma warning disable SYSLIB0014\n" + Code(statement));

    [Theory]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://api.stripe.com/"));""", true)]
    [InlineData("""services.AddHttpClient<Translator>().ConfigureHttpClient(c => { c.Timeout = TimeSpan.FromSeconds(3); c.BaseAddress = new Uri("https://api.stripe.com/"); });""", true)]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://dashscope.aliyuncs.com/"));""", false)]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://api.stripe.com/")).AddHttpMessageHandler<CsLaw.Guards.CrossBorderTransferHandler>();""", false)]
    [InlineData("""services.AddHttpClient<Other>(c => c.BaseAddress = new Uri("https://api.stripe.com/"));""", false)]
    public Task A_typed_client_goes_where_it_is_registered_to(string registration, bool reported) => Rule.ReportsAsync(
        Model + $$"""
        public class Other { }
        public class Translator
        {
            private readonly HttpClient _http;
            public Translator(HttpClient http) => _http = http;
            public Task Send(Passenger passenger) => _http.PostAsJsonAsync("x", {{(reported ? "[|passenger|]" : "passenger")}});
        }
        public static class Startup { public static void Add(IServiceCollection services) { {{registration}} } }
        """,
        WithGuards);

    [Theory]
    [InlineData("\"translate\"", true)]
    [InlineData("\"other\"", false)]
    public Task A_named_client_goes_where_its_name_is_registered_to(string name, bool reported) => Rule.ReportsAsync(Model + $$"""
        public class Service(IHttpClientFactory factory)
        {
            public async Task Send(Passenger passenger)
            {
                var client = factory.CreateClient({{name}});
                await client.PostAsJsonAsync("x", {{(reported ? "[|passenger|]" : "passenger")}});
            }
        }
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient("translate", c => c.BaseAddress = new Uri("https://api.stripe.com/"));
                services.AddHttpClient("other", c => c.BaseAddress = new Uri("https://dashscope.aliyuncs.com/"));
            }
        }
        """);

    [Fact]
    public Task A_check_that_names_the_transfer_is_a_guard() => Rule.ReportsAsync(Model + """
        public interface IExports { bool TransferAllowed(string host); }
        public class Service(HttpClient http, IExports exports)
        {
            public async Task Guarded(Passenger passenger)
            {
                if (!exports.TransferAllowed("api.stripe.com")) throw new InvalidOperationException();
                await http.PostAsJsonAsync("https://api.stripe.com/x", passenger);
            }

            public async Task Ignored(Passenger passenger)
            {
                exports.TransferAllowed("api.stripe.com");
                await http.PostAsJsonAsync("https://api.stripe.com/x", [|passenger|]);
            }
        }
        """);

    [Theory]
    [InlineData("if (!s_allowed.Contains(uri.Host)) throw new InvalidOperationException();", false)]
    [InlineData("var host = uri.Host; if (!s_allowed.Contains(host)) return;", false)]
    [InlineData("if (uri.Host != \"api.stripe.com\") return;", false)]
    [InlineData("if (!s_allowed.Any(allowed => uri.Host.EndsWith(allowed))) return;", false)]
    [InlineData("if (s_allowed.Contains(uri.Host)) return;", true)]
    [InlineData("if (!s_allowed.Contains(uri.Host)) Console.WriteLine(uri.Host);", true)]
    [InlineData("if (!s_allowed.Contains(uri.Scheme)) return;", true)]
    public Task A_list_of_hosts_that_is_asked_before_is_a_guard(string check, bool reported) => Rule.ReportsAsync(Model + $$"""
        public class Service(HttpClient http)
        {
            private static readonly HashSet<string> s_allowed = new();
            public async Task Send(Passenger passenger)
            {
                var uri = new Uri("https://api.stripe.com/x");
                {{check}}
                await http.PostAsJsonAsync(uri, {{(reported ? "[|passenger|]" : "passenger")}});
            }
        }
        """);

    [Theory]
    [InlineData("if (!_allowed.Contains(request.RequestUri!.Host)) throw new InvalidOperationException();", false)]
    [InlineData("var host = request.RequestUri!.IdnHost; if (!_allowed.Contains(host)) return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden));", false)]
    [InlineData("if (_allowed.Contains(request.RequestUri!.Host)) return base.SendAsync(request, cancellation);", true)]
    [InlineData("if (request.Content is null) throw new InvalidOperationException();", true)]
    [InlineData("Console.WriteLine(request.RequestUri!.Host);", true)]
    [InlineData("if (!_allowed.Contains(_home.Host)) throw new InvalidOperationException();", true)]
    [InlineData("if (!IsAllowed(request.RequestUri!)) throw new InvalidOperationException();", false)]
    [InlineData("if (!IsAllowed(_home)) throw new InvalidOperationException();", true)]
    [InlineData("Ensure(request);", false)]
    [InlineData("Ensure(new HttpRequestMessage(HttpMethod.Get, _home));", true)]
    [InlineData("if (request.Method == HttpMethod.Get && !_allowed.Contains(request.RequestUri!.Host)) throw new InvalidOperationException();", true)]
    public Task A_handler_that_refuses_hosts_is_a_filter(string check, bool reported) => Rule.ReportsAsync(Model + $$"""
        public class Gate : DelegatingHandler
        {
            private readonly HashSet<string> _allowed = new();
            private readonly Uri _home = new("https://erp.example.cn");
            private bool IsAllowed(Uri uri) => _allowed.Contains(uri.Host);
            private void Ensure(HttpRequestMessage message) { if (!_allowed.Contains(message.RequestUri!.Host)) throw new InvalidOperationException(); }
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
            {
                {{check}}
                return base.SendAsync(request, cancellation);
            }
        }
        public class Payments(HttpClient http) { public Task Send(Passenger passenger) => http.PostAsJsonAsync("x", {{(reported ? "[|passenger|]" : "passenger")}}); }
        public static class Startup { public static void Add(IServiceCollection services) => services.AddHttpClient<Payments>(c => c.BaseAddress = new Uri("https://api.stripe.com/")).AddHttpMessageHandler<Gate>(); }
        """);

    [Fact]
    public async Task A_masked_payload_is_a_suggestion()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(
            Code("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", CsLaw.Guards.Redact.Phone([|passenger.Mobile|]));"""), WithGuards));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public Task A_project_teaches_its_own_hosts() => Rule.ReportsAsync(
        Code("""await http.PostAsJsonAsync("https://gw.partner.com/x", [|passenger|]); await http.PostAsJsonAsync("https://api.stripe.com/x", passenger);"""),
        code => code with { AdditionalFiles = [("/repo/CsLaw.Team.txt", "host *.partner.com outside\nhost api.stripe.com own # our gateway takes the name over")] });

    [Fact]
    public async Task Says_when_sensitive_data_goes()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Code("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", [|passenger.IdCardNo|]);""")));
        Assert.Contains("sensitive personal information, where one person is enough", finding.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Equal("api.stripe.com", finding.Properties["cslaw.host"]);
    }

    [Theory]
    [InlineData("[CsLaw.Guards.CrossBorderTransfer(CsLaw.Guards.TransferRoute.StandardContract, reference: \"SCC-2026-1\")]", false)]
    [InlineData("[CsLaw.Guards.CrossBorderTransfer(CsLaw.Guards.TransferRoute.StandardContract, reference: \"SCC-2026-1\", Host = \"api.stripe.com\")]", false)]
    [InlineData("[CsLaw.Guards.CrossBorderTransfer(CsLaw.Guards.TransferRoute.StandardContract, reference: \"SCC-2026-1\", Host = \"other.example.com\")]", true)]
    [InlineData("[CsLaw.Guards.CrossBorderTransfer(CsLaw.Guards.TransferRoute.StandardContract, reference: \" \")]", true)]
    [InlineData("[CsLaw.Guards.CrossBorderTransfer(CsLaw.Guards.TransferRoute.StandardContract)]", true)]
    public async Task A_declared_route_needs_its_reference(string declaration, bool reported)
    {
        string source = Model + $$"""
            {{declaration}}
            public class PaymentClient(HttpClient http)
            {
                public Task Send(Passenger passenger) => http.PostAsJsonAsync("https://api.stripe.com/v1/x", {{(reported ? "[|passenger|]" : "passenger")}});
            }
            """;
        foreach (Diagnostic finding in await Rule.ReportsAsync(source, WithGuards))
            Assert.Equal(!declaration.Contains("other", System.StringComparison.Ordinal), finding.GetMessage(CultureInfo.InvariantCulture).Contains("its reference is empty", System.StringComparison.Ordinal));
    }

    [Fact]
    public Task An_address_of_the_settings_counts() => Rule.ReportsAsync(
        Code("""await http.PostAsJsonAsync(configuration["Crm:Url"] + "/x", [|passenger|]); await http.PostAsJsonAsync(configuration["Erp:Url"] + "/x", passenger);""")
            .Replace("string tenant)", "string tenant, IConfiguration configuration)", System.StringComparison.Ordinal),
        code => code with { AdditionalFiles = [("/app/appsettings.json", """{ "Crm": { "Url": "https://crm.example.de" }, "Erp": { "Url": "https://erp.example.cn" } }""")] });

    [Theory]
    [InlineData("""await Flurl.Http.GeneratedExtensions.PostJsonAsync("https://api.stripe.com/x", [|passenger|]);""")]
    [InlineData("""await Flurl.Http.GeneratedExtensions.PostJsonAsync(Flurl.Http.GeneratedExtensions.WithHeader("https://api.stripe.com/x", "a", "b"), [|passenger|]);""")]
    [InlineData("""await Flurl.Http.GeneratedExtensions.PostJsonAsync("https://erp.example.cn/x", passenger);""")]
    public Task A_fluent_request_goes_to_the_address_it_begins_with(string statement) =>
        Rule.ReportsAsync([("Test.cs", Code(statement)), ("Sdks.cs", Program.Destinations.SdkStubs.Source)]);

    [Theory]
    [InlineData("new RestSharp.RestClient(\"https://api.stripe.com\")", true)]
    [InlineData("new RestSharp.RestClient(new RestSharp.RestClientOptions(\"https://api.stripe.com\"))", true)]
    [InlineData("new RestSharp.RestClient(new RestSharp.RestClientOptions { BaseUrl = new Uri(\"https://api.stripe.com\") })", true)]
    [InlineData("new RestSharp.RestClient(\"https://erp.example.cn\")", false)]
    public Task A_rest_client_goes_where_it_is_made_for(string client, bool reported) => Rule.ReportsAsync(
    [
        ("Test.cs", "using RestSharp;\n" + Code($"var client = {client}; var request = new RestRequest(\"x\"); request.AddJsonBody(passenger); await client.PostAsync({(reported ? "[|request|]" : "request")});")),
        ("Sdks.cs", Program.Destinations.SdkStubs.Source),
    ]);

    /// <summary>Newer libraries write their extension methods in blocks, which have no name of their own.</summary>
    [NewestCompilerFact]
    public Task Extension_members_of_a_library() => Rule.ReportsAsync(
    [
        ("Test.cs", "using RestSharp;\n" + Code("""
            var request = new RestRequest("x");
            request.AddJsonBody(passenger);
            await new RestClient("https://api.stripe.com").PostAsync([|request|]);
            await new RestClient("https://api.stripe.com").PostAsync(new RestRequest("x").AddJsonBody([|passenger|]));
            await new RestClient("https://api.stripe.com").PostAsync(new RestRequest("x").AddJsonBody(1));
            await new RestClient("https://erp.example.cn").PostAsync(request);
            """)),
        ("Sdks.cs", """
            namespace RestSharp
            {
                public class RestRequest { public RestRequest(string resource) { } }
                public interface IRestClient { }
                public class RestClient : IRestClient { public RestClient(string baseUrl) { } }
                public static class RestRequestExtensions { extension(RestRequest request) { public RestRequest AddJsonBody<T>(T obj) => request; } }
                public static class RestClientExtensions { extension(IRestClient client) { public Task PostAsync(RestRequest request) => Task.CompletedTask; } }
            }
            """),
    ]);

    [Fact]
    public Task A_fluent_request_of_an_older_version_calls_its_body_data() => Rule.ReportsAsync(
    [
        ("Test.cs", Code("""await Flurl.Http.GeneratedExtensions.PostJsonAsync("https://api.stripe.com/x", [|passenger|]); await Flurl.Http.GeneratedExtensions.PostJsonAsync("https://erp.example.cn/x", passenger);""")),
        ("Sdks.cs", "namespace Flurl.Http { public static class GeneratedExtensions { public static Task PostJsonAsync(this string url, object data) => Task.CompletedTask; } }"),
    ]);

    [Fact]
    public async Task Fix_redacts_the_value_and_leaves_a_suggestion()
    {
        await Rule.FixesAsync(
            Fixed("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", new { phone = [|passenger.Mobile|] });"""),
            "using CsLaw.Guards;\n\n" + Fixed("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", new { phone = Redact.Phone(passenger.Mobile) });"""),
            "CSL3001.Redact", WithGuards, stays: true);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(
            Fixed("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", new { phone = CsLaw.Guards.Redact.Phone([|passenger.Mobile|]) });"""), WithGuards)).Severity);
    }

    [Fact]
    public async Task Fix_declares_a_route_that_stays_a_finding_until_it_has_its_reference()
    {
        const string Statement = """await http.PostAsJsonAsync("https://api.stripe.com/v1/x", [|passenger|]);""";
        string declared = Fixed(Statement, "[CrossBorderTransfer(TransferRoute.StandardContract, reference: \"\")]\n    ");
        await Rule.FixesAsync(Fixed(Statement), "using CsLaw.Guards;\n\n" + declared.Replace("[|", "").Replace("|]", ""), "CSL3001.DeclareTransfer", WithGuards, stays: true);
        await Rule.OffersNoFixAsync("using CsLaw.Guards;\n\n" + declared, WithGuards);
        await Rule.SilentAsync("using CsLaw.Guards;\n\n" + declared.Replace("[|", "").Replace("|]", "").Replace("reference: \"\"", "reference: \"SCC-1\""), WithGuards);
    }

    [Theory]
    // A route of the project settles it with its reference; for critical infrastructure only an assessment and some exemptions do.
    [InlineData("standard_contract", "none", "SCC-1", "general", false)]
    [InlineData("standard_contract", "none", "", "general", true)]
    [InlineData("none", "none", "SCC-1", "general", true)]
    [InlineData("standard_contract", "none", "SCC-1", "ciio", true)]
    [InlineData("certification", "none", "C-1", "ciio", true)]
    [InlineData("security_assessment", "none", "A-1", "ciio", false)]
    [InlineData("exemption", "human_resources", "HR rules 3", "ciio", false)]
    [InlineData("exemption", "small_scale", "2025 count", "general", true)]
    public Task What_the_project_declares_counts_for_its_operator(string route, string exemption, string reference, string @operator, bool reported) => Rule.ReportsAsync(
        Code($"""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", {(reported ? "[|passenger|]" : "passenger")});"""),
        code => code with
        {
            Options = code.Options.Add("cslaw_export_route", route).Add("cslaw_export_exemption", exemption).Add("cslaw_export_reference", reference).Add("cslaw_operator", @operator),
        });

    [Theory]
    [InlineData("TransferRoute.Exemption, \"2025 count\", TransferExemption.SmallScale", "passenger.Mobile", false)]
    [InlineData("TransferRoute.Exemption, \"2025 count\", TransferExemption.SmallScale", "passenger.IdCardNo", true)]
    [InlineData("TransferRoute.Exemption, \"Contract 5\", TransferExemption.Contract", "passenger.IdCardNo", false)]
    public Task The_exemption_for_small_numbers_covers_no_sensitive_data(string declaration, string value, bool reported) => Rule.ReportsAsync(
        "using CsLaw.Guards;\n" + Fixed($$"""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", new { x = {{(reported ? $"[|{value}|]" : value)}} });""", $"[CrossBorderTransfer({declaration})] "), WithGuards);

    [Fact]
    public Task No_fix_is_offered_without_the_guard_library() =>
        Rule.OffersNoFixAsync(Code("""await http.PostAsJsonAsync("https://api.stripe.com/v1/x", [|passenger|]);"""));

    private static string Fixed(string statement, string attribute = "") => Model + $$"""
        public class Sender(HttpClient http)
        {
            {{attribute}}public async Task Run(Passenger passenger)
            {
                {{statement}}
            }
        }
        """;
}
