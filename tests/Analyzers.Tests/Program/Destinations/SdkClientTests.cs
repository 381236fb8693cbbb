using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Where the clients of libraries go, by every way in which they are told, and by its opposite.</summary>
public sealed class SdkClientTests
{
    private const string Settings = """
        { "Blob": "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=k", "Region": "cn-north-1", "Kafka": { "Servers": "kafka.example.cn:9092" },
          "ConnectionStrings": { "Shop": "Host=shop.postgres.database.azure.com;Database=shop", "Empty": "" }, "Mail": { "Dsn": "https://key@o1.ingest.sentry.io/1" } }
        """;

    private static string Read(string statements)
    {
        var code = new TestCode
        {
            Sources =
            [
                ("Sdks.cs", SdkStubs.Source),
                ("Test.cs", """
                    public class Options { public string? Dsn { get; set; } public string Fallback { get; set; } = "https://o1.ingest.sentry.io/1"; }
                    public class Service(IConfiguration configuration, IServiceCollection services, Microsoft.Extensions.Options.IOptions<Options> options, string given)
                    {
                        private const string Mainland = "https://dashscope.aliyuncs.com/compatible-mode/v1";
                        public void Bind() => services.Configure<Options>(configuration.GetSection("Mail"));
                        public void Run() { 
                    """ + statements + " } }"),
            ],
            AdditionalFiles = [("/app/appsettings.json", Settings)],
        };
        ProgramModel program = ProgramModel.Of(code.Compile(), code.AnalyzerOptions(), CancellationToken.None);
        Assert.Empty(code.Compile().GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => d.ToString()));
        ImmutableArray<SdkClient> clients = [.. program.Destinations.Clients.All.DistinctBy(client => client.Destination.DecidedAt)];
        return string.Join("|", clients.Select(client => $"{client.Destination.Host} {client.Destination.Jurisdiction} {client.Destination.By}"));
    }

    [Theory]
    // The default host, and what takes its place.
    [InlineData("""new OpenAI.OpenAIClient("key");""", "api.openai.com Outside Default")]
    [InlineData("""new OpenAI.OpenAIClient("key", new OpenAI.OpenAIClientOptions { Endpoint = new Uri(Mainland) });""", "dashscope.aliyuncs.com Mainland Code")]
    [InlineData("""new OpenAI.OpenAIClient("key", new OpenAI.OpenAIClientOptions { UserAgentApplicationId = "shop" });""", "api.openai.com Outside Default")]
    [InlineData("""new OpenAI.OpenAIClient("key", null);""", "api.openai.com Outside Default")]
    [InlineData("""var o = new OpenAI.OpenAIClientOptions(); o.Endpoint = new Uri(Mainland); var c = new OpenAI.OpenAIClient("key", o);""", "dashscope.aliyuncs.com Mainland Code")]
    [InlineData("""void Make(OpenAI.OpenAIClientOptions o) { new OpenAI.OpenAIClient("key", o); }""", " Unknown Nothing")]
    [InlineData("""new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://shop.openai.azure.com"), "key");""", "shop.openai.azure.com Outside Code")]
    [InlineData("""new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(given), "key");""", " Unknown Nothing")]
    [InlineData("""Google.Cloud.Storage.V1.StorageClient.Create();""", "storage.googleapis.com Outside Default")]
    [InlineData("""new SendGrid.SendGridClient("key");""", "api.sendgrid.com Outside Default")]
    [InlineData("""new SendGrid.SendGridClient("key", host: "https://mail.example.cn");""", "mail.example.cn Mainland Code")]
    [InlineData("""Twilio.TwilioClient.Init("a", "b");""", "api.twilio.com Outside Default")]
    [InlineData("""Microsoft.SemanticKernel.OpenAIKernelBuilderExtensions.AddOpenAIChatCompletion(null!, "gpt", "key");""", "api.openai.com Outside Default")]
    [InlineData("""Microsoft.SemanticKernel.OpenAIKernelBuilderExtensions.AddOpenAIChatCompletion(null!, "gpt", new Uri(Mainland), "key");""", "dashscope.aliyuncs.com Mainland Code")]
    [InlineData("""Microsoft.SemanticKernel.AzureOpenAIKernelBuilderExtensions.AddAzureOpenAIChatCompletion(null!, "gpt", "https://shop.openai.azure.com", "key");""", "shop.openai.azure.com Outside Code")]
    [InlineData("""Microsoft.SemanticKernel.AzureOpenAIKernelBuilderExtensions.AddAzureOpenAIChatCompletion(null!, "gpt", given, "key");""", " Unknown Nothing")]
    [InlineData("""new Anthropic.AnthropicClient();""", "api.anthropic.com Outside Default")]
    [InlineData("""var a = new Anthropic.AnthropicClient { BaseUrl = "https://models.example.cn" };""", "models.example.cn Mainland Code")]
    [InlineData("""services.AddDashScopeClient("key");""", "dashscope.aliyuncs.com Mainland Default")]
    [InlineData("""services.AddDashScopeClient("key", "https://dashscope-intl.aliyuncs.com/api/v1/");""", "dashscope-intl.aliyuncs.com Outside Code")]
    [InlineData("""Stripe.StripeConfiguration.ApiKey = "key";""", "api.stripe.com Outside Default")]
    [InlineData("""new Stripe.StripeClient("key", apiBase: "https://pay.example.cn");""", "pay.example.cn Mainland Code")]
    [InlineData("""new PayPalCheckoutSdk.Core.LiveEnvironment("id", "secret");""", "api.paypal.com Outside Default")]
    [InlineData("""new Slack.Webhooks.SlackClient("https://hooks.slack.com/services/T/B/x");""", "hooks.slack.com Outside Code")]
    [InlineData("""new Slack.Webhooks.SlackClient(given);""", " Unknown Nothing")]
    [InlineData("""new Telegram.Bot.TelegramBotClient("token");""", "api.telegram.org Outside Default")]
    [InlineData("""new Telegram.Bot.TelegramBotClient("token", new HttpClient { BaseAddress = new Uri("https://bots.example.cn") });""", "bots.example.cn Mainland Code")]
    [InlineData("""new Discord.Webhook.DiscordWebhookClient("https://discord.com/api/webhooks/1/x");""", "discord.com Outside Default")]
    [InlineData("""new Segment.Analytics.Configuration("key");""", "api.segment.io Outside Default")]
    [InlineData("""new Mixpanel.MixpanelClient("token");""", "api.mixpanel.com Outside Default")]
    [InlineData("""var t = new Microsoft.ApplicationInsights.Extensibility.TelemetryConfiguration { ConnectionString = "InstrumentationKey=0;IngestionEndpoint=https://westus.in.applicationinsights.azure.com/" };""", "westus.in.applicationinsights.azure.com Outside Code")]
    [InlineData("""var t = new Microsoft.ApplicationInsights.Extensibility.TelemetryConfiguration { ConnectionString = "InstrumentationKey=0;IngestionEndpoint=https://chinanorth3-0.in.applicationinsights.azure.cn/" };""", "chinanorth3-0.in.applicationinsights.azure.cn Mainland Code")]
    // Regions as members, as text, by way of settings.
    [InlineData("""new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.USEast1);""", "USEast1 Outside Code")]
    [InlineData("""new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.CNNorth1);""", "CNNorth1 Mainland Code")]
    [InlineData("""new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.GetBySystemName("eu-west-1"));""", "eu-west-1 Outside Code")]
    [InlineData("""new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.GetBySystemName(configuration["Region"]!));""", "cn-north-1 Mainland Settings")]
    [InlineData("""new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.GetBySystemName(given));""", " Unknown Nothing")]
    [InlineData("""new Amazon.S3.AmazonS3Client(new Amazon.S3.AmazonS3Config { RegionEndpoint = Amazon.RegionEndpoint.USEast1 });""", "USEast1 Outside Code")]
    [InlineData("""new Microsoft.Azure.Cosmos.CosmosClient("https://shop.documents.azure.com", "key");""", "shop.documents.azure.com Outside Code")]
    [InlineData("""new Microsoft.Azure.Cosmos.CosmosClient("AccountEndpoint=https://shop.documents.azure.cn:443/;AccountKey=k==");""", "shop.documents.azure.cn Mainland Code")]
    [InlineData("""var o = new Microsoft.Azure.Cosmos.CosmosClientOptions { ApplicationRegion = Microsoft.Azure.Cosmos.Regions.WestEurope };""", "West Europe Outside Code")]
    [InlineData("""var o = new Microsoft.Azure.Cosmos.CosmosClientOptions { ApplicationRegion = Microsoft.Azure.Cosmos.Regions.ChinaNorth3 };""", "China North 3 Mainland Code")]
    [InlineData("""var o = new Microsoft.Azure.Cosmos.CosmosClientOptions { ApplicationRegion = given };""", " Unknown Nothing")]
    [InlineData("""new Amazon.S3.AmazonS3Client();""", "")]
    [InlineData("""new COSXML.CosXmlConfig.Builder().SetRegion("ap-hongkong");""", "ap-hongkong Outside Code")]
    [InlineData("""new COSXML.CosXmlConfig.Builder().SetRegion("ap-guangzhou");""", "ap-guangzhou Mainland Code")]
    // Endpoints and connection strings.
    [InlineData("""new Aliyun.OSS.OssClient("oss-cn-hangzhou.aliyuncs.com", "a", "b");""", "oss-cn-hangzhou.aliyuncs.com Mainland Code")]
    [InlineData("""new Aliyun.OSS.OssClient("https://oss-cn-hongkong.aliyuncs.com", "a", "b");""", "oss-cn-hongkong.aliyuncs.com Outside Code")]
    [InlineData("""var c = new OBS.ObsConfig { Endpoint = "https://obs.cn-north-4.myhuaweicloud.com" };""", "obs.cn-north-4.myhuaweicloud.com Mainland Code")]
    [InlineData("""Minio.MinioClientExtensions.WithEndpoint(new Minio.MinioClient(), "minio:9000");""", "minio Own Code")]
    [InlineData("""new Azure.Storage.Blobs.BlobServiceClient(configuration["Blob"]!);""", "shop.blob.core.windows.net Outside Settings")]
    [InlineData("""new Azure.Storage.Blobs.BlobServiceClient(configuration["Missing"]!);""", " Unknown Nothing")]
    [InlineData("""new Npgsql.NpgsqlConnection(configuration.GetConnectionString("Shop")!);""", "shop.postgres.database.azure.com Outside Settings")]
    [InlineData("""new Npgsql.NpgsqlConnection(configuration.GetConnectionString("Empty")!);""", " Unknown Nothing")]
    [InlineData("""new Microsoft.Data.SqlClient.SqlConnection("Server=tcp:shop.database.windows.net,1433;Database=Shop");""", "shop.database.windows.net Outside Code")]
    [InlineData("""new Microsoft.Data.SqlClient.SqlConnection("Server=tcp:shop.database.chinacloudapi.cn,1433;Database=Shop");""", "shop.database.chinacloudapi.cn Mainland Code")]
    [InlineData("""new MySqlConnector.MySqlConnection("Server=shop.abc.us-east-1.rds.amazonaws.com;Database=shop");""", "shop.abc.us-east-1.rds.amazonaws.com Outside Code")]
    [InlineData("""new MySqlConnector.MySqlConnection("Server=rm-1.mysql.rds.aliyuncs.com;Database=shop");""", "rm-1.mysql.rds.aliyuncs.com Mainland Code")]
    [InlineData("""new MongoDB.Driver.MongoClient("mongodb+srv://u:p@shop.ab12.mongodb.net");""", "shop.ab12.mongodb.net Outside Code")]
    [InlineData("""MongoDB.Driver.MongoClientSettings.FromConnectionString("mongodb+srv://u:p@shop.ab12.mongodb.net");""", "shop.ab12.mongodb.net Outside Code")]
    [InlineData("""var s = new MongoDB.Driver.MongoClientSettings { Server = new MongoDB.Driver.MongoServerAddress("mongo.example.de", 27017) };""", "mongo.example.de Outside Code")]
    [InlineData("""var s = new MongoDB.Driver.MongoClientSettings { Server = new MongoDB.Driver.MongoServerAddress("mongo.example.cn", 27017) };""", "mongo.example.cn Mainland Code")]
    [InlineData("""StackExchange.Redis.ConfigurationOptions.Parse("shop.redis.cache.windows.net:6380,ssl=true");""", "shop.redis.cache.windows.net Outside Code")]
    [InlineData("""var o = new StackExchange.Redis.ConfigurationOptions(); o.EndPoints.Add("redis.example.de", 6379);""", "redis.example.de Outside Code")]
    [InlineData("""var o = new StackExchange.Redis.ConfigurationOptions(); o.EndPoints.Add("redis.example.cn:6379");""", "redis.example.cn Mainland Code")]
    [InlineData("""StackExchange.Redis.ConnectionMultiplexer.Connect("redis:6379,abortConnect=false");""", "redis Own Code")]
    [InlineData("""var k = new Confluent.Kafka.ProducerConfig { BootstrapServers = configuration.GetSection("Kafka")["Servers"] };""", "kafka.example.cn Mainland Settings")]
    [InlineData("""var k = new Confluent.Kafka.ProducerConfig { BootstrapServers = configuration.GetValue<string>("Kafka:Servers") };""", "kafka.example.cn Mainland Settings")]
    [InlineData("""var k = new Confluent.Kafka.ProducerConfig { BootstrapServers = configuration.GetValue("Kafka:None", "pkc.us-east-1.aws.confluent.cloud:9092") };""", "pkc.us-east-1.aws.confluent.cloud Outside Code")]
    [InlineData("""var r = new RabbitMQ.Client.ConnectionFactory { HostName = "10.0.0.3" };""", "10.0.0.3 Own Code")]
    [InlineData("""var r = new RabbitMQ.Client.ConnectionFactory(); r.Uri = new Uri("amqps://u:p@cat.rmq.cloudamqp.com/v");""", "cat.rmq.cloudamqp.com Outside Code")]
    // Options by their section, and their own default.
    [InlineData("""var s = new Sentry.SentryOptions { Dsn = options.Value.Dsn };""", "o1.ingest.sentry.io Outside Settings")]
    [InlineData("""var s = new Sentry.SentryOptions { Dsn = options.Value.Fallback };""", "o1.ingest.sentry.io Outside Code")]
    [InlineData("""var s = new Sentry.SentryOptions { Dsn = configuration["Mail:Dsn"] ?? "https://a@sentry.example.cn/1" };""", "o1.ingest.sentry.io Outside Settings")]
    [InlineData("""var s = new Sentry.SentryOptions { Dsn = configuration["Mail:None"] ?? "https://a@sentry.example.cn/1" };""", "sentry.example.cn Mainland Code")]
    [InlineData("""var e = new OpenTelemetry.Exporter.OtlpExporterOptions { Endpoint = new UriBuilder("https", "otlp.nr-data.net").Uri };""", "otlp.nr-data.net Outside Code")]
    [InlineData("""var m = new System.Net.Mail.SmtpClient("smtp.gmail.com", 587);""", "smtp.gmail.com Outside Code")]
    [InlineData("""System.Net.Mail.SmtpClient m = new("smtp.qq.com");""", "smtp.qq.com Mainland Code")]
    [InlineData("""Grpc.Net.Client.GrpcChannel.ForAddress("https://grpc.example.de:5001");""", "grpc.example.de Outside Code")]
    public void Says_where_a_client_goes(string statement, string expected) => Assert.Equal(expected, Read(statement));
}
