using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Transfer;

public sealed class OverseasEndpointInConfigurationTests() : RuleTests("CSL3005")
{
    private const string Stored = """
        namespace Microsoft.EntityFrameworkCore { public class DbSet<T> { } public class DbContext { } }
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Passenger> Items { get; set; } = null!; }
        """;

    private static async Task<Diagnostic[]> Findings(string text, string file = "/app/appsettings.json", string source = "") =>
        [.. (await new TestCode { Sources = [("Test.cs", source)], AdditionalFiles = [(file, text)] }.DiagnoseAsync(Analyzers.All)).Where(finding => finding.Id == "CSL3005")];

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Server=shop.database.windows.net;Database=Shop" } }""", "Server=shop.database.windows.net;Database=Shop")]
    [InlineData("""{ "ApplicationInsights": { "ConnectionString": "InstrumentationKey=0;IngestionEndpoint=https://westus.in.applicationinsights.azure.com/" } }""", "InstrumentationKey=0;IngestionEndpoint=https://westus.in.applicationinsights.azure.com/")]
    [InlineData("""{ "Sentry": { "Dsn": "https://key@o1.ingest.sentry.io/1" } }""", "https://key@o1.ingest.sentry.io/1")]
    [InlineData("""{ "Crm": { "BaseUrl": "https://crm.example.de/api" } }""", "https://crm.example.de/api")]
    [InlineData("""{ "Redis": { "ConnectionString": "shop.redis.cache.windows.net:6380,ssl=True" } }""", "shop.redis.cache.windows.net:6380,ssl=True")]
    [InlineData("""{ "Mail": { "Host": "smtp.sendgrid.net" } }""", "smtp.sendgrid.net")]
    [InlineData("""{ "OpenAI": { "Endpoint": "https://shop.openai.azure.com/" } }""", "https://shop.openai.azure.com/")]
    public async Task Reports_an_address_abroad_at_its_value(string json, string value)
    {
        Diagnostic finding = Assert.Single(await Findings(json));
        Assert.Equal(value, json.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("""{ "AWS": { "Region": "us-east-1" } }""", "us-east-1")]
    [InlineData("""{ "AzureRegion": "West Europe" }""", "West Europe")]
    [InlineData("""{ "Aliyun": { "RegionId": "ap-southeast-1" } }""", "ap-southeast-1")]
    [InlineData("""{ "Storage": { "S3": { "Region": "eu-west-1", "Bucket": "files" } } }""", "eu-west-1")]
    public async Task Reports_a_region_abroad(string json, string value)
    {
        Diagnostic finding = Assert.Single(await Findings(json));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.Equal(value, json.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("""{ "AWS": { "Region": "cn-north-1" } }""")]
    [InlineData("""{ "Azure": { "Region": "chinanorth3" } }""")]
    [InlineData("""{ "AWS": { "Region": "default" } }""")]
    [InlineData("""{ "Site": { "Region": "us-east-1" } }""")]
    [InlineData("""{ "AWS": { "RegionCount": "us-east-1" } }""")]
    [InlineData("""{ "S3": { "Region": "us-east-1", "ServiceUrl": "http://minio:9000" } }""")]
    public async Task Other_regions_are_none(string json) => Assert.Empty(await Findings(json));

    /// <summary>A section of an .editorconfig speaks of settings files too where its pattern takes them in; one about other files does not.</summary>
    [Theory]
    [InlineData("/app/appsettings.json", "cslaw_law_version", "2016", "Art. 37", DiagnosticSeverity.Info)]
    [InlineData("Test.cs", "cslaw_law_version", "2016", "Art. 39", DiagnosticSeverity.Info)]
    [InlineData("/app/appsettings.json", "cslaw_operator", "ciio", "Art. 39", DiagnosticSeverity.Warning)]
    [InlineData("Test.cs", "cslaw_operator", "ciio", "Art. 39", DiagnosticSeverity.Info)]
    public async Task What_a_section_says_of_the_file_counts(string file, string key, string value, string article, DiagnosticSeverity severity)
    {
        Diagnostic finding = Assert.Single(await new TestCode
        {
            Sources = [("Test.cs", "")],
            AdditionalFiles = [("/app/appsettings.json", """{ "ConnectionStrings": { "Shop": "Server=shop.database.windows.net;Database=Shop" } }""")],
            FileOptions = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty.Add(file, ImmutableDictionary<string, string>.Empty.Add(key, value)),
        }.DiagnoseAsync(Analyzers.All), finding => finding.Id == "CSL3005");
        Assert.Equal(severity, finding.Severity);
        Assert.Contains(article, finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("/app/appsettings.json", false)]
    [InlineData("Test.cs", true)]
    public async Task A_route_that_a_section_declares_for_the_file_counts(string file, bool isReported)
    {
        ImmutableDictionary<string, string> route = ImmutableDictionary<string, string>.Empty.Add("cslaw_export_route", "standard_contract").Add("cslaw_export_reference", "2026-17");
        Assert.Equal(isReported, (await new TestCode
        {
            Sources = [("Test.cs", "")],
            AdditionalFiles = [("/app/appsettings.json", """{ "Crm": { "BaseUrl": "https://crm.example.de/api" } }""")],
            FileOptions = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty.Add(file, route),
        }.DiagnoseAsync(Analyzers.All)).Any(finding => finding.Id == "CSL3005"));
    }

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Server=.;Database=Shop" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Server=db.example.cn;Database=Shop", "Cache": "redis:6379" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Data Source=shop.db" } }""")]
    [InlineData("""{ "$schema": "https://json.schemastore.org/appsettings.de" }""")]
    [InlineData("""{ "Cors": { "Origins": "https://shop.example.de" } }""")]
    [InlineData("""{ "Jwt": { "Issuer": "https://login.example.de", "Audience": "https://api.example.de" } }""")]
    [InlineData("""{ "Docs": { "TermsOfService": "https://www.example.de/terms" } }""")]
    [InlineData("""{ "Partner": { "Url": "https://api.example.com" } }""")]
    [InlineData("""{ "Repository": "https://github.com/shop/shop" }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "System.Net.Http": "Warning" } }, "AllowedHosts": "shop.example.de" }""")]
    [InlineData("""{ "Crm": { "BaseUrl": "https://crm.example.de/api" }, "CrossBorder": { "Routes": [ { "Host": "crm.example.de", "Route": "StandardContract", "Reference": "SCC-2026-1" } ] } }""")]
    public async Task Is_silent_for_other_places_and_for_what_is_not_sent_to(string json) => Assert.Empty(await Findings(json));

    [Fact]
    public async Task A_declared_route_without_its_reference_settles_nothing() =>
        Assert.Single(await Findings("""{ "Crm": { "BaseUrl": "https://crm.example.de/api" }, "CrossBorder": { "Routes": [ { "Host": "crm.example.de", "Reference": "" } ] } }"""));

    [Fact]
    public async Task Is_a_warning_for_a_store_where_the_program_stores_personal_data()
    {
        const string Json = """{ "ConnectionStrings": { "Shop": "Server=shop.database.windows.net;Database=Shop" } }""";
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Findings(Json, source: Stored)).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Findings(Json)).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Findings("""{ "Crm": { "BaseUrl": "https://crm.example.de/api" } }""", source: Stored)).Severity);
    }

    [Theory]
    [InlineData("/app/nlog.config", """<nlog xmlns="http://www.nlog-project.org/schemas/NLog.de"><targets><target type="Network" address="tcp://logs.example.de:5000" /></targets></nlog>""", 1)]
    [InlineData("/app/nlog.config", """<nlog><!-- <target address="tcp://logs.example.de:5000" /> --><target address="tcp://logs.example.cn:5000" /></nlog>""", 0)]
    [InlineData("/app/appsettings.Development.json", """{ "Crm": { "BaseUrl": "https://crm.example.de/api" } }""", 0)]
    [InlineData("/app/other.json", """{ "Crm": { "BaseUrl": "https://crm.example.de/api" } }""", 0)]
    [InlineData("/app/appsettings.json", "no json", 0)]
    public async Task Reads_the_files_that_serve_people(string file, string text, int expected) => Assert.Equal(expected, (await Findings(text, file)).Length);

    [Fact]
    public void Has_no_fix() => Assert.DoesNotContain(Analyzers.Fixes, fix => fix.FixableDiagnosticIds.Contains("CSL3005", StringComparer.Ordinal));
}
