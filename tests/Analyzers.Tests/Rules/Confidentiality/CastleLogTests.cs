using System.Threading.Tasks;
using Castle.Core.Logging;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>The logger that ASP.NET Boilerplate gives its services, and the extensions that ABP adds to ILogger.</summary>
public sealed class CastleLogTests : LoggingLibraryTests
{
    private const string Abp = """
        namespace Microsoft.Extensions.Logging
        {
            public static class AbpLoggerExtensions
            {
                public static void LogWithLevel(this ILogger logger, LogLevel logLevel, string message) { }
                public static void LogWithLevel(this ILogger logger, LogLevel logLevel, string message, Exception exception) { }
                public static void LogException(this ILogger logger, Exception ex, LogLevel? level = null) { }
            }
        }
        """;

    [Theory]
    [InlineData("""log.Info("Called " + [|customer.Mobile|]);""")]
    [InlineData("""log.Error($"Called {[|customer.Mobile|]}", error);""")]
    [InlineData("""log.WarnFormat("{0} {1}", customer.Id, [|customer.Mobile|]);""")]
    [InlineData("""log.FatalFormat(error, "{0}", [|customer.Mobile|]);""")]
    public Task Reports_what_castle_is_given(string statement) => Rule.ReportsAsync(Service("Castle.Core.Logging.ILogger", statement), Referencing(typeof(ILogger)));

    [Theory]
    [InlineData("""log.Info("Called " + customer.Id);""")]
    [InlineData("""log.Error("Failed", error);""")]
    [InlineData("""log.WarnFormat("{0} {1}", customer.Id, customer);""")]
    public Task Is_silent_about_keys(string statement) => Rule.SilentAsync(Service("Castle.Core.Logging.ILogger", statement), Referencing(typeof(ILogger)));

    [Theory]
    [InlineData("""log.LogWithLevel(LogLevel.Warning, "Called " + [|customer.Mobile|]);""")]
    [InlineData("""log.LogWithLevel(LogLevel.Warning, $"Called {[|customer.Mobile|]}", error);""")]
    public Task Reports_what_abp_is_given(string statement) => Rule.ReportsAsync(Service("Microsoft.Extensions.Logging.ILogger", statement), Declaring(Abp));

    [Theory]
    [InlineData("""log.LogWithLevel(LogLevel.Warning, "Called " + customer.Id, error);""")]
    [InlineData("""log.LogException(error, LogLevel.Warning);""")]
    public Task Is_silent_about_exceptions_and_keys(string statement) => Rule.SilentAsync(Service("Microsoft.Extensions.Logging.ILogger", statement), Declaring(Abp));
}
