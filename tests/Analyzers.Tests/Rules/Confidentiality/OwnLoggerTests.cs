using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Loggers that a program brings itself, known by their shape where no known log stands behind them.</summary>
public sealed class OwnLoggerTests : LoggingLibraryTests
{
    private const string Library = """
        namespace Shop
        {
            public interface ILogManager { void Log(int level, string message, params object[] args); void LogError(string message); }
            public static class LogHelper { public static void WriteLog(string msg) => LogStore.Save(msg); public static void Info(string msg) => LogStore.Save(msg); public static void Report(string msg) => LogStore.Save(msg); }
            public static class Catalog { public static void Info(string message) => LogStore.Save(message); }
            public static class LoginHelper { public static void Error(string message) => LogStore.Save(message); }
            public static class LogStore { public static readonly List<object> Kept = new(); public static void Save(object entity) => Kept.Add(entity); }
            public static class LogBridge { public static ILogger? Inner { get; set; } public static void Warn(string message) => Inner!.LogWarning(message); public static void Error(string message) => Inner!.LogError("failed, {Length} signs", message.Length); public static void Info(string message) { var kept = long.Parse(message); Inner!.LogInformation("{Kept}", kept); } public static void Debug(string message, params object[] args) { LogStore.Save(args); Inner!.LogDebug(message); } }
        }
        """;

    [Theory]
    [InlineData("""log.Log(1, "Sent to {Email}", [|customer.Email|]);""")]
    [InlineData("""log.LogError("No account for " + [|customer.Mobile|]);""")]
    [InlineData("""Shop.LogHelper.WriteLog($"Called {[|customer.Mobile|]}");""")]
    [InlineData("""Shop.LogHelper.Info([|customer.Mobile|]);""")]
    [InlineData("""Shop.LogBridge.Warn([|customer.Mobile|]);""")]
    public Task Reports_what_it_is_given(string statement) => Rule.ReportsAsync(Service("Shop.ILogManager", statement), Declaring(Library));

    [Theory]
    [InlineData("""Shop.LogBridge.Info([|customer.Mobile|]);""")]
    [InlineData("""Shop.LogBridge.Debug("Called {Number}", [|customer.Mobile|]);""")]
    public async Task Suggests_where_the_text_is_lost_on_the_way_to_a_log(string statement) => Assert.Equal(
        Microsoft.CodeAnalysis.DiagnosticSeverity.Info,
        Assert.Single(await Rule.ReportsAsync(Service("Shop.ILogManager", statement), Declaring(Library))).Severity);

    [Theory]
    [InlineData("""log.Log(1, "Sent to {Id}", customer.Id);""")]
    [InlineData("""Shop.LogHelper.Report(customer.Mobile);""")]
    [InlineData("""Shop.Catalog.Info(customer.Mobile);""")]
    [InlineData("""Shop.LoginHelper.Error(customer.Mobile);""")]
    [InlineData("""Shop.LogStore.Save(customer);""")]
    [InlineData("""Shop.LogBridge.Error(customer.Mobile);""")]
    public Task Is_silent_about_what_only_sounds_so(string statement) => Rule.SilentAsync(Service("Shop.ILogManager", statement), Declaring(Library));
}
