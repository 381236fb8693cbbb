namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Shapes of the libraries' clients, as far as tests name them.</summary>
internal static class SdkStubs
{
    public const string Source = """
        namespace OpenAI { public class OpenAIClientOptions { public Uri? Endpoint { get; set; } public string? UserAgentApplicationId { get; set; } } public class OpenAIClient { public OpenAIClient(string credential) { } public OpenAIClient(string credential, OpenAIClientOptions? options) { } public OpenAI.Chat.ChatClient GetChatClient(string model) => null!; } }
        namespace OpenAI.Chat { public class ChatClient { public ChatClient(string model, string key) { } public ChatClient(string model, string key, OpenAI.OpenAIClientOptions options) { } public Task CompleteChatAsync(params string[] messages) => Task.CompletedTask; } }
        namespace Azure.AI.OpenAI { public class AzureOpenAIClient { public AzureOpenAIClient(Uri endpoint, string credential) { } public global::OpenAI.Chat.ChatClient GetChatClient(string model) => null!; } }
        namespace Amazon { public class RegionEndpoint { public static readonly RegionEndpoint USEast1 = new(); public static readonly RegionEndpoint CNNorth1 = new(); public static RegionEndpoint GetBySystemName(string systemName) => USEast1; } }
        namespace Amazon.Runtime { public class ClientConfig { public Amazon.RegionEndpoint? RegionEndpoint { get; set; } public string? ServiceURL { get; set; } } }
        namespace Amazon.S3 { public class AmazonS3Config : Amazon.Runtime.ClientConfig { } public class AmazonS3Client { public AmazonS3Client() { } public AmazonS3Client(Amazon.RegionEndpoint region) { } public AmazonS3Client(AmazonS3Config config) { } } }
        namespace Azure.Storage.Blobs { public class BlobServiceClient { public BlobServiceClient(string connectionString) { } public BlobServiceClient(Uri serviceUri) { } public BlobServiceClient(Uri serviceUri, Azure.Identity.DefaultAzureCredential credential) { } } }
        namespace Azure.Identity { public static class AzureAuthorityHosts { public static Uri AzurePublicCloud => null!; public static Uri AzureChina => null!; } public class TokenCredentialOptions { public Uri? AuthorityHost { get; set; } } public class DefaultAzureCredentialOptions : TokenCredentialOptions { } public class DefaultAzureCredential { public DefaultAzureCredential(bool includeInteractiveCredentials = false) { } public DefaultAzureCredential(DefaultAzureCredentialOptions options) { } } }
        namespace Google.Cloud.Storage.V1 { public class StorageClient { public static StorageClient Create() => new(); } }
        namespace Aliyun.OSS { public class OssClient { public OssClient(string endpoint, string id, string secret) { } } }
        namespace COSXML { public class CosXmlConfig { public class Builder { public Builder SetRegion(string region) => this; } } }
        namespace OBS { public class ObsConfig { public string? Endpoint { get; set; } } }
        namespace Minio { public class MinioClient { } public static class MinioClientExtensions { public static MinioClient WithEndpoint(this MinioClient client, string endpoint) => client; } }
        namespace Confluent.Kafka { public class ClientConfig { public string? BootstrapServers { get; set; } } public class ProducerConfig : ClientConfig { } }
        namespace RabbitMQ.Client { public class ConnectionFactory { public string? HostName { get; set; } public Uri? Uri { get; set; } } }
        namespace StackExchange.Redis { public class ConnectionMultiplexer { public static ConnectionMultiplexer Connect(string configuration) => new(); } public class EndPointCollection : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => throw new System.InvalidOperationException(); public void Add(string hostAndPort) { } public void Add(string host, int port) { } } public class ConfigurationOptions { public EndPointCollection EndPoints { get; } = new(); public static ConfigurationOptions Parse(string configuration) => new(); } }
        namespace MongoDB.Driver { public class MongoClient { public MongoClient(string connectionString) { } } public class MongoServerAddress { public MongoServerAddress(string host, int port) { } } public class MongoClientSettings { public MongoServerAddress? Server { get; set; } public static MongoClientSettings FromConnectionString(string connectionString) => new(); } }
        namespace Npgsql { public class NpgsqlConnection { public NpgsqlConnection(string connectionString) { } } }
        namespace Sentry { public class SentryOptions { public string? Dsn { get; set; } } }
        namespace OpenTelemetry.Exporter { public class OtlpExporterOptions { public Uri? Endpoint { get; set; } } }
        namespace SendGrid { public class SendGridClient { public SendGridClient(string apiKey, string? host = null) { } } }
        namespace Twilio { public static class TwilioClient { public static void Init(string user, string password) { } } }
        namespace RestSharp { public class RestClientOptions { public RestClientOptions() { } public RestClientOptions(string baseUrl) { } public Uri? BaseUrl { get; set; } } public class RestRequest { public RestRequest(string resource) { } } public interface IRestClient { } public class RestClient : IRestClient { public RestClient(string baseUrl) { } public RestClient(RestClientOptions options) { } } public static class RestRequestExtensions { public static RestRequest AddJsonBody(this RestRequest request, object obj) => request; } public static class RestClientExtensions { public static Task PostAsync(this IRestClient client, RestRequest request) => Task.CompletedTask; } }
        namespace Flurl.Http { public interface IFlurlRequest { } public static class GeneratedExtensions { public static Task PostJsonAsync(this string url, object body) => Task.CompletedTask; public static IFlurlRequest WithHeader(this string url, string name, string value) => null!; public static Task PostJsonAsync(this IFlurlRequest request, object body) => Task.CompletedTask; } }
        namespace Microsoft.SemanticKernel { public interface IKernelBuilder { } public static class OpenAIKernelBuilderExtensions { public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, string apiKey) => builder; public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, Uri endpoint, string apiKey) => builder; } public static class AzureOpenAIKernelBuilderExtensions { public static IKernelBuilder AddAzureOpenAIChatCompletion(this IKernelBuilder builder, string deploymentName, string endpoint, string apiKey) => builder; } }
        namespace Anthropic { public class AnthropicClient { public string? BaseUrl { get; set; } } }
        namespace Microsoft.Extensions.DependencyInjection { public static class DashScopeServiceCollectionInjector { public static void AddDashScopeClient(this IServiceCollection services, string apiKey, string? baseAddress = null) { } } }
        namespace Stripe { public static class StripeConfiguration { public static string? ApiKey { get; set; } } public class StripeClient { public StripeClient(string apiKey, string? apiBase = null) { } } }
        namespace PayPalCheckoutSdk.Core { public class LiveEnvironment { public LiveEnvironment(string id, string secret) { } } }
        namespace Slack.Webhooks { public class SlackClient { public SlackClient(string webhookUrl) { } } }
        namespace Telegram.Bot { public class TelegramBotClient { public TelegramBotClient(string token, HttpClient? httpClient = null) { } } }
        namespace Discord.Webhook { public class DiscordWebhookClient { public DiscordWebhookClient(string webhookUrl) { } } }
        namespace Segment.Analytics { public class Configuration { public Configuration(string writeKey) { } } }
        namespace Mixpanel { public class MixpanelClient { public MixpanelClient(string token) { } } }
        namespace Microsoft.ApplicationInsights.Extensibility { public class TelemetryConfiguration { public string? ConnectionString { get; set; } } }
        namespace Microsoft.Azure.Cosmos { public static class Regions { public const string WestEurope = "West Europe"; public const string ChinaNorth3 = "China North 3"; } public class CosmosClientOptions { public string? ApplicationRegion { get; set; } } public class CosmosClient { public CosmosClient(string connectionString, CosmosClientOptions? clientOptions = null) { } public CosmosClient(string accountEndpoint, string authKeyOrResourceToken, CosmosClientOptions? clientOptions = null) { } } }
        namespace Microsoft.Data.SqlClient { public class SqlConnection { public SqlConnection(string connectionString) { } } }
        namespace MySqlConnector { public class MySqlConnection { public MySqlConnection(string connectionString) { } } }
        namespace Refit { public static class RestService { public static T For<T>(string hostUrl) => default!; } }
        namespace Grpc.Net.Client { public class GrpcChannel { public static GrpcChannel ForAddress(string address) => new(); } }
        """;
}
