using System;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>CSL2012: each switch of a library can be put back, also those of libraries that the tests do not reference.</summary>
public sealed class ExposingSettingFixTests() : RuleTests("CSL2012")
{
    private static string Code(string statements) => $$"""
        using Microsoft.AspNetCore.HttpLogging;
        public class Startup
        {
            public void Run(IServiceCollection services, WebApplication app, HttpClientHandler handler, Npgsql.NpgsqlDataSourceBuilder source, Microsoft.Extensions.Compliance.Redaction.IRedactionBuilder redaction)
            {
        {{statements}}
            }
        }
        """;

    private Task Fixes(string statements, string expected) =>
        Rule.FixesAsync(Code(statements), Code(expected), "CSL2012.SwitchOff", code => code with { Sources = [.. code.Sources, ("Libraries.cs", SettingStubs.Source)] });

    [Fact]
    public Task Logs() => Fixes(
        """
                app.MapGet("/", () => 1).[|WithHttpLogging(HttpLoggingFields.All)|];
                services.AddW3CLogging(logging => [|logging.LoggingFields = W3CLoggingFields.All|]);
                [|Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = true|];
                [|Microsoft.IdentityModel.Logging.IdentityModelEventSource.LogCompleteSecurityArtifact = true|];
                new Microsoft.Identity.Client.PublicBuilder().[|WithLogging(_ => { }, 1, enablePiiLogging: true)|];
                var azure = new Azure.Core.DiagnosticsOptions { [|IsLoggingContentEnabled = true|] };
                [|azure.LoggedHeaderNames.Add("*")|];
                var amazon = new Amazon.Util.LoggingConfig { [|LogResponses = Amazon.Util.ResponseLoggingOption.Always|] };
                source.[|EnableParameterLogging()|].Build();
                var connection = new Npgsql.NpgsqlConnectionStringBuilder { [|IncludeErrorDetail = true|] };
                [|new SqlSugar.AopProvider().OnLogExecuting = (sql, pars) => Console.WriteLine(pars.Length)|];
                new FreeSql.FreeSqlBuilder().[|UseMonitorCommand(cmd => Console.WriteLine(cmd.Parameters.Count))|].Build();
                var http = new Microsoft.Extensions.Http.Logging.LoggingOptions { [|LogBody = true|] };
        """,
        """
                app.MapGet("/", () => 1).WithHttpLogging(HttpLoggingFields.RequestPropertiesAndHeaders);
                services.AddW3CLogging(logging => logging.LoggingFields = W3CLoggingFields.Request);
                Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = false;
                Microsoft.IdentityModel.Logging.IdentityModelEventSource.LogCompleteSecurityArtifact = false;
                new Microsoft.Identity.Client.PublicBuilder().WithLogging(_ => { }, 1, enablePiiLogging: false);
                var azure = new Azure.Core.DiagnosticsOptions { IsLoggingContentEnabled = false };
                var amazon = new Amazon.Util.LoggingConfig { LogResponses = Amazon.Util.ResponseLoggingOption.OnError };
                source.EnableParameterLogging(false).Build();
                var connection = new Npgsql.NpgsqlConnectionStringBuilder { IncludeErrorDetail = false };
                new FreeSql.FreeSqlBuilder().Build();
                var http = new Microsoft.Extensions.Http.Logging.LoggingOptions { LogBody = false };
        """);

    [Fact]
    public Task Telemetry_errors_redaction_and_certificates() => Fixes(
        """
                var sentry = new Sentry.SentryOptions { [|SendDefaultPii = true|], [|MaxRequestBodySize = Sentry.RequestSize.Always|] };
                var chat = new Microsoft.Extensions.AI.OpenTelemetryChatClient { [|EnableSensitiveData = true|] };
                var grpc = new Grpc.AspNetCore.Server.GrpcServiceOptions { [|EnableDetailedErrors = true|] };
                services.AddServerSideBlazor(circuit => [|circuit.DetailedErrors = true|]);
                redaction.[|SetRedactor<Microsoft.Extensions.Compliance.Redaction.NullRedactor>("patient")|];
                [|handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
                [|handler.SslProtocols = System.Security.Authentication.SslProtocols.Tls|];
                [|System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls11|];
                System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls12;
                var tls = new System.Net.Security.SslClientAuthenticationOptions { [|RemoteCertificateValidationCallback = delegate { return true; }|] };
                var old = new System.Net.Security.SslClientAuthenticationOptions { [|EnabledSslProtocols = System.Security.Authentication.SslProtocols.Tls11|] };
                [|System.Net.ServicePointManager.ServerCertificateValidationCallback = (_, _, _, _) => true|];
                System.AppContext.[|SetSwitch("Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive", true)|];
                System.AppContext.SetSwitch("System.GC.Server", true);
        """,
        """
                var sentry = new Sentry.SentryOptions { SendDefaultPii = false, MaxRequestBodySize = Sentry.RequestSize.None };
                var chat = new Microsoft.Extensions.AI.OpenTelemetryChatClient { EnableSensitiveData = false };
                var grpc = new Grpc.AspNetCore.Server.GrpcServiceOptions { EnableDetailedErrors = false };
                services.AddServerSideBlazor(circuit => circuit.DetailedErrors = false);
                redaction.SetRedactor<Microsoft.Extensions.Compliance.Redaction.ErasingRedactor>("patient");
                handler.SslProtocols = System.Security.Authentication.SslProtocols.None;
                System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.SystemDefault;
                System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls12;
                var tls = new System.Net.Security.SslClientAuthenticationOptions { };
                var old = new System.Net.Security.SslClientAuthenticationOptions { EnabledSslProtocols = System.Security.Authentication.SslProtocols.None };
                System.AppContext.SetSwitch("System.GC.Server", true);
        """);

    /// <summary>Of a sum of flags those stay that lay nothing open; a method that is no longer used is for people.</summary>
    [Fact]
    public Task Flags_beside_and_callbacks_that_are_methods() => Fixes(
        """
                services.AddHttpLogging(logging =>
                {
                    [|logging.LoggingFields = Microsoft.AspNetCore.HttpLogging.HttpLoggingFields.RequestPath | Microsoft.AspNetCore.HttpLogging.HttpLoggingFields.RequestBody|];
                    [|logging.LoggingFields |= Microsoft.AspNetCore.HttpLogging.HttpLoggingFields.ResponseBody|];
                });
                [|System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls11 | System.Net.SecurityProtocolType.Tls12|];
                [|System.Net.ServicePointManager.ServerCertificateValidationCallback = new System.Net.Security.RemoteCertificateValidationCallback(Accept)|];
                static bool Accept(object sender, object? certificate, object? chain, System.Net.Security.SslPolicyErrors errors) => true;
        """,
        """
                services.AddHttpLogging(logging =>
                {
                    logging.LoggingFields = Microsoft.AspNetCore.HttpLogging.HttpLoggingFields.RequestPath;
                });
                System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls12;
                static bool Accept(object sender, object? certificate, object? chain, System.Net.Security.SslPolicyErrors errors) => true;
        """);

    private const string Redaction = """
        namespace Microsoft.Extensions.Compliance.Classification { public abstract class DataClassificationAttribute : Attribute { } }
        namespace Microsoft.Extensions.DependencyInjection { public static class RedactionServiceCollectionExtensions { public static IServiceCollection AddRedaction(this IServiceCollection services) => services; } }
        namespace Microsoft.Extensions.Logging { public static class LoggingRedactionExtensions { public static ILoggingBuilder EnableRedaction(this ILoggingBuilder builder) => builder; } }
        public class PrivateDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
        """;

    private const string Log = """
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Seen {Ward}")]
            public static partial void Seen(ILogger log, [PrivateData] string ward);
            public static partial void Seen(ILogger log, string ward) { }
        }
        """;

    private static string Start(string statement) => $"public static class Start {{ public static void Add(IServiceCollection services) {{ {statement} }} }}";

    private static Func<TestCode, TestCode> WithRedaction(string log) => code => code with { Sources = [.. code.Sources, ("Redaction.cs", Redaction), ("Log.cs", log)] };

    [Fact]
    public Task Loggers_are_told_of_the_redactors() => Rule.FixesAsync(
        Start("services.[|AddRedaction()|];"), Start("services.AddLogging(logging => logging.EnableRedaction()).AddRedaction();"), "CSL2012.RedactInLogs", WithRedaction(Log));

    [Theory]
    [InlineData("CSL2012.SwitchOff")]
    [InlineData("CSL2012.OnlyInDevelopment")]
    public Task Redactors_are_not_taken_away(string key) => Rule.OffersNoFixAsync(Start("services.[|AddRedaction()|];"), WithRedaction(Log), key);

    [Fact]
    public async Task Redactors_without_a_logger_are_a_suggestion() =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Start("services.[|AddRedaction()|];"), WithRedaction(Log))).Severity);

    [Theory]
    [InlineData("services.AddRedaction(); services.AddLogging(logging => logging.EnableRedaction());", Log)]
    [InlineData("services.AddRedaction();", "public static class Other { public static void Add(IServiceCollection services) => services.AddLogging(logging => logging.EnableRedaction()); }" + Log)]
    [InlineData("services.AddRedaction();", "public class Ward { [PrivateData] public string Name { get; set; } = \"\"; }")]
    public Task Redactors_that_loggers_use_or_need_not_are_fine(string statement, string log) => Rule.SilentAsync(Start(statement), WithRedaction(log));

    [Theory]
    [InlineData("public static void Show(WebApplication app) => app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("public static void Show(WebApplication app, bool all) { if (all) app.[|UseDeveloperExceptionPage()|]; }")]
    public Task Is_not_offered_where_nothing_would_be_left(string member) => Rule.OffersNoFixAsync($"public static class Pipeline {{ {member} }}", key: "CSL2012.SwitchOff");
}
