using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Where requests go that Refit, WebApiClientCore, gRPC, Flurl and RestSharp make: by registration, by channel, by base address, and by the opposite of each.</summary>
public sealed class ClientLibraryTests
{
    private const string Settings = """{ "Erp": { "HttpHost": "https://set.example.fr" }, "Mainland": { "HttpHost": "https://set.example.cn" } }""";

    /// <summary>Where the personal data of <paramref name="statement"/> goes.</summary>
    /// <param name="statement">What is sent.</param>
    /// <param name="registration">What the program registers.</param>
    /// <param name="members">More members of the sender.</param>
    private static string Read(string statement, string registration = "", string members = "")
    {
        var code = new TestCode
        {
            Sources =
            [
                ("Libraries.cs", ClientLibraryStubs.Source),
                ("Clients.cs", ClientLibraryStubs.Clients),
                ("Startup.cs", $$"""
                    using Refit;
                    public static class Startup { public static void Add(IServiceCollection services, IConfiguration configuration) { {{registration}} } }
                    """),
                ("Test.cs", $$"""
                    using Flurl; using Flurl.Http; using Flurl.Http.Configuration; using RestSharp; using Grpc.Net.Client; using Grpc.Core.Interceptors;
                    public class Sender(ICrm crm, IErp erp, Booking.BookingClient booking, Grpc.Net.ClientFactory.GrpcClientFactory channels, string tenant)
                    {
                        {{members}}
                        public async Task Run(Passenger p) { await Task.Yield(); {{statement}} }
                    }
                    """),
            ],
            AdditionalFiles = [("/app/appsettings.json", Settings)],
        };
        return RequestDestinations.In(code, "Test.cs");
    }

    [Theory]
    [InlineData("await crm.Add(p);", "services.AddRefitClient<ICrm>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://crm.example.de\"));", "crm.example.de Outside")]
    [InlineData("await crm.Add(p);", "services.AddRefitClient<ICrm>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://crm.example.cn\"));", "crm.example.cn Mainland")]
    [InlineData("await crm.Add(p);", "services.AddRefitClient<IErp>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://crm.example.de\"));", "?")]
    [InlineData("await crm.Find(p.IdCardNo);", "services.AddRefitClient<ICrm>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://crm.example.de\"));", "crm.example.de Outside")]
    [InlineData("await crm.Get(p.Id);", "services.AddRefitClient<ICrm>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://crm.example.de\"));", "")]
    [InlineData("await crm.None(p);", "services.AddRefitClient<ICrm>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://crm.example.de\"));", "")]
    [InlineData("await crm.Whole(p);", "", "whole.example.de Outside")]
    [InlineData("var made = Refit.RestService.For<ICrm>(\"https://crm.example.de\"); await made.Add(p);", "", "crm.example.de Outside")]
    [InlineData("var made = Refit.RestService.For<ICrm>(\"https://crm.example.cn\"); await made.Add(p);", "", "crm.example.cn Mainland")]
    [InlineData("await Refit.RestService.For<ICrm>(new HttpClient { BaseAddress = new Uri(\"https://crm.example.de\") }).Add(p);", "", "crm.example.de Outside")]
    [InlineData("await Refit.RestService.For<ICrm>(tenant).Add(p);", "", "?")]
    public void A_refit_interface_goes_where_it_is_registered_or_made_for(string statement, string registration, string destination) => Assert.Equal(destination, Read(statement, registration));

    [Theory]
    [InlineData("await erp.Add(p);", "services.AddHttpApi<IErp>();", "host.example.de Outside")]
    [InlineData("await erp.Add(p);", "services.AddHttpApi<IErp>(o => o.HttpHost = new Uri(\"https://erp.example.cn\"));", "erp.example.cn Mainland")]
    [InlineData("await erp.Add(p);", "services.AddHttpApi<IErp>(); services.ConfigureHttpApi<IErp>(o => o.HttpHost = new Uri(\"https://erp.example.cn\"));", "erp.example.cn Mainland")]
    [InlineData("await erp.Add(p);", "services.AddHttpApi<IErp>(); services.ConfigureHttpApi<ICrm>(o => o.HttpHost = new Uri(\"https://erp.example.cn\"));", "host.example.de Outside")]
    [InlineData("await erp.Add(p);", "services.AddHttpApi<IErp>().ConfigureHttpApi(configuration.GetSection(\"Erp\"));", "set.example.fr Outside")]
    [InlineData("await erp.Add(p);", "services.AddHttpApi<IErp>().ConfigureHttpApi(configuration.GetSection(\"Mainland\"));", "set.example.cn Mainland")]
    [InlineData("await erp.Add(p);", "services.AddHttpApi<IErp>().ConfigureHttpApi(configuration.GetSection(\"Missing\"));", "host.example.de Outside")]
    [InlineData("await erp.AddTo(\"https://own.example.cn/x\", p);", "services.AddHttpApi<IErp>();", "own.example.cn Mainland")]
    public void An_interface_of_WebApiClientCore_goes_to_its_options_or_its_host(string statement, string registration, string destination) => Assert.Equal(destination, Read(statement, registration));

    [Theory]
    [InlineData("await Task.FromResult(booking.AddAsync(p));", "services.AddGrpcClient<Booking.BookingClient>(o => o.Address = new Uri(\"https://grpc.example.de\"));", "grpc.example.de Outside")]
    [InlineData("await Task.FromResult(booking.AddAsync(p));", "services.AddGrpcClient<Booking.BookingClient>(o => o.Address = new Uri(\"https://grpc.example.cn\"));", "grpc.example.cn Mainland")]
    [InlineData("booking.AddAsync(p);", "", "?")]
    [InlineData("channels.CreateClient<Booking.BookingClient>(\"eu\").AddAsync(p);", "services.AddGrpcClient<Booking.BookingClient>(\"eu\", o => o.Address = new Uri(\"https://grpc.example.fr\"));", "grpc.example.fr Outside")]
    [InlineData("channels.CreateClient<Booking.BookingClient>(\"cn\").AddAsync(p);", "services.AddGrpcClient<Booking.BookingClient>(\"eu\", o => o.Address = new Uri(\"https://grpc.example.fr\"));", "?")]
    [InlineData("new Booking.BookingClient(GrpcChannel.ForAddress(\"https://grpc.example.de:5001\")).AddAsync(p);", "", "grpc.example.de Outside")]
    [InlineData("var channel = GrpcChannel.ForAddress(\"https://grpc.example.cn:5001\"); var client = new Booking.BookingClient(channel); client.AddAsync(p);", "", "grpc.example.cn Mainland")]
    [InlineData("var channel = GrpcChannel.ForAddress(\"https://grpc.example.de\"); var client = new Booking.BookingClient(channel.Intercept(this)); client.AddAsync(p);", "", "grpc.example.de Outside")]
    [InlineData("new Booking.BookingClient(GrpcChannel.ForAddress(tenant)).AddAsync(p);", "", "?")]
    [InlineData("var call = booking.AddMany(); await call.RequestStream.WriteAsync(p);", "services.AddGrpcClient<Booking.BookingClient>(o => o.Address = new Uri(\"https://grpc.example.de\"));", "grpc.example.de Outside")]
    [InlineData("_kept.AddAsync(p);", "", "kept.example.de Outside")]
    [InlineData("_made.AddAsync(p);", "", "made.example.de Outside")]
    [InlineData("await Answer(p, null!);", "", "")]
    public void A_generated_client_goes_where_its_channel_leads(string statement, string registration, string destination) => Assert.Equal(destination, Read(statement, registration, """
        private static readonly GrpcChannel s_channel = GrpcChannel.ForAddress("https://kept.example.de");
        private readonly Booking.BookingClient _kept = new(s_channel);
        private readonly Booking.BookingClient _made = new(GrpcChannel.ForAddress("https://made.example.de"));
        private static Task Answer(Passenger p, Grpc.Core.IServerStreamWriter<Passenger> answers) => answers.WriteAsync(p);
        """));

    [Theory]
    [InlineData("await \"https://crm.example.de/x\".PostJsonAsync(p);", "crm.example.de Outside")]
    [InlineData("await \"https://crm.example.cn/x\".PostJsonAsync(p);", "crm.example.cn Mainland")]
    [InlineData("await \"https://crm.example.de\".AppendPathSegment(p.Id).PostJsonAsync(p);", "crm.example.de Outside")]
    [InlineData("await new Url(\"https://crm.example.de\").PostJsonAsync(p);", "crm.example.de Outside")]
    [InlineData("var url = new Url(\"https://crm.example.cn\"); await url.PostJsonAsync(p);", "crm.example.cn Mainland")]
    [InlineData("await new FlurlRequest(\"https://crm.example.de\").WithHeader(\"a\", \"b\").PostJsonAsync(p);", "crm.example.de Outside")]
    [InlineData("await new FlurlClient(\"https://crm.example.de\").Request(\"x\").PostJsonAsync(p);", "crm.example.de Outside")]
    [InlineData("var client = new FlurlClient(\"https://crm.example.cn\"); await client.Request(\"x\").WithHeader(\"a\", \"b\").PostJsonAsync(p);", "crm.example.cn Mainland")]
    [InlineData("await new FlurlClient(new HttpClient { BaseAddress = new Uri(\"https://crm.example.de\") }).Request().PostJsonAsync(p);", "crm.example.de Outside")]
    [InlineData("await _flurl.Request(\"x\").PostJsonAsync(p);", "kept.example.de Outside")]
    [InlineData("await _cache.GetOrAdd(\"crm\", \"https://cached.example.de\").Request(\"x\").PostJsonAsync(p);", "cached.example.de Outside")]
    [InlineData("await _cache.GetOrAdd(\"crm\").Request(\"x\").PostJsonAsync(p);", "?")]
    [InlineData("await new FlurlClient(tenant).Request(\"x\").PostJsonAsync(p);", "?")]
    [InlineData("await tenant.PostJsonAsync(p);", "?")]
    public void A_fluent_request_goes_where_its_chain_begins(string statement, string destination) => Assert.Equal(destination, Read(statement, members: """
        private readonly IFlurlClient _flurl = new FlurlClient("https://kept.example.de");
        private readonly IFlurlClientCache _cache = null!;
        """));

    [Theory]
    [InlineData("await new RestClient(\"https://crm.example.de\").PostAsync(new RestRequest(\"x\").AddJsonBody(p));", "crm.example.de Outside")]
    [InlineData("await new RestClient(\"https://crm.example.cn\").PostAsync(new RestRequest(\"x\").AddJsonBody(p));", "crm.example.cn Mainland")]
    [InlineData("await new RestClient(new RestClientOptions { BaseUrl = new Uri(\"https://crm.example.de\") }).PostAsync(new RestRequest(\"x\").AddJsonBody(p));", "crm.example.de Outside")]
    [InlineData("await new RestClient(new HttpClient { BaseAddress = new Uri(\"https://crm.example.de\") }).PostAsync(new RestRequest(\"x\").AddJsonBody(p));", "crm.example.de Outside")]
    [InlineData("await _rest.PostAsync(new RestRequest(\"x\").AddJsonBody(p));", "kept.example.de Outside")]
    [InlineData("await new RestClient(tenant).PostAsync(new RestRequest(\"x\").AddJsonBody(p));", "?")]
    public void A_rest_client_goes_to_its_base_address(string statement, string destination) => Assert.Equal(destination, Read(statement, members: """
        private readonly RestClient _rest = new("https://kept.example.de");
        """));

    [Fact]
    public void What_such_a_client_is_given_passes_its_handlers() => Assert.Equal("crm.example.de Outside filtered", Read(
        "await crm.Add(p);",
        "services.AddRefitClient<ICrm>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://crm.example.de\")).AddHttpMessageHandler<Sender.MyCrossBorderTransferFilter>();",
        "public class MyCrossBorderTransferFilter : DelegatingHandler;"));
}
