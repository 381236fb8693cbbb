using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Where a request goes, by every way in which an address comes to it, and by the opposite of each.</summary>
public sealed class RequestPathTests
{
    private const string Settings = """
        { "Hr": { "Url": "https://hr.example.de", "Nested": { "Url": "https://hr.example.cn" } }, "PurchaseUrl": "https://buy.example.fr", "ConnectionStrings": { "Api": "https://api.example.us/" } }
        """;

    private const string Code = """
        public class Passenger { public string RealName { get; set; } = ""; public string IdCardNo { get; set; } = ""; }
        public class Root { public string PurchaseUrl { get; set; } = ""; public string? Missing { get; set; } }
        public class Hr { public string Url { get; set; } = ""; public Nested Nested { get; set; } = new(); }
        public static class Hosts { public static string Crm { get; set; } = "https://static.example.de"; public static string Erp { get; set; } = "https://static.example.de"; public static string Desk = "https://field.example.cn"; public static string? Open { get; set; } public static void Turn(string url) => Erp = url; }
        public class Nested { public string Url { get; set; } = ""; }
        public class Unbound { public string Url { get; set; } = "https://unbound.example.de"; }
        public static class Paths
        {
            public static string Of(string root, string name) => $"{root}/v1/{name}";
            public static string Block(string root) { var path = root + "/v2"; return path; }
            public static string Place(bool isHere) => isHere ? "https://w.example.cn" : "https://w.example.de";
            public static string Area(string area) => area switch { "a" => "https://w.example.cn/a", _ => "https://w.example.cn" };
            public static string Two(string root, bool test) { if (test) return root; return "https://other.example.cn"; }
        }
        public static class Posting
        {
            public static Task Post(HttpClient http, string url, object body) => http.PostAsJsonAsync(url, body);
            public static Task Deep(HttpClient http, string url, object body) => Post(http, url + "/deep", body);
            public static Task Default(HttpClient http, object body, string url = "https://default.example.de") => http.PostAsJsonAsync(url, body);
            public static Task PostTo(this HttpClient http, object body, string url) { url = url.TrimEnd('/'); return http.PostAsJsonAsync(url, body); }
            public static Task Reset(HttpClient http, string url, object body) { url = "https://fixed.example.cn"; return http.PostAsJsonAsync(url, body); }
            public static Task Relative(this HttpClient client, object body) => client.PostAsJsonAsync("orders", body);
            public static Task Message(HttpClient http, HttpRequestMessage request) => http.SendAsync(request);
        }
        public interface IApi { Task Send(string url, object body); }
        public class Api(HttpClient http) : IApi { public Task Send(string url, object body) => http.PostAsJsonAsync(url, body); }
        public static class Startup
        {
            public static void Add(IServiceCollection services, IConfiguration configuration)
            {
                services.Configure<Root>(configuration);
                services.Configure<Hr>(configuration.GetSection("Hr"));
                services.AddHttpClient("hr", c => c.BaseAddress = new Uri(configuration["Hr:Url"]!));
                services.AddHttpClient("nobody");
                services.AddHttpClient("late").ConfigureHttpClient(c => c.BaseAddress = new Uri("https://late.example.cn"));
                services.AddHttpClient(Microsoft.Extensions.Options.Options.DefaultName, c => c.BaseAddress = new Uri("https://default.example.fr"));
            }
        }
        """;

    private static string Read(string statements, string members)
    {
        var code = new TestCode
        {
            Sources =
            [
                ("Code.cs", Code),
                ("Test.cs", $$"""
                    public class Service
                    {
                        private const string Base = "https://base.example.de";
                        private const string Scheme = "https://";
                        private readonly string _once; private string _twice; private readonly string _given; private string _private;
                        private readonly IHttpClientFactory factory; private readonly IConfiguration configuration; private readonly Microsoft.Extensions.Options.IOptions<Root> root;
                        private readonly Microsoft.Extensions.Options.IOptions<Hr> hr; private readonly Unbound unbound = new(); private readonly IApi api; private readonly Microsoft.AspNetCore.Components.NavigationManager navigation = null!; private readonly HttpContext web = null!;
                        public Service(IHttpClientFactory f, IConfiguration c, Microsoft.Extensions.Options.IOptions<Root> r, Microsoft.Extensions.Options.IOptions<Hr> h, IApi a, string given)
                        {
                            factory = f; configuration = c; root = r; hr = h; api = a; _given = given;
                            _once = $"{r.Value.PurchaseUrl}/basket"; _twice = "https://one.example.de"; _private = "https://private.example.de";
                        }
                        public void Turn() => _twice = "https://two.example.cn";
                        {{members}}
                        public async Task Run(Passenger p, HttpClient http, string tenant) { {{statements}} }
                    }
                    """),
            ],
            AdditionalFiles = [("/app/appsettings.json", Settings)],
        };
        return RequestDestinations.In(code, "Test.cs");
    }

    [Theory]
    // Texts.
    [InlineData("""await http.PostAsJsonAsync("https://HR.Example.DE/x", p);""", "HR.Example.DE Outside")]
    [InlineData("""await http.PostAsJsonAsync("https://例子.中国/x", p);""", "例子.中国 Mainland")]
    [InlineData("""await http.PostAsJsonAsync("https://mainland.cn@evil.example.de/x", p);""", "evil.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync("https://evil.example.de@mainland.cn/x", p);""", "mainland.cn Mainland")]
    [InlineData("""await http.PostAsJsonAsync("https://evil.example.de/?mainland.cn", p);""", "evil.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(@"https://evil.example.de\@mainland.cn", p);""", "evil.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(Scheme + "a.example.de" + "/x", p);""", "a.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync($"{Scheme}{tenant}.example.de/x", p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync($"https://login{tenant}.example.de/x", p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync($"https://login:80{tenant}/x", p);""", "login Own")]
    [InlineData("""await http.PostAsJsonAsync($"{Base}/{tenant}", p);""", "base.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(string.Format("https://f.example.de/{0}", tenant), p);""", "f.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(string.Format("https://{0}.example.de/", tenant), p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(new UriBuilder("https", "u.example.de") { Path = "x" }.Uri, p);""", "u.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(new UriBuilder { Scheme = "https", Host = "u.example.cn" }.Uri, p);""", "u.example.cn Mainland")]
    [InlineData("""await http.PostAsJsonAsync(new UriBuilder { Host = tenant }.Uri, p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(new Uri(new Uri("https://b.example.de"), tenant), p);""", "b.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(new Uri(tenant), p);""", "?")]
    // Members.
    [InlineData("""await http.PostAsJsonAsync(_once, p);""", "buy.example.fr Outside")]
    [InlineData("""await http.PostAsJsonAsync(_private + "/x", p);""", "private.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(_twice, p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(_given, p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(Hosts.Crm + "/x", p);""", "static.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(Hosts.Desk, p);""", "field.example.cn Mainland")]
    [InlineData("""await http.PostAsJsonAsync(Hosts.Erp, p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(Hosts.Open, p);""", "?")]
    // Methods that make addresses.
    [InlineData("""await http.PostAsJsonAsync(Paths.Of("https://m.example.de", "x"), p);""", "m.example.de Outside")]
    [InlineData("""var url = Paths.Of(_once, "x"); await http.PostAsJsonAsync(url, p);""", "buy.example.fr Outside")]
    [InlineData("""await http.PostAsJsonAsync(Paths.Block("https://m.example.cn"), p);""", "m.example.cn Mainland")]
    [InlineData("""await http.PostAsJsonAsync(Paths.Of(tenant, "x"), p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(Paths.Two("https://m.example.de", true), p);""", "?")]
    // Settings and options.
    [InlineData("""await http.PostAsJsonAsync(configuration["Hr:Url"], p);""", "hr.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(configuration.GetSection("Hr:Nested")["Url"], p);""", "hr.example.cn Mainland")]
    [InlineData("""await http.PostAsJsonAsync(configuration.GetConnectionString("Api"), p);""", "api.example.us Outside")]
    [InlineData("""await http.PostAsJsonAsync(configuration["Hr:Other"], p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(configuration[tenant], p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(root.Value.PurchaseUrl, p);""", "buy.example.fr Outside")]
    [InlineData("""await http.PostAsJsonAsync(hr.Value.Url + "/x", p);""", "hr.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(hr.Value.Nested.Url, p);""", "hr.example.cn Mainland")]
    [InlineData("""await http.PostAsJsonAsync(root.Value.Missing, p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(unbound.Url, p);""", "?")]
    // Wrappers: what the caller hands over decides.
    [InlineData("""await Posting.Post(http, "https://w.example.de", p);""", "w.example.de Outside")]
    [InlineData("""await Posting.Post(http, "https://w.example.cn", p);""", "w.example.cn Mainland")]
    [InlineData("""await Posting.Post(http, tenant, p);""", "?")]
    [InlineData("""await Posting.Post(http, "https://w.example.de", p); await Posting.Post(http, "https://w.example.cn", p);""", "w.example.de Outside|w.example.cn Mainland")]
    [InlineData("""await Posting.Deep(http, "https://w.example.de", p);""", "w.example.de Outside")]
    [InlineData("""await Posting.Default(http, p);""", "default.example.de Outside")]
    [InlineData("""await Posting.Default(http, p, "https://w.example.cn");""", "w.example.cn Mainland")]
    [InlineData("""await http.PostTo(p, "https://w.example.de/");""", "w.example.de Outside")]
    [InlineData("""await Posting.Reset(http, "https://w.example.de/", p);""", "fixed.example.cn Mainland")]
    [InlineData("""await api.Send("https://w.example.de/", p);""", "w.example.de Outside")]
    [InlineData("""await api.Send(tenant, p);""", "?")]
    [InlineData("""await factory.CreateClient("hr").Relative(p);""", "hr.example.de Outside")]
    [InlineData("""await factory.CreateClient("nobody").Relative(p);""", "?")]
    [InlineData("""await new HttpClient { BaseAddress = new Uri("https://n.example.de") }.Relative(p);""", "n.example.de Outside")]
    [InlineData("""await http.Relative(p);""", "?")]
    [InlineData("""var m = new HttpRequestMessage(HttpMethod.Post, "https://r.example.de"); m.Content = JsonContent.Create(p); await Posting.Message(http, m);""", "r.example.de Outside")]
    [InlineData("""var m = new HttpRequestMessage(HttpMethod.Post, "https://r.example.de") { Content = new StringContent(p.IdCardNo) }; await http.SendAsync(m);""", "r.example.de Outside")]
    [InlineData("""var m = new HttpRequestMessage(HttpMethod.Post, "https://r.example.de") { Content = new StringContent(p.IdCardNo) }; await Posting.Message(http, m);""", "r.example.de Outside")]
    [InlineData("""var m = new HttpRequestMessage(HttpMethod.Post, tenant) { Content = JsonContent.Create(p) }; await Posting.Message(http, m);""", "?")]
    [InlineData("""var m = new HttpRequestMessage { RequestUri = new Uri("https://r.example.cn"), Content = JsonContent.Create(p) }; await http.SendAsync(m);""", "r.example.cn Mainland")]
    [InlineData("""var b = new UriBuilder("https://b.example.de"); b.Host = "b.example.cn"; await http.PostAsJsonAsync(b.Uri, p);""", "b.example.cn Mainland")]
    [InlineData("""await factory.CreateClient().Relative(p);""", "default.example.fr Outside")]
    [InlineData("""await factory.CreateClient("").Relative(p);""", "default.example.fr Outside")]
    [InlineData("""await factory.CreateClient("late").Relative(p);""", "late.example.cn Mainland")]
    [InlineData("""await factory.CreateClient(tenant).Relative(p);""", "?")]
    [InlineData("""var c = factory.CreateClient("hr"); c.BaseAddress = new Uri("https://set.example.cn"); await c.Relative(p);""", "set.example.cn Mainland")]
    [InlineData("""await factory.CreateClient("hr").PostAsJsonAsync("https://own.example.cn/x", p);""", "own.example.cn Mainland")]
    [InlineData("""var b = new UriBuilder("https://b.example.de"); b.Path = tenant; await http.PostAsJsonAsync(b.Uri, p);""", "b.example.de Outside")]
    [InlineData("""var b = new UriBuilder("https://b.example.de"); b.Host = tenant; await http.PostAsJsonAsync(b.Uri, p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(new UriBuilder(tenant).Uri, p);""", "?")]
    // Queries, and addresses that go on from the client's own.
    [InlineData("""await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("https://q.example.de/x", "id", p.IdCardNo));""", "q.example.de Outside")]
    [InlineData("""await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Base + "/x", new Dictionary<string, string?> { ["id"] = p.IdCardNo }));""", "base.example.de Outside")]
    [InlineData("""await http.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(tenant, "id", p.IdCardNo));""", "?")]
    [InlineData("""var c = factory.CreateClient("hr"); await c.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("people", "id", p.IdCardNo));""", "hr.example.de Outside")]
    [InlineData("""var c = factory.CreateClient("hr"); var b = new UriBuilder(c.BaseAddress!) { Path = tenant }; await c.PostAsJsonAsync(b.Uri, p);""", "hr.example.de Outside")]
    [InlineData("""var c = factory.CreateClient("hr"); var b = new UriBuilder(c.BaseAddress!); b.Path = tenant; await http.PostAsJsonAsync(b.ToString(), p);""", "hr.example.de Outside")]
    [InlineData("""var c = factory.CreateClient("late"); await http.PostAsJsonAsync(new Uri(c.BaseAddress!, tenant), p);""", "late.example.cn Mainland")]
    [InlineData("""var c = factory.CreateClient("late"); await http.PostAsJsonAsync($"{c.BaseAddress}people/{tenant}", p);""", "late.example.cn Mainland")]
    [InlineData("""var c = factory.CreateClient("nobody"); await http.PostAsJsonAsync(new Uri(c.BaseAddress!, tenant), p);""", "?")]
    [InlineData("""var c = factory.CreateClient("hr"); var b = new UriBuilder(c.BaseAddress!) { Host = "b.example.cn" }; await http.PostAsJsonAsync(b.Uri, p);""", "b.example.cn Mainland")]
    [InlineData("""var b = new UriBuilder("https://b.example.de") { Path = tenant }; var m = new HttpRequestMessage(HttpMethod.Post, b.Uri) { Content = JsonContent.Create(p) }; await http.SendAsync(m);""", "b.example.de Outside")]
    [InlineData("""var m = new HttpRequestMessage(HttpMethod.Post, tenant) { Content = JsonContent.Create(p) }; await factory.CreateClient("hr").SendAsync(m);""", "hr.example.de Outside")]
    // What services are called by their hosts alone.
    [InlineData("""await http.PostAsJsonAsync("https://www.google-analytics.com/mp/collect?measurement_id=G-1", p);""", "www.google-analytics.com Outside")]
    [InlineData("""await http.PostAsJsonAsync("https://contoso.webhook.office.com/webhookb2/1", p);""", "contoso.webhook.office.com Outside")]
    [InlineData("""await http.PostAsJsonAsync("https://hooks.slack.com/services/T/B/x", p);""", "hooks.slack.com Outside")]
    [InlineData("""await http.PostAsJsonAsync("https://discord.com/api/webhooks/1/x", p);""", "discord.com Outside")]
    [InlineData("""await http.PostAsJsonAsync("https://api.telegram.org/bot1/sendMessage", p);""", "api.telegram.org Outside")]
    [InlineData("""await http.PostAsJsonAsync("https://oapi.dingtalk.com/robot/send?access_token=x", p);""", "oapi.dingtalk.com Mainland")]
    [InlineData("""await http.PostAsJsonAsync("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x", p);""", "qyapi.weixin.qq.com Mainland")]
    // Addresses that are set in several places: one that leads outside counts first; a choice between here and there is open.
    [InlineData("""var u = tenant == "x" ? "https://w.example.cn" : "https://w.example.de"; await http.PostAsJsonAsync(u, p);""", "?")]
    [InlineData("""var u = tenant == "x" ? "https://v.example.de" : "https://w.example.de"; await http.PostAsJsonAsync(u, p);""", "v.example.de Outside")]
    [InlineData("""var u = tenant == "x" ? tenant : "https://w.example.de"; await http.PostAsJsonAsync(u, p);""", "w.example.de Outside")]
    [InlineData("""var u = tenant == "x" ? "https://w.example.cn" : "https://w.example.cn/x"; await http.PostAsJsonAsync(u, p);""", "w.example.cn Mainland")]
    [InlineData("""var u = "https://w.example.cn"; if (tenant == "x") u = "https://w.example.de"; await http.PostAsJsonAsync(u + "/x", p);""", "?")]
    [InlineData("""var u = "https://w.example.cn"; if (tenant == "x") u = "https://w.example.cn/x"; await http.PostAsJsonAsync(u, p);""", "w.example.cn Mainland")]
    [InlineData("""var u = "https://w.example.cn"; if (tenant.Length > 9) u = tenant; await http.PostAsJsonAsync(u, p);""", "?")]
    [InlineData("""var u = "https://w.example.de"; if (tenant.Length > 9) u = tenant; await http.PostAsJsonAsync(u, p);""", "w.example.de Outside")]
    [InlineData("""var u = "https://w.example.de"; u += "/x?y=1"; await http.PostAsJsonAsync(u, p);""", "w.example.de Outside")]
    [InlineData("""var u = tenant switch { "de" => "https://w.example.de", _ => "https://w.example.cn" }; await http.PostAsJsonAsync(u, p);""", "?")]
    [InlineData("""var u = tenant switch { "de" => "https://w.example.de", _ => "https://v.example.de" }; await http.PostAsJsonAsync(u, p);""", "w.example.de Outside")]
    [InlineData("""await http.PostAsJsonAsync(Paths.Place(false) + "/x", p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync(Paths.Area("a") + "/x", p);""", "w.example.cn Mainland")]
    // Sections that are read where they are needed.
    [InlineData("""var o = configuration.GetSection("Hr").Get<Nested>()!; await http.PostAsJsonAsync(o.Url, p);""", "hr.example.de Outside")]
    [InlineData("""var o = configuration.GetSection("Hr:Nested").Get<Nested>(); await http.PostAsJsonAsync(o!.Url, p);""", "hr.example.cn Mainland")]
    [InlineData("""var o = configuration.GetSection("None").Get<Nested>()!; await http.PostAsJsonAsync(o.Url, p);""", "?")]
    // Base addresses that the method sets on a client it was given.
    [InlineData("""http.BaseAddress = new Uri("https://w.example.de"); await http.PostAsJsonAsync("x", p);""", "w.example.de Outside")]
    [InlineData("""http.BaseAddress = new Uri("https://w.example.cn"); await http.PostAsJsonAsync("x", p);""", "w.example.cn Mainland")]
    [InlineData("""http.BaseAddress = new Uri(tenant); await http.PostAsJsonAsync("x", p);""", "?")]
    // The own origin.
    [InlineData("""await http.PostAsJsonAsync(navigation.BaseUri + "api/x", p);""", "self Own")]
    [InlineData("""await http.PostAsJsonAsync(navigation.ToAbsoluteUri("api/x"), p);""", "self Own")]
    [InlineData("""var own = new HttpClient { BaseAddress = new Uri(navigation.BaseUri) }; await own.PostAsJsonAsync("x", p);""", "self Own")]
    [InlineData("""await http.PostAsJsonAsync(web.Request.Scheme + "://" + web.Request.Host + "/x", p);""", "self Own")]
    [InlineData("""await http.PostAsJsonAsync($"{web.Request.Scheme}://{web.Request.Host.Value}/x", p);""", "self Own")]
    [InlineData("""await http.PostAsJsonAsync($"https://{web.Request.Host}.example.de/x", p);""", "?")]
    [InlineData("""await http.PostAsJsonAsync($"https://crm.example.de/?from={navigation.BaseUri}", p);""", "crm.example.de Outside")]
    public void An_address_is_followed_to_where_it_is_decided(string statement, string destination) => Assert.Equal(destination, Read(statement, ""));

    [Theory]
    [InlineData("await Send(\"https://a.example.de\", p); await Send(\"https://b.example.cn\", p);", "a.example.de Outside|b.example.cn Mainland")]
    [InlineData("await Both(p, http);", "c.example.de Outside|d.example.cn Mainland")]
    public void Each_call_of_a_wrapper_counts_for_itself(string statement, string destinations) => Assert.Equal(destinations, Read(statement, """
        private static readonly HttpClient s_http = new();
        private Task Send(string url, object body) => Posting.Post(s_http, url, body);
        private async Task Both(object body, HttpClient http) { await Posting.Post(http, "https://c.example.de", body); await Posting.Post(http, "https://d.example.cn", body); }
        """));
}
