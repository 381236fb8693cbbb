using System.Threading.Tasks;
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
                var tls = new System.Net.Security.SslClientAuthenticationOptions { [|RemoteCertificateValidationCallback = delegate { return true; }|] };
                var old = new System.Net.Security.SslClientAuthenticationOptions { [|EnabledSslProtocols = System.Security.Authentication.SslProtocols.Tls11|] };
        """,
        """
                var sentry = new Sentry.SentryOptions { SendDefaultPii = false, MaxRequestBodySize = Sentry.RequestSize.None };
                var chat = new Microsoft.Extensions.AI.OpenTelemetryChatClient { EnableSensitiveData = false };
                var grpc = new Grpc.AspNetCore.Server.GrpcServiceOptions { EnableDetailedErrors = false };
                services.AddServerSideBlazor(circuit => circuit.DetailedErrors = false);
                redaction.SetRedactor<Microsoft.Extensions.Compliance.Redaction.ErasingRedactor>("patient");
                handler.SslProtocols = System.Security.Authentication.SslProtocols.None;
                var tls = new System.Net.Security.SslClientAuthenticationOptions { };
                var old = new System.Net.Security.SslClientAuthenticationOptions { EnabledSslProtocols = System.Security.Authentication.SslProtocols.None };
        """);
}
