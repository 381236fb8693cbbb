namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Shapes of the libraries that make requests of interfaces, generated clients and fluent chains, with clients of each.</summary>
internal static class ClientLibraryStubs
{
    public const string Source = """
        namespace Refit
        {
            public abstract class HttpMethodAttribute(string path) : Attribute { public string Path { get; } = path; }
            public class GetAttribute(string path) : HttpMethodAttribute(path);
            public class PostAttribute(string path) : HttpMethodAttribute(path);
            public class BodyAttribute : Attribute;
            public static class RestService { public static T For<T>(string hostUrl) => default!; public static T For<T>(HttpClient client) => default!; }
            public static class HttpClientFactoryExtensions { public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services) where T : class => null!; }
        }
        namespace WebApiClientCore { public class HttpApiOptions { public Uri? HttpHost { get; set; } } }
        namespace WebApiClientCore.Attributes
        {
            public class HttpHostAttribute(string host) : Attribute { public string Host { get; } = host; }
            public class HttpMethodAttribute(string path) : Attribute { public string Path { get; } = path; }
            public class HttpPostAttribute(string path) : HttpMethodAttribute(path);
            public class JsonContentAttribute : Attribute;
            public class UriAttribute : Attribute;
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public class GrpcClientFactoryOptions { public Uri? Address { get; set; } }
            public static class GrpcClientServiceExtensions { public static IHttpClientBuilder AddGrpcClient<T>(this IServiceCollection services, Action<GrpcClientFactoryOptions> configure) where T : class => null!; public static IHttpClientBuilder AddGrpcClient<T>(this IServiceCollection services, string name, Action<GrpcClientFactoryOptions> configure) where T : class => null!; }
            public static class HttpApiExtensions
            {
                public static IHttpClientBuilder AddHttpApi<T>(this IServiceCollection services) where T : class => null!;
                public static IHttpClientBuilder AddHttpApi<T>(this IServiceCollection services, Action<WebApiClientCore.HttpApiOptions> configure) where T : class => null!;
                public static IHttpClientBuilder ConfigureHttpApi(this IHttpClientBuilder builder, IConfiguration configuration) => null!;
                public static void ConfigureHttpApi<T>(this IServiceCollection services, Action<WebApiClientCore.HttpApiOptions> configure) where T : class { }
            }
        }
        namespace Grpc.Net.Client { public class GrpcChannel : Grpc.Core.ChannelBase { public static GrpcChannel ForAddress(string address) => new(); } }
        namespace Grpc.Net.ClientFactory { public abstract class GrpcClientFactory { public abstract T CreateClient<T>(string name) where T : class; } }
        namespace Grpc.Core
        {
            public abstract class ChannelBase { }
            public class AsyncUnaryCall<T> { }
            public interface IAsyncStreamWriter<T> { Task WriteAsync(T message); }
            public interface IClientStreamWriter<T> : IAsyncStreamWriter<T> { Task CompleteAsync(); }
            public interface IServerStreamWriter<T> : IAsyncStreamWriter<T> { }
            public class AsyncClientStreamingCall<TRequest, TResponse> { public IClientStreamWriter<TRequest> RequestStream => null!; }
            public abstract class CallInvoker { public abstract AsyncUnaryCall<object> AsyncUnaryCall(string method, object request); public abstract AsyncClientStreamingCall<TRequest, object> AsyncClientStreamingCall<TRequest>(string method); }
            public abstract class ClientBase { protected ClientBase(ChannelBase channel) { } protected CallInvoker CallInvoker => null!; }
            public abstract class ClientBase<T>(ChannelBase channel) : ClientBase(channel);
        }
        namespace Grpc.Core.Interceptors { public static class ChannelExtensions { public static ChannelBase Intercept(this ChannelBase channel, object interceptor) => channel; } }
        namespace Flurl { public class Url(string baseUrl) { public string Text { get; } = baseUrl; public static implicit operator Url(string text) => new(text); } public static class GeneratedExtensions { public static Url AppendPathSegment(this string url, object segment) => null!; } }
        namespace Flurl.Http
        {
            public interface IFlurlRequest { }
            public class FlurlRequest(string url) : IFlurlRequest { public string Text { get; } = url; }
            public interface IFlurlClient { IFlurlRequest Request(params object[] urlSegments); }
            public class FlurlClient : IFlurlClient { public FlurlClient(string? baseUrl = null) { } public FlurlClient(HttpClient httpClient, string? baseUrl = null) { } public IFlurlRequest Request(params object[] urlSegments) => null!; }
            public static class GeneratedExtensions
            {
                public static Task PostJsonAsync(this string url, object body) => Task.CompletedTask;
                public static Task PostJsonAsync(this Flurl.Url url, object body) => Task.CompletedTask;
                public static Task PostJsonAsync(this IFlurlRequest request, object body) => Task.CompletedTask;
                public static IFlurlRequest WithHeader(this string url, string name, string value) => null!;
                public static IFlurlRequest WithHeader(this IFlurlRequest request, string name, string value) => null!;
            }
        }
        namespace Flurl.Http.Configuration { public interface IFlurlClientCache { IFlurlClient GetOrAdd(string name, string? baseUrl = null); } }
        namespace RestSharp
        {
            public class RestClientOptions { public RestClientOptions() { } public RestClientOptions(string baseUrl) { } public Uri? BaseUrl { get; set; } }
            public class RestRequest { public RestRequest(string resource) { } }
            public interface IRestClient { }
            public class RestClient : IRestClient { public RestClient(string baseUrl) { } public RestClient(RestClientOptions options) { } public RestClient(HttpClient httpClient) { } }
            public static class RestRequestExtensions { public static RestRequest AddJsonBody(this RestRequest request, object obj) => request; }
            public static class RestClientExtensions { public static Task PostAsync(this IRestClient client, RestRequest request) => Task.CompletedTask; }
        }
        """;

    /// <summary>Interfaces and a client as a generator writes it.</summary>
    public const string Clients = """
        public class Passenger { public int Id { get; set; } public string RealName { get; set; } = ""; public string IdCardNo { get; set; } = ""; }
        public interface ICrm { [Refit.Post("/passengers")] Task Add([Refit.Body] Passenger client); [Refit.Get("/passengers/{idCardNo}")] Task<string> Find(string idCardNo); [Refit.Get("/passengers/{id}")] Task<string> Get(int id); [Refit.Post("https://whole.example.de/x")] Task Whole(Passenger request); Task None(Passenger passenger); }
        [WebApiClientCore.Attributes.HttpHost("https://host.example.de")]
        public interface IErp { [WebApiClientCore.Attributes.HttpPost("passengers")] Task Add([WebApiClientCore.Attributes.JsonContent] Passenger passenger); [WebApiClientCore.Attributes.HttpPost("")] Task AddTo([WebApiClientCore.Attributes.Uri] string url, [WebApiClientCore.Attributes.JsonContent] Passenger passenger); }
        public static class Booking
        {
            public class BookingClient(Grpc.Core.ChannelBase channel) : Grpc.Core.ClientBase<BookingClient>(channel)
            {
                public virtual Grpc.Core.AsyncUnaryCall<object> AddAsync(Passenger request) => CallInvoker.AsyncUnaryCall("Add", request);
                public virtual Grpc.Core.AsyncClientStreamingCall<Passenger, object> AddMany() => CallInvoker.AsyncClientStreamingCall<Passenger>("AddMany");
            }
        }
        """;
}
