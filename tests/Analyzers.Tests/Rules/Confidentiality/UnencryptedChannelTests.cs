using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using CsLawAnalyzers.Tests.Program.Destinations;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class UnencryptedChannelTests() : RuleTests("CSL2007")
{
    private const string Stored = """
        namespace Microsoft.EntityFrameworkCore { public class DbSet<T> { } public class DbContext { } }
        public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Passenger> Items { get; set; } = null!; }

        """;

    private static (string, string)[] Code(string statements, string before = "") =>
    [
        ("Sdks.cs", SdkStubs.Source),
        ("Test.cs", before + $$"""
            public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public int Rank { get; set; } }
            public class Sender
            {
                public async Task Run(HttpClient http, Passenger passenger, IConfiguration configuration, IHostEnvironment env) { await Task.Yield(); {{statements}} }
            }
            """),
    ];

    [Theory]
    [InlineData("await http.PostAsJsonAsync(\"http://claims.example.cn/api\", [|passenger|]);")]
    [InlineData("await http.PostAsync(\"http://claims.example.cn/api\", new StringContent([|passenger.Mobile|]));")]
    [InlineData("const string Claims = \"http://claims.example.cn\"; await http.PostAsJsonAsync(Claims + \"/api\", [|passenger|]);")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"http://claims.example.cn/\") }; await client.PostAsJsonAsync(\"api\", [|passenger|]);")]
    public async Task Is_a_warning_where_personal_data_goes(string statement) =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statement))).Severity);

    [Theory]
    [InlineData("await http.PostAsJsonAsync(\"https://claims.example.cn/api\", passenger);")]
    [InlineData("await http.PostAsJsonAsync(\"http://localhost:5000/api\", passenger);")]
    [InlineData("await http.PostAsJsonAsync(\"http://10.0.0.7/api\", passenger);")]
    [InlineData("await http.PostAsJsonAsync(\"http://claims-service/api\", passenger);")]
    [InlineData("await http.PostAsJsonAsync(\"http://claims.example.cn/api\", passenger.Rank);")]
    [InlineData("await http.PostAsJsonAsync(configuration[\"Claims\"], passenger);")]
    [InlineData("new Npgsql.NpgsqlConnection(\"Host=db.example.cn;SSL Mode=Require\");")]
    [InlineData("new Npgsql.NpgsqlConnection(\"Host=postgres;SSL Mode=Disable\");")]
    [InlineData("var smtp = new System.Net.Mail.SmtpClient(\"smtp.example.cn\", 587) { EnableSsl = true };")]
    [InlineData("var smtp = new System.Net.Mail.SmtpClient(\"mail:25\");")]
    [InlineData("var smtp = new System.Net.Mail.SmtpClient { DeliveryMethod = System.Net.Mail.SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = \"/mails\" };")]
    [InlineData("var smtp = new System.Net.Mail.SmtpClient(); smtp.DeliveryMethod = System.Net.Mail.SmtpDeliveryMethod.PickupDirectoryFromIis;")]
    [InlineData("if (env.IsDevelopment()) { var smtp = new System.Net.Mail.SmtpClient(\"smtp.example.cn\") { EnableSsl = false }; }")]
    public Task Is_silent_for_encrypted_channels_and_the_own_network(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("var smtp = [|new System.Net.Mail.SmtpClient(\"smtp.example.cn\", 25)|];")]
    [InlineData("var smtp = [|new System.Net.Mail.SmtpClient(configuration[\"Mail:Host\"], 25)|];")]
    [InlineData("var smtp = [|new System.Net.Mail.SmtpClient(configuration.GetValue<string>(\"Mail:Host\"), 25)|];")]
    [InlineData("var smtp = [|new System.Net.Mail.SmtpClient(\"smtp.example.cn\") { DeliveryMethod = System.Net.Mail.SmtpDeliveryMethod.Network }|];")]
    [InlineData("var smtp = new System.Net.Mail.SmtpClient(configuration[\"Host\"]) { [|EnableSsl = false|] };")]
    [InlineData("new Npgsql.NpgsqlConnection([|\"Host=db.example.cn;SSL Mode=Disable\"|]);")]
    [InlineData("var factory = new RabbitMQ.Client.ConnectionFactory { Uri = new Uri([|\"amqp://broker.example.cn\"|]) };")]
    public async Task Is_a_suggestion_where_nothing_is_seen_to_go(string statement) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code(statement))).Severity);

    /// <summary>What one method sets on its own client says nothing of another's.</summary>
    [Fact]
    public Task A_client_in_a_local_is_looked_at_by_itself() => Rule.ReportsAsync(
        """
        using System.Net.Mail;
        public class Plain
        {
            public void Send(MailMessage mail) { using var smtp = [|new SmtpClient("smtp.example.cn", 25)|]; smtp.Send(mail); }
            public void Short(MailMessage mail) { SmtpClient smtp = [|new("smtp.example.cn")|]; smtp.Send(mail); }
            public void Block(MailMessage mail) { using (var smtp = [|new SmtpClient("smtp.example.cn")|]) { smtp.Send(mail); } }
        }
        public class Encrypted
        {
            private readonly SmtpClient _kept = new("smtp.example.cn");
            public Encrypted() => _kept.EnableSsl = true;
            public void Send(MailMessage mail) { using var smtp = new SmtpClient("smtp.example.cn", 587); smtp.EnableSsl = true; smtp.Send(mail); }
            public void Handed(MailMessage mail) { var smtp = new SmtpClient("smtp.example.cn"); Secure(smtp); smtp.Send(mail); }
            public void Inside(MailMessage mail) { var smtp = new SmtpClient("localhost"); smtp.Send(mail); }
            private static void Secure(SmtpClient smtp) => smtp.EnableSsl = true;
        }
        """);

    [Fact]
    public async Task A_connection_to_a_database_is_a_warning_where_the_program_stores_personal_data() =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code("new Npgsql.NpgsqlConnection([|\"Host=db.example.cn;SSL Mode=Disable\"|]);", Stored))).Severity);

    private static async Task<Diagnostic[]> Configured(string text, string source = "", string file = "/app/appsettings.json") =>
        [.. (await new TestCode { Sources = [("Test.cs", source)], AdditionalFiles = [(file, text)] }.DiagnoseAsync(Analyzers.All)).Where(finding => finding.Id == "CSL2007")];

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Server=db.example.cn;Database=Shop;Encrypt=False" } }""", "Server=db.example.cn;Database=Shop;Encrypt=False")]
    [InlineData("""{ "ConnectionStrings": { "Shop": "server=db.example.cn;SslMode=None" } }""", "server=db.example.cn;SslMode=None")]
    [InlineData("""{ "Crm": { "BaseUrl": "http://crm.example.cn/api" } }""", "http://crm.example.cn/api")]
    [InlineData("""{ "Mqtt": { "Server": "mqtt://broker.example.cn" } }""", "mqtt://broker.example.cn")]
    [InlineData("""{ "Mail": { "Host": "smtp.example.cn", "EnableSsl": false } }""", "false")]
    [InlineData("""{ "Cap": { "RabbitMq": "amqp://mq.example.cn:5672" } }""", "amqp://mq.example.cn:5672")]
    [InlineData("""{ "ActiveMq": { "Failover": "tcp://mq.example.cn:61616" } }""", "tcp://mq.example.cn:61616")]
    [InlineData("""{ "Pulsar": { "Cluster": "pulsar://pulsar.example.cn:6650" } }""", "pulsar://pulsar.example.cn:6650")]
    [InlineData("""{ "Kafka": { "BootstrapServers": "PLAINTEXT://kafka.example.cn:9092" } }""", "PLAINTEXT://kafka.example.cn:9092")]
    [InlineData("""{ "Kafka": { "BootstrapServers": "kafka.example.cn:9092", "SecurityProtocol": "SASL_PLAINTEXT" } }""", "SASL_PLAINTEXT")]
    [InlineData("""{ "Kafka": { "bootstrap.servers": "kafka.example.cn:9092", "security.protocol": "plaintext" } }""", "plaintext")]
    [InlineData("""{ "RabbitMq": { "HostName": "mq.example.cn", "Ssl": { "Enabled": false } } }""", "false")]
    [InlineData("""{ "Redis": { "Configuration": "redis.example.cn:6379,ssl=false" } }""", "redis.example.cn:6379,ssl=false")]
    public async Task Reports_a_value_of_a_settings_file(string json, string value)
    {
        Diagnostic finding = Assert.Single(await Configured(json));
        Assert.Equal(value, json.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Server=sqlserver;Encrypt=False", "Other": "Server=db.example.cn;Encrypt=True", "File": "Data Source=shop.db;Encrypt=False" } }""")]
    [InlineData("""{ "Crm": { "BaseUrl": "https://crm.example.cn/api", "Local": "http://localhost:5000", "Inner": "http://crm:8080" } }""")]
    [InlineData("""{ "Cors": { "Origins": "http://shop.example.cn" }, "Jwt": { "Issuer": "http://login.example.cn" } }""")]
    [InlineData("""{ "Mail": { "Host": "mailhog", "EnableSsl": false }, "Feature": { "UseTls": false } }""")]
    [InlineData("""{ "Cap": { "RabbitMq": "amqps://mq.example.cn:5671", "Inner": "amqp://rabbitmq:5672", "Rules": "http://www.example.cn/ns/cap" } }""")]
    [InlineData("""{ "ActiveMq": { "Failover": "ssl://mq.example.cn:61617" }, "Pulsar": { "Cluster": "pulsar+ssl://pulsar.example.cn:6651" }, "Listen": { "At": "tcp://0.0.0.0:9000" } }""")]
    [InlineData("""{ "Kafka": { "BootstrapServers": "kafka.example.cn:9093", "SecurityProtocol": "SaslSsl" }, "Other": { "BootstrapServers": "kafka.example.cn:9092" }, "Inner": { "BootstrapServers": "kafka:9092", "SecurityProtocol": "Plaintext" } }""")]
    [InlineData("""{ "RabbitMq": { "HostName": "mq.example.cn", "Ssl": { "Enabled": true } }, "Feature": { "Ssl": { "Enabled": false } } }""")]
    [InlineData("""{ "Redis": { "Configuration": "redis.example.cn:6379,ssl=true", "Inner": "redis:6379,ssl=false", "Caching": "no-cache,max-age=0", "Plain": "redis.example.cn:6379" } }""")]
    public async Task Is_silent_for_other_values(string json) => Assert.Empty(await Configured(json));

    [Fact]
    public async Task A_developers_file_is_fine() => Assert.Empty(await Configured("""{ "Crm": { "BaseUrl": "http://crm.example.cn/api" } }""", file: "/app/appsettings.Development.json"));

    [Fact]
    public Task Fix_writes_https() => Rule.FixesAsync(
        """
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Sender
        {
            private const string Partner = "http://partner.example.cn";
            public Task Join(HttpClient http, Passenger passenger) => http.PostAsJsonAsync(Partner, [|passenger|]);
            public Task Claim(HttpClient http, Passenger passenger) => http.PostAsJsonAsync("http://claims.example.cn/api", [|passenger|]);
            public Task Tell(HttpClient http, Passenger passenger) => http.PostAsync($"http://claims.example.cn/{1}", new StringContent([|passenger.Mobile|]));
        }
        """,
        """
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Sender
        {
            private const string Partner = "https://partner.example.cn";
            public Task Join(HttpClient http, Passenger passenger) => http.PostAsJsonAsync(Partner, passenger);
            public Task Claim(HttpClient http, Passenger passenger) => http.PostAsJsonAsync("https://claims.example.cn/api", passenger);
            public Task Tell(HttpClient http, Passenger passenger) => http.PostAsync($"https://claims.example.cn/{1}", new StringContent(passenger.Mobile));
        }
        """,
        "CSL2007.UseHttps");

    [Fact]
    public Task Fix_turns_the_switch() => Rule.FixesAsync(
        """
        public class Mailer { public object Make(string host) => new System.Net.Mail.SmtpClient(host) { [|EnableSsl = false|] }; }
        """,
        """
        public class Mailer { public object Make(string host) => new System.Net.Mail.SmtpClient(host) { EnableSsl = true }; }
        """,
        "CSL2007.Encrypt");

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("System")]
    public Task Fix_asks_for_the_certificate_and_the_encryption_of_a_database(string vendor) => Rule.FixesAsync(
        Database(vendor, "[|TrustServerCertificate = true|], [|Encrypt = false|]"), Database(vendor, "TrustServerCertificate = false, Encrypt = true"), "CSL2007.Encrypt");

    private static string Database(string vendor, string settings) => $$"""
        namespace {{vendor}}.Data.SqlClient { public class SqlConnectionStringBuilder { public bool TrustServerCertificate { get; set; } public bool Encrypt { get; set; } } }
        public static class Shop { public static object Open() => new {{vendor}}.Data.SqlClient.SqlConnectionStringBuilder { {{settings}} }; }
        """;

    [Fact]
    public async Task Trust_in_any_certificate_of_a_database_is_a_suggestion() => Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync("""
        namespace Microsoft.Data.SqlClient { public class SqlConnectionStringBuilder { public bool TrustServerCertificate { get; set; } } }
        public static class Shop
        {
            public static object Open() => new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { [|TrustServerCertificate = true|] };
            public static object Closed() => new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { TrustServerCertificate = false };
        }
        """)).Severity);
}
