using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

public sealed class UnfilteredOverseasEndpointTests() : RuleTests("CSL3003")
{
    private static string Code(string registration, string parameter = "string mobile") => $$"""
        public class Translator(HttpClient http) { public Task Send({{parameter}}) => http.PostAsJsonAsync("x", 1); }
        public class MyCrossBorderTransferFilter : DelegatingHandler { }
        public class TransferFilterHandler : DelegatingHandler { }
        public class CrossBorderHandler : DelegatingHandler { }
        public class CrossBorderLogHandler : DelegatingHandler { }
        public class RetryHandler : DelegatingHandler { }
        public static class Startup { public static void Add(IServiceCollection services) { {{registration}} } }
        """;

    [Theory]
    [InlineData("""services.[|AddHttpClient<Translator>|](c => c.BaseAddress = new Uri("https://api.openai.com/"));""")]
    [InlineData("""services.[|AddHttpClient<Translator>|](c => c.BaseAddress = new Uri("https://api.openai.com/")).AddHttpMessageHandler<RetryHandler>();""")]
    [InlineData("""services.[|AddHttpClient<Translator>|](c => c.BaseAddress = new Uri("https://api.openai.com/")).AddHttpMessageHandler<CrossBorderLogHandler>();""")]
    [InlineData("""services.[|AddHttpClient|]("x", c => c.BaseAddress = new Uri("https://api.openai.com/"));""")]
    [InlineData("""var client = [|new HttpClient { BaseAddress = new Uri("https://api.openai.com/") }|];""")]
    public Task Reports_an_overseas_client_without_filter(string registration) => Rule.ReportsAsync(Code(registration));

    [Theory]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://dashscope.aliyuncs.com/"));""")]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://partner.example.com/"));""")]
    [InlineData("""services.AddHttpClient<Translator>();""")]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://api.openai.com/")).AddHttpMessageHandler<MyCrossBorderTransferFilter>();""")]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://api.openai.com/")).AddHttpMessageHandler(_ => new MyCrossBorderTransferFilter());""")]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://api.openai.com/")).AddHttpMessageHandler<TransferFilterHandler>();""")]
    [InlineData("""services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://api.openai.com/")).AddHttpMessageHandler<CrossBorderHandler>();""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://localhost:5000/") };""")]
    [InlineData("""var client = new HttpClient(new MyCrossBorderTransferFilter()) { BaseAddress = new Uri("https://api.openai.com/") };""")]
    public Task Is_silent_for_other_places_and_filtered_clients(string registration) => Rule.SilentAsync(Code(registration));

    private const string Factories = """
        namespace Refit { public static class HttpClientFactoryExtensions { public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services) where T : class => null!; } }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public class GrpcClientFactoryOptions { public Uri? Address { get; set; } }
            public class HttpApiOptions { public Uri? HttpHost { get; set; } }
            public static class HttpApiExtensions { public static IHttpClientBuilder AddHttpApi<T>(this IServiceCollection services, Action<HttpApiOptions> configure) where T : class => null!; }
            public static class GrpcClientServiceExtensions { public static IHttpClientBuilder AddGrpcClient<T>(this IServiceCollection services, Action<GrpcClientFactoryOptions> configure) where T : class => null!; }
        }
        """;

    [Theory]
    [InlineData("""services.[|AddRefitClient<IApi>|]().ConfigureHttpClient(c => c.BaseAddress = new Uri("https://api.openai.com"));""")]
    [InlineData("""services.AddRefitClient<IApi>().ConfigureHttpClient(c => c.BaseAddress = new Uri("https://erp.example.cn"));""")]
    [InlineData("""services.AddRefitClient<IApi>().ConfigureHttpClient(c => c.BaseAddress = new Uri("https://api.openai.com")).AddHttpMessageHandler<MyCrossBorderTransferFilter>();""")]
    [InlineData("""services.AddRefitClient<IApi>();""")]
    [InlineData("""services.[|AddGrpcClient<IApi>|](o => o.Address = new Uri("https://grpc.example.de"));""")]
    [InlineData("""services.AddGrpcClient<IApi>(o => o.Address = new Uri("https://grpc.example.cn"));""")]
    [InlineData("""services.[|AddHttpApi<IApi>|](o => o.HttpHost = new Uri("https://api.openai.com"));""")]
    [InlineData("""services.AddHttpApi<IApi>(o => o.HttpHost = new Uri("https://erp.example.cn"));""")]
    [InlineData("""services.[|AddHttpClient|](string.Empty, c => c.BaseAddress = new Uri("https://api.openai.com"));""")]
    public Task Clients_that_other_libraries_register_count_too(string registration) => Rule.ReportsAsync(
    [
        ("Test.cs", "using Refit;\npublic interface IApi { Task Send(string mobile); }\n" + Code(registration)),
        ("Factories.cs", Factories),
    ]);

    [Theory]
    [InlineData("", true)]
    [InlineData("services.ConfigureHttpClientDefaults(b => b.AddHttpMessageHandler<MyCrossBorderTransferFilter>());", false)]
    [InlineData("services.ConfigureHttpClientDefaults(b => b.AddHttpMessageHandler<RetryHandler>());", true)]
    public Task A_filter_among_the_defaults_stands_in_every_chain(string defaults, bool reported) => Rule.ReportsAsync(
        Code(defaults + $$"""services.{{(reported ? "[|AddHttpClient|]" : "AddHttpClient")}}("x", c => c.BaseAddress = new Uri("https://api.openai.com/"));"""));

    [Fact]
    public async Task Is_a_warning_only_where_personal_data_cannot_be_excluded()
    {
        const string Registration = """services.[|AddHttpClient<Translator>|](c => c.BaseAddress = new Uri("https://api.openai.com/"));""";
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(Registration))).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code(Registration, "int orders"))).Severity);
    }

    [Fact]
    public Task Fix_adds_the_filter_of_the_guard_library() => Rule.FixesAsync(
        """
        using System.Net;

        public class Translator(HttpClient http) { public Task Send(string mobile) => http.PostAsJsonAsync("x", 1); }
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                // The model vendor.
                services.[|AddHttpClient<Translator>|](c => c.BaseAddress = new Uri("https://api.openai.com/")); // abroad
                services.[|AddHttpClient|]("x", c => c.BaseAddress = new Uri("https://api.openai.com/"))
                    .SetHandlerLifetime(TimeSpan.FromMinutes(5));
            }
        }
        """,
        """
        using System.Net;
        using CsLaw.Guards;

        public class Translator(HttpClient http) { public Task Send(string mobile) => http.PostAsJsonAsync("x", 1); }
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                // The model vendor.
                services.AddHttpClient<Translator>(c => c.BaseAddress = new Uri("https://api.openai.com/")).AddCrossBorderTransferGuard(); // abroad
                services.AddHttpClient("x", c => c.BaseAddress = new Uri("https://api.openai.com/")).AddCrossBorderTransferGuard()
                    .SetHandlerLifetime(TimeSpan.FromMinutes(5));
            }
        }
        """,
        with: WithGuards);

    [Fact]
    public Task No_fix_is_offered_for_a_client_without_chain() =>
        Rule.OffersNoFixAsync(Code("""var client = [|new HttpClient { BaseAddress = new Uri("https://api.openai.com/") }|];"""), WithGuards);
}
