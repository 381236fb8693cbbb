using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>The loggers of Furion and NewLife, by declarations of the same names.</summary>
public sealed class ChineseFrameworkLogTests : LoggingLibraryTests
{
    private const string Library = """
        namespace Furion.Logging
        {
            public static class Log
            {
                public static void Information(string message, params object[] args) { }
                public static void Error(string message, Exception exception, params object[] args) { }
            }

            public sealed class StringLoggingPart
            {
                public static StringLoggingPart Default() => new();
                public StringLoggingPart SetMessage(string message) => this;
                public StringLoggingPart SetArgs(params object[] args) => this;
                public StringLoggingPart SetException(Exception exception) => this;
                public StringLoggingPart ScopeContext(IDictionary<object, object> properties) => this;
                public void LogInformation() { }
            }
        }

        namespace Furion.Logging.Extensions
        {
            public static class StringLoggingExtensions
            {
                public static void LogInformation(this string message, params object[] args) { }
                public static void LogError(this string message, Exception exception, params object[] args) { }
            }
        }

        namespace Senparc.CO2NET.Trace
        {
            public class SenparcTrace
            {
                public static void Log(string message) { }
                public static void SendCustomLog(string typeName, string content) { }
                public static void SendApiLog(string url, string returnText) { }
                public static void SendApiPostDataLog(string url, string data) { }
                public static void BaseExceptionLog(Exception error) { }
            }

            public class WeixinTrace : SenparcTrace { }
        }

        namespace NewLife.Log
        {
            public interface ILog { void Info(string format, params object?[] args); }
            public static class XTrace
            {
                public static void WriteLine(string msg) { }
                public static void WriteLine(string format, params object?[] args) { }
            }
        }
        """;

    [Theory]
    [InlineData("""($"Called {[|customer.Mobile|]}").LogInformation();""")]
    [InlineData("""("Called {Mobile}").LogInformation([|customer.Mobile|]);""")]
    [InlineData("""("Saved {@Customer}").LogInformation([|customer|]);""")]
    [InlineData("""("Called {Mobile}").LogError(error, [|customer.Mobile|]);""")]
    [InlineData("""Furion.Logging.Log.Information("Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""Furion.Logging.StringLoggingPart.Default().SetMessage("Called {Mobile}").SetArgs([|customer.Mobile|]).LogInformation();""")]
    [InlineData("""Furion.Logging.StringLoggingPart.Default().ScopeContext(new Dictionary<object, object> { ["caller"] = [|customer.Mobile|] }).LogInformation();""")]
    [InlineData("""Senparc.CO2NET.Trace.SenparcTrace.Log("Called " + [|customer.Mobile|]);""")]
    [InlineData("""Senparc.CO2NET.Trace.SenparcTrace.SendCustomLog("Call", $"Called {[|customer.Mobile|]}");""")]
    [InlineData("""Senparc.CO2NET.Trace.WeixinTrace.SendApiPostDataLog("https://example.cn", System.Text.Json.JsonSerializer.Serialize([|customer|]));""")]
    [InlineData("""NewLife.Log.XTrace.WriteLine("Called {0}", [|customer.Mobile|]);""")]
    [InlineData("""NewLife.Log.XTrace.WriteLine("Called " + [|customer.Mobile|]);""")]
    [InlineData("""log.Info("Called {0}", [|customer.Mobile|]);""")]
    public Task Reports_what_the_log_is_given(string statement) => Rule.ReportsAsync(Service("NewLife.Log.ILog", statement, "Furion.Logging.Extensions"), Declaring(Library));

    [Theory]
    [InlineData("""Furion.Logging.StringLoggingPart.Default().ScopeContext(new Dictionary<object, object> { ["caller"] = customer.Id }).LogInformation();""")]
    [InlineData("""Senparc.CO2NET.Trace.SenparcTrace.SendCustomLog("Call", $"Called {customer.Id}, {customer.Mobile.Length} digits");""")]
    [InlineData("""Senparc.CO2NET.Trace.SenparcTrace.BaseExceptionLog(error);""")]
    [InlineData("""($"Called {customer.Id}").LogInformation();""")]
    [InlineData("""("Called {Id}").LogInformation(customer.Id);""")]
    [InlineData("""("Saved {Customer}").LogInformation(customer);""")]
    [InlineData("""("Failed").LogError(error);""")]
    [InlineData("""Furion.Logging.Log.Error("Failed for {Id}", error, customer.Id);""")]
    [InlineData("""Furion.Logging.StringLoggingPart.Default().SetMessage("Failed").SetException(error).LogInformation();""")]
    [InlineData("""NewLife.Log.XTrace.WriteLine("Called {0}", customer.Id);""")]
    [InlineData("""log.Info("Length {0}", customer.Mobile.Length);""")]
    public Task Is_silent_about_keys_and_exceptions(string statement) => Rule.SilentAsync(Service("NewLife.Log.ILog", statement, "Furion.Logging.Extensions"), Declaring(Library));
}
