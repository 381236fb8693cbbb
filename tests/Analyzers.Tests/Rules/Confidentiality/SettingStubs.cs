namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Shapes of the libraries whose switches are looked at and that the tests do not reference.</summary>
internal static class SettingStubs
{
    public const string Source = """
        namespace Sentry { public enum RequestSize { None, Small, Medium, Always } public class SentryOptions { public bool SendDefaultPii { get; set; } public RequestSize MaxRequestBodySize { get; set; } } }
        namespace MailKit { public class MailService { public System.Net.Security.RemoteCertificateValidationCallback? ServerCertificateValidationCallback { get; set; } } public class SmtpClient : MailService { } }
        namespace Microsoft.IdentityModel.Logging { public static class IdentityModelEventSource { public static bool ShowPII { get; set; } public static bool LogCompleteSecurityArtifact { get; set; } } }
        namespace Microsoft.Identity.Client { public abstract class BaseAbstractApplicationBuilder<T> { public T WithLogging(Action<string> callback, int level, bool? enablePiiLogging = null, bool? enableDefault = null) => default!; } public class PublicBuilder : BaseAbstractApplicationBuilder<PublicBuilder> { } }
        namespace Azure.Core { public class DiagnosticsOptions { public bool IsLoggingContentEnabled { get; set; } public IList<string> LoggedHeaderNames { get; } = new List<string>(); public IList<string> LoggedQueryParameters { get; } = new List<string>(); } }
        namespace Amazon.Util { public enum ResponseLoggingOption { Never = 0, OnError = 1, Always = 2 } public class LoggingConfig { public ResponseLoggingOption LogResponses { get; set; } } }
        namespace Npgsql { public class NpgsqlDataSourceBuilder { public NpgsqlDataSourceBuilder EnableParameterLogging(bool parameterLoggingEnabled = true) => this; public void Build() { } } public class NpgsqlConnectionStringBuilder { public bool IncludeErrorDetail { get; set; } } }
        namespace SqlSugar { public class SugarParameter { } public class AopProvider { public Action<string, SugarParameter[]>? OnLogExecuting { set { } } } }
        namespace FreeSql { public class FreeSqlBuilder { public FreeSqlBuilder UseMonitorCommand(Action<System.Data.Common.DbCommand> executing, Action<System.Data.Common.DbCommand, string>? executed = null) => this; public void Build() { } } }
        namespace Microsoft.Extensions.AI { public class OpenTelemetryChatClient { public bool EnableSensitiveData { get; set; } } }
        namespace Microsoft.Extensions.Http.Logging { public class LoggingOptions { public bool LogBody { get; set; } } }
        namespace Grpc.AspNetCore.Server { public class GrpcServiceOptions { public bool? EnableDetailedErrors { get; set; } } }
        namespace Microsoft.Extensions.Compliance.Redaction { public class NullRedactor { } public class ErasingRedactor { } public interface IRedactionBuilder { IRedactionBuilder SetRedactor<T>(params string[] classifications); IRedactionBuilder SetFallbackRedactor<T>(); } }
        """;
}
