using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Where a client goes that a program offers as a service, and who is given it; the own origin of a Blazor client above all.</summary>
public sealed class InjectedClientTests
{
    private const string Hosting = """
        namespace Microsoft.AspNetCore.Components.WebAssembly.Hosting
        {
            public interface IWebAssemblyHostEnvironment { string BaseAddress { get; } }
            public class WebAssemblyHostBuilder { public IServiceCollection Services => null!; public IWebAssemblyHostEnvironment HostEnvironment => null!; public static WebAssemblyHostBuilder CreateDefault() => new(); }
        }
        """;

    private const string Services = """
        public class Passenger { public string IdCardNo { get; set; } = ""; }
        public class ServiceBase
        {
            private readonly HttpClient _http; private readonly IHttpClientFactory? _factory;
            protected ServiceBase(HttpClient http) => _http = http ?? throw new ArgumentNullException(nameof(http));
            protected ServiceBase(IHttpClientFactory factory) { _factory = factory; _http = null!; }
            protected HttpClient Client() { if (_factory is not null) { var client = _factory.CreateClient("other"); client.BaseAddress = new Uri(Environment.MachineName); return client; } else { return _http; } }
            protected Task Post(string path, object body) => Client().PostAsJsonAsync(path, body);
        }
        public class Derived(HttpClient http) : ServiceBase(http) { public Task Run(Passenger p) => Post("/api/x", p); }
        public class Primary(HttpClient http) { public Task Run(Passenger p) => http.PostAsJsonAsync("x", p); }
        public class Field { private readonly HttpClient _http; public Field(HttpClient http) { _http = http; } public Task Run(Passenger p) => _http.PostAsJsonAsync("x", p); }
        public class Page { [Microsoft.AspNetCore.Components.Inject] public HttpClient Http { get; set; } = null!; public Task Run(Passenger p) => Http.PostAsJsonAsync("x", p); }
        public class Keyed([FromKeyedServices("crm")] HttpClient http) { public Task Run(Passenger p) => http.PostAsJsonAsync("x", p); }
        public class KeyedField { private readonly HttpClient _http; public KeyedField([FromKeyedServices("crm")] HttpClient http) => _http = http; public Task Run(Passenger p) => _http.PostAsJsonAsync("x", p); }
        public class KeyedPage { [Microsoft.AspNetCore.Components.Inject(Key = "crm")] public HttpClient Http { get; set; } = null!; public Task Run(Passenger p) => Http.PostAsJsonAsync("x", p); }
        public class SetInMethod(HttpClient http) { public Task Run(Passenger p) { http.BaseAddress = new Uri("https://set.example.de"); return http.PostAsJsonAsync("x", p); } }
        public class SetElsewhere(HttpClient http) { public void Begin() => http.BaseAddress = new Uri("https://set.example.de"); public Task Run(Passenger p) => http.PostAsJsonAsync("x", p); }
        public class SetOnOther(HttpClient http, HttpClient other) { public Task Run(Passenger p) { other.BaseAddress = new Uri("https://set.example.de"); return http.PostAsJsonAsync("x", p); } }
        public class MadeBeside { private static readonly HttpClient s_crm = new() { BaseAddress = new Uri("https://set.example.de") }; private static readonly HttpClient s_erp = new() { BaseAddress = new Uri("https://set.example.cn") }; public object Crm => s_crm; public Task Run(Passenger p) => s_erp.PostAsJsonAsync("x", p); }
        public class MadeFor { private readonly HttpClient _http = new() { BaseAddress = new Uri("https://set.example.cn") }; public static void Add(IServiceCollection services) => services.AddHttpClient("beside", c => c.BaseAddress = new Uri("https://set.example.de")); public Task Run(Passenger p) => _http.PostAsJsonAsync("x", p); }
        public class Made { private static readonly HttpClient s_http = new(); public Task Run(Passenger p) => s_http.PostAsJsonAsync("x", p); }
        public class Given { public Task Run(Passenger p, HttpClient http) => http.PostAsJsonAsync("x", p); }
        """;

    /// <summary>Where the only request of the class goes.</summary>
    private static string Read(string registration, string @class, string hosting = Hosting)
    {
        var code = new TestCode
        {
            Sources =
            [
                ("Hosting.cs", hosting),
                ("Services.cs", Services),
                ("Program.cs", $$"""
                    using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
                    public static class Program { public static void Add() { var builder = WebAssemblyHostBuilder.CreateDefault(); var services = builder.Services; {{registration}} } }
                    """),
            ],
            MayNotCompile = hosting.Length == 0,
        };
        return RequestDestinations.In(code, "Services.cs", @class);
    }

    [Theory]
    [InlineData("Primary")]
    [InlineData("Field")]
    [InlineData("Page")]
    [InlineData("Derived")]
    public void A_blazor_client_goes_to_its_own_origin(string @class)
    {
        Assert.Equal("self Own", Read("builder.Services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });", @class));
        Assert.Equal("?", Read("", @class));
    }

    [Theory]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) }; services.AddSingleton(http);", "self Own")]
    [InlineData("var httpClient = new HttpClient { BaseAddress = new Uri(\"https://crm.example.de\") }; services.AddSingleton(httpClient);", "crm.example.de Outside")]
    [InlineData("services.AddSingleton(new HttpClient { BaseAddress = new Uri(\"https://crm.example.de\") });", "crm.example.de Outside")]
    [InlineData("services.AddTransient<HttpClient>(sp => { var client = new HttpClient(); client.BaseAddress = new Uri(\"https://crm.example.cn\"); return client; });", "crm.example.cn Mainland")]
    [InlineData("services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(Environment.MachineName) });", "?")]
    [InlineData("services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(\"https://a.example.de\") }); services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(\"https://a.example.cn\") });", "?")]
    [InlineData("services.AddKeyedScoped(\"crm\", (sp, key) => new HttpClient { BaseAddress = new Uri(\"https://crm.example.de\") });", "?")]
    [InlineData("services.AddScoped(sp => new Other { BaseAddress = new Uri(\"https://crm.example.de\") });", "?")]
    public void The_client_that_is_offered_decides(string registration, string destination) =>
        Assert.Equal(destination, Read(registration, "Primary", Hosting + "\npublic class Other { public Uri? BaseAddress { get; set; } public static Type Kind => typeof(HttpClient); }"));

    [Theory]
    [InlineData("Keyed")]
    [InlineData("KeyedField")]
    [InlineData("KeyedPage")]
    public void A_keyed_client_is_found_by_its_key(string @class)
    {
        const string Client = "new HttpClient { BaseAddress = new Uri(\"https://crm.example.de\") }";
        Assert.Equal("crm.example.de Outside", Read($"services.AddKeyedSingleton(\"crm\", (sp, key) => {Client});", @class));
        Assert.Equal("crm.example.de Outside", Read("services.AddHttpClient(\"crm\", c => c.BaseAddress = new Uri(\"https://crm.example.de\"));", @class));
        Assert.Equal("?", Read($"services.AddKeyedSingleton(\"erp\", (sp, key) => {Client});", @class));
        Assert.Equal("?", Read($"services.AddSingleton({Client});", @class));
    }

    [Theory]
    [InlineData("Made")]
    [InlineData("Given")]
    public void A_client_that_is_no_service_is_not_the_one_that_is_offered(string @class) =>
        Assert.Equal("?", Read("services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });", @class));

    [Theory]
    [InlineData("builder.Services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });", "self Own")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) }; builder.Services.AddSingleton(http);", "self Own")]
    [InlineData("builder.Services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(builder.Configuration.BaseAddress) });", "?")]
    [InlineData("builder.Services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(t.BaseAddress) });", "?")]
    public void Holds_without_the_packages_of_the_program(string registration, string destination) => Assert.Equal(destination, Read(registration, "Primary", ""));

    /// <summary>A parameter of a primary constructor is as good as a field; what other clients of the type are set to is no matter.</summary>
    [Theory]
    [InlineData("SetInMethod", "set.example.de Outside")]
    [InlineData("SetElsewhere", "set.example.de Outside")]
    [InlineData("SetOnOther", "?")]
    [InlineData("MadeBeside", "set.example.cn Mainland")]
    [InlineData("MadeFor", "set.example.cn Mainland")]
    public void The_base_address_of_a_client_is_the_one_that_is_set_on_it(string @class, string destination) => Assert.Equal(destination, Read("", @class));
}
