using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>ZLogger's interpolated messages, by declarations of the same names.</summary>
public sealed class ZLoggerLogTests : LoggingLibraryTests
{
    private const string Library = """
        using System.Runtime.CompilerServices;
        namespace ZLogger
        {
            public static class ZLoggerExtensions
            {
                public static void ZLogInformation(this ILogger logger, [InterpolatedStringHandlerArgument("logger")] ref ZLoggerInformationInterpolatedStringHandler message, object? context = null, [CallerMemberName] string? memberName = null) { }
                public static void ZLogInformation(this ILogger logger, Exception? exception, [InterpolatedStringHandlerArgument("logger")] ref ZLoggerInformationInterpolatedStringHandler message, object? context = null, [CallerMemberName] string? memberName = null) { }
            }

            [InterpolatedStringHandler]
            public ref struct ZLoggerInformationInterpolatedStringHandler
            {
                public ZLoggerInformationInterpolatedStringHandler(int literalLength, int formattedCount, ILogger logger, out bool enabled) => enabled = true;
                public void AppendLiteral(string text) { }
                public void AppendFormatted<T>(T value, int alignment = 0, string? format = null, [CallerArgumentExpression("value")] string? argumentName = null) { }
            }
        }
        """;

    [Theory]
    [InlineData("""log.ZLogInformation($"Called {[|customer.Mobile|]}");""")]
    [InlineData("""log.ZLogInformation(error, $"Called {customer.Id} {[|customer.Mobile|]}");""")]
    public Task Reports_what_is_written_into_the_message(string statement) => Rule.ReportsAsync(Service("Microsoft.Extensions.Logging.ILogger", statement, "ZLogger"), Declaring(Library));

    [Theory]
    [InlineData("""log.ZLogInformation($"Called {customer.Id}");""")]
    [InlineData("""log.ZLogInformation(error, $"Called {customer.Mobile.Length}");""")]
    public Task Is_silent_about_keys(string statement) => Rule.SilentAsync(Service("Microsoft.Extensions.Logging.ILogger", statement, "ZLogger"), Declaring(Library));
}
