using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>CSL2012 in settings files: each switch can be put back there, and nothing else of the file changes.</summary>
public sealed class ExposingSettingFileFixTests
{
    private const string Rule = "CSL2012";
    private const string Way = "CSL2012.SwitchOff";

    private static TestSolution Shop(string path, string text, string code = "public class Shop { }") => new TestSolution().With("Shop", [("Shop.cs", code)]).WithAdditional("Shop", path, text);

    [Theory]
    [InlineData("appsettings.json", """{ "Sentry": { "SendDefaultPii": true } }""", """{ "Sentry": { "SendDefaultPii": false } }""")]
    [InlineData("appsettings.json", """{ "Sentry": { "MaxRequestBodySize": "Always" } }""", """{ "Sentry": { "MaxRequestBodySize": "None" } }""")]
    [InlineData("appsettings.json", """{ "DetailedErrors": "True" /* for support */ }""", """{ "DetailedErrors": "False" /* for support */ }""")]
    [InlineData("appsettings.json", """{ "HttpLogging": { "LoggingFields": "RequestPath, RequestBody" } }""", """{ "HttpLogging": { "LoggingFields": "RequestPath" } }""")]
    [InlineData("appsettings.json", """{ "HttpLogging": { "LoggingFields": "All" } }""", """{ "HttpLogging": { "LoggingFields": "RequestPropertiesAndHeaders" } }""")]
    [InlineData("appsettings.json", """{ "Azure": { "IsLoggingContentEnabled": true }, "Aws": { "LogResponses": "Always" } }""", """{ "Azure": { "IsLoggingContentEnabled": false }, "Aws": { "LogResponses": "OnError" } }""")]
    [InlineData("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db;Include Error Detail=true;Log Parameters=True" } }""", """{ "ConnectionStrings": { "Shop": "Host=db;Include Error Detail=false;Log Parameters=False" } }""")]
    [InlineData("appsettings.Production.json", """{ "Database": { "EnableSensitiveDataLogging": true }, "Hub": { "EnableDetailedErrors": true } }""", """{ "Database": { "EnableSensitiveDataLogging": false }, "Hub": { "EnableDetailedErrors": false } }""")]
    [InlineData("appsettings.json", """{ "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT": "true" }""", """{ "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT": "false" }""")]
    [InlineData("Web.config", """<system.web><customErrors mode="Off" /><sessionState mode="Off" /></system.web>""", """<system.web><customErrors mode="RemoteOnly" /><sessionState mode="Off" /></system.web>""")]
    [InlineData("Web.config", """<httpErrors errorMode='Detailed' />""", """<httpErrors errorMode='DetailedLocalOnly' />""")]
    [InlineData("App.config", """<behavior><serviceDebug includeExceptionDetailInFaults="true" /></behavior>""", """<behavior><serviceDebug includeExceptionDetailInFaults="false" /></behavior>""")]
    [InlineData("App.config", """<appSettings><add key="Identity:ShowPII" value="true" /><add key="Page" value="true" /></appSettings>""", """<appSettings><add key="Identity:ShowPII" value="false" /><add key="Page" value="true" /></appSettings>""")]
    [InlineData("nlog.config", """<target layout="${longdate}|${aspnet-request-posted-body}|${message}" />""", """<target layout="${longdate}||${message}" />""")]
    [InlineData("nlog.config", """<target layout="${longdate} ${aspnet-request-form:exclude=a:whenEmpty=${level}} ${aspnet-request-cookie:items=id}${message}" />""", """<target layout="${longdate}  ${message}" />""")]
    public async Task Writes_the_value_that_lays_nothing_open(string path, string text, string expected)
    {
        TestSolution shop = Shop(path, text);
        TestSolution one = await shop.MendInFileAsync(Rule, "Shop/" + path);
        TestSolution all = await shop.MendAsync(Rule, FixAllScope.Project, "Shop/Shop.cs", Way);

        Assert.Equal(expected, await one.AdditionalTextAsync("Shop/" + path));
        Assert.Equal(expected, await all.AdditionalTextAsync("Shop/" + path));
        Assert.Empty(await one.FindingsAsync(Rule));
    }

    [Theory]
    [InlineData("nlog.config", """<target layout="${aspnet-request-form}" />""")]
    [InlineData("nlog.config", """<target layout="${message} ${aspnet-request-form" />""")]
    public async Task Offers_nothing_where_no_layout_is_left(string path, string text)
    {
        TestSolution shop = Shop(path, text);
        Assert.Equal(text, await (await shop.MendInFileAsync(Rule, "Shop/" + path)).AdditionalTextAsync("Shop/" + path));
    }

    [Fact]
    public async Task Fix_all_mends_code_and_files_of_its_scope()
    {
        const string Code = "public static class Hubs { public static void Add(IServiceCollection services) => services.AddSignalR(hub => hub.EnableDetailedErrors = true); }";
        TestSolution both = Shop("appsettings.json", """{ "DetailedErrors": true }""", Code).With("Desk", [("Desk.cs", "public class Desk { }")]).WithAdditional("Desk", "appsettings.json", """{ "DetailedErrors": true }""");

        TestSolution document = await both.MendAsync(Rule, FixAllScope.Document, "Shop/Shop.cs", Way);
        Assert.Equal(["Desk/appsettings.json", "Shop/appsettings.json"], await document.FindingsAsync(Rule));
        TestSolution project = await both.MendAsync(Rule, FixAllScope.Project, "Shop/Shop.cs", Way);
        Assert.Equal(["Desk/appsettings.json"], await project.FindingsAsync(Rule));
        TestSolution solution = await both.MendAsync(Rule, FixAllScope.Solution, "Shop/Shop.cs", Way);
        Assert.Empty(await solution.FindingsAsync(Rule));
        Assert.Empty(await solution.ErrorsAsync());
    }

    [Fact]
    public async Task Another_way_leaves_files_alone()
    {
        TestSolution shop = Shop("appsettings.json", """{ "DetailedErrors": true }""");
        TestSolution mended = await shop.MendAsync(Rule, FixAllScope.Project, "Shop/Shop.cs", "CSL2012.OnlyInDevelopment");
        Assert.Equal(["Shop/appsettings.json"], await mended.FindingsAsync(Rule));
    }
}
