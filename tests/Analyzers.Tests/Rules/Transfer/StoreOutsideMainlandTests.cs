using System.Threading.Tasks;
using CsLawAnalyzers.Tests.Program.Destinations;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

public sealed class StoreOutsideMainlandTests() : RuleTests("CSL3002")
{
    private const string Entities = """
        namespace Microsoft.EntityFrameworkCore { public class DbSet<T> { } public class DbContext { } }
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Crate { public int Weight { get; set; } }

        """;

    private static (string, string)[] Code(string statements, string entity = "Crate", string declaration = "") =>
    [
        ("Sdks.cs", SdkStubs.Source),
        ("Test.cs", Entities + $$"""
            public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<{{entity}}> Items { get; set; } = null!; }
            {{declaration}}
            public class Startup { public void Run(IConfiguration configuration) { {{statements}} } }
            """),
    ];

    [Theory]
    [InlineData("new Amazon.S3.AmazonS3Client([|Amazon.RegionEndpoint.USEast1|]);")]
    [InlineData("new Amazon.S3.AmazonS3Client(new Amazon.S3.AmazonS3Config { RegionEndpoint = [|Amazon.RegionEndpoint.USEast1|] });")]
    [InlineData("new Aliyun.OSS.OssClient([|\"oss-cn-hongkong.aliyuncs.com\"|], \"a\", \"b\");")]
    [InlineData("new Npgsql.NpgsqlConnection([|\"Host=shop.postgres.database.azure.com;Database=shop\"|]);")]
    [InlineData("[|Google.Cloud.Storage.V1.StorageClient.Create()|];")]
    [InlineData("const string Kafka = \"pkc.us-east-1.aws.confluent.cloud:9092\"; var k = new Confluent.Kafka.ProducerConfig { BootstrapServers = [|Kafka|] };")]
    public Task Reports_a_store_abroad(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.CNNorth1);")]
    [InlineData("new Aliyun.OSS.OssClient(\"oss-cn-hangzhou.aliyuncs.com\", \"a\", \"b\");")]
    [InlineData("new Npgsql.NpgsqlConnection(\"Host=postgres;Database=shop\");")]
    [InlineData("new Npgsql.NpgsqlConnection(configuration[\"Db\"]!);")]
    [InlineData("new SendGrid.SendGridClient(\"key\");")]
    [InlineData("new OpenAI.OpenAIClient(\"key\");")]
    public Task Is_silent_for_other_places_and_other_clients(string statement) => Rule.ReportsAsync(Code(statement));

    /// <summary>A client whose type stands in what the member gives back.</summary>
    [Theory]
    [InlineData("Amazon.S3.AmazonS3Client Made() => new([|Amazon.RegionEndpoint.USEast1|]);")]
    [InlineData("Amazon.S3.AmazonS3Client Made => new([|Amazon.RegionEndpoint.USEast1|]);")]
    [InlineData("Amazon.S3.AmazonS3Client Made { get { return new([|Amazon.RegionEndpoint.USEast1|]); } }")]
    [InlineData("object Made() { Amazon.S3.AmazonS3Client Own() { return new([|Amazon.RegionEndpoint.USEast1|]); } return Own(); }")]
    [InlineData("Amazon.S3.AmazonS3Client Made() => new(Amazon.RegionEndpoint.CNNorth1);")]
    [InlineData("Crate Made() => new();")]
    public Task Clients_that_a_member_gives_back(string member) => Rule.ReportsAsync(Code("", declaration: $"public class Clients {{ public {member} }}"));

    /// <summary>Servers that an initializer adds to options, and clients of Elasticsearch.</summary>
    [Theory]
    [InlineData("var o = new StackExchange.Redis.ConfigurationOptions { EndPoints = { { [|\"shop.redis.cache.windows.net\"|], 6380 } } };")]
    [InlineData("var o = new StackExchange.Redis.ConfigurationOptions { EndPoints = { [|\"shop.redis.cache.windows.net:6380\"|] } };")]
    [InlineData("var o = new StackExchange.Redis.ConfigurationOptions { EndPoints = { { \"redis\", 6379 } } };")]
    [InlineData("var o = new Shown { Names = { \"shop.redis.cache.windows.net\" } };")]
    [InlineData("new Nest.ElasticClient(new Uri([|\"https://es.example.de:9200\"|]));")]
    [InlineData("new Nest.ElasticClient(new Uri(\"http://elasticsearch:9200\"));")]
    public Task Servers_of_options(string statement) => Rule.ReportsAsync(Code(statement, declaration: """
        namespace Nest { public class ElasticClient { public ElasticClient(Uri uri) { } } }
        public class Shown { public System.Collections.Generic.List<string> Names { get; } = new(); }
        """));

    /// <summary>A blob container of ABP is told its place by a function that configures the provider.</summary>
    [Theory]
    [InlineData("container.UseAliyun(aliyun => aliyun.Endpoint = [|\"oss-us-west-1.aliyuncs.com\"|]);")]
    [InlineData("container.UseAliyun(aliyun => aliyun.Endpoint = \"oss-cn-hangzhou.aliyuncs.com\");")]
    [InlineData("container.UseAws(aws => aws.Region = [|\"eu-west-1\"|]);")]
    [InlineData("container.UseAws(aws => aws.Region = \"cn-north-1\");")]
    public Task A_blob_container(string statement) => Rule.ReportsAsync(Code("var container = new Volo.Abp.BlobStoring.BlobContainerConfiguration(); " + statement, declaration: """
        namespace Volo.Abp.BlobStoring.Aliyun { public class AliyunBlobProviderConfiguration { public string Endpoint { get; set; } = ""; } }
        namespace Volo.Abp.BlobStoring.Aws { public class AwsBlobProviderConfiguration { public string Region { get; set; } = ""; } }
        namespace Volo.Abp.BlobStoring
        {
            public class BlobContainerConfiguration { public void UseAliyun(Action<Aliyun.AliyunBlobProviderConfiguration> configure) { } public void UseAws(Action<Aws.AwsBlobProviderConfiguration> configure) { } }
        }
        """));

    [Fact]
    public async Task Is_a_warning_where_the_program_stores_personal_data()
    {
        const string Statement = "new Amazon.S3.AmazonS3Client([|Amazon.RegionEndpoint.USEast1|]);";
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(Statement, "Passenger"))).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code(Statement))).Severity);
    }

    [Fact]
    public async Task Is_a_warning_for_critical_infrastructure_whatever_is_stored() => Assert.Equal(
        DiagnosticSeverity.Warning,
        Assert.Single(await Rule.ReportsAsync(
            Code("new Amazon.S3.AmazonS3Client([|Amazon.RegionEndpoint.USEast1|]);"), code => code with { Options = code.Options.Add("cslaw_operator", "ciio") })).Severity);

    [Theory]
    [InlineData("SCC-2026-1", "Amazon.RegionEndpoint.USEast1")]
    [InlineData("", "[|Amazon.RegionEndpoint.USEast1|]")]
    public Task A_declared_route_with_its_reference_settles_it(string reference, string region) => Rule.ReportsAsync(
        Code($"new Amazon.S3.AmazonS3Client({region});", declaration: $"[CsLaw.Guards.CrossBorderTransfer(CsLaw.Guards.TransferRoute.StandardContract, \"{reference}\")]"), WithGuards);

    [Fact]
    public Task Fix_moves_to_the_mainland_region_of_the_cloud() => Rule.FixesAsync(
        """
        public class Storage
        {
            public object Enumerated() => new Amazon.S3.AmazonS3Client([|Amazon.RegionEndpoint.USEast1|]);
            public object Named() => new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.GetBySystemName([|"eu-west-1"|]));
        }
        """,
        """
        public class Storage
        {
            public object Enumerated() => new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.CNNorth1);
            public object Named() => new Amazon.S3.AmazonS3Client(Amazon.RegionEndpoint.GetBySystemName("cn-north-1"));
        }
        """,
        "CSL3002.MoveToMainlandRegion", code => code with { Sources = code.Sources.Add(("Sdks.cs", SdkStubs.Source)) });

    [Fact]
    public Task Fix_moves_to_the_china_cloud_of_azure_with_its_hosts_and_its_authority() => Rule.FixesAsync(
        """
        public class Storage
        {
            public object Blobs() => new Azure.Storage.Blobs.BlobServiceClient(new Uri([|"https://shop.blob.core.windows.net/x"|]), new Azure.Identity.DefaultAzureCredential());
            public object Told() => new Azure.Storage.Blobs.BlobServiceClient(new Uri([|"https://shop.blob.core.windows.net"|]),
                new Azure.Identity.DefaultAzureCredential(new Azure.Identity.DefaultAzureCredentialOptions { AuthorityHost = Azure.Identity.AzureAuthorityHosts.AzurePublicCloud }));
            public object Database() => new Npgsql.NpgsqlConnection([|"Host=shop.postgres.database.azure.com;Database=shop"|]);
        }
        """,
        """
        public class Storage
        {
            public object Blobs() => new Azure.Storage.Blobs.BlobServiceClient(new Uri("https://shop.blob.core.chinacloudapi.cn/x"), new Azure.Identity.DefaultAzureCredential(new Azure.Identity.DefaultAzureCredentialOptions { AuthorityHost = Azure.Identity.AzureAuthorityHosts.AzureChina }));
            public object Told() => new Azure.Storage.Blobs.BlobServiceClient(new Uri("https://shop.blob.core.chinacloudapi.cn"),
                new Azure.Identity.DefaultAzureCredential(new Azure.Identity.DefaultAzureCredentialOptions { AuthorityHost = Azure.Identity.AzureAuthorityHosts.AzureChina }));
            public object Database() => new Npgsql.NpgsqlConnection("Host=shop.postgres.database.chinacloudapi.cn;Database=shop");
        }
        """,
        "CSL3002.MoveToMainlandRegion", code => code with { Sources = code.Sources.Add(("Sdks.cs", SdkStubs.Source)) });

    [Theory]
    [InlineData("https://shop.blob.core.windows.net", "https://shop.blob.core.chinacloudapi.cn")]
    [InlineData("AccountName=shop;EndpointSuffix=core.windows.net", "AccountName=shop;EndpointSuffix=core.chinacloudapi.cn")]
    [InlineData("https://VAULT.AZURE.NET", "https://vault.azure.cn")]
    [InlineData("https://blob.core.windows.net.example.com", null)]
    [InlineData("https://mycore.windows.net", null)]
    [InlineData("https://shop.blob.core.chinacloudapi.cn", null)]
    [InlineData("", null)]
    public void Only_whole_endings_of_hosts_are_moved(string text, string? moved) => Assert.Equal(moved, CsLawAnalyzers.Libraries.Hosts.RegionTable.Default.WithMainlandHosts(text));

    [Fact]
    public Task Offers_no_other_region_where_the_cloud_has_none_in_the_mainland() => Rule.OffersNoFixAsync("""
        public static class Database { public static System.Data.Common.DbDataSource Open(System.Data.Common.DbProviderFactory provider) => provider.CreateDataSource([|"Host=shop.c1x2.eu-central-1.rds.amazonaws.com"|]); }
        """, WithGuards, "CSL3002.MoveToMainlandRegion");
}
