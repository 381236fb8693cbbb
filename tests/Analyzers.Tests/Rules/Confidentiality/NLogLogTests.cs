using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>NLog: levels, events, the fluent builder and diagnostic contexts.</summary>
public sealed class NLogLogTests : LoggingLibraryTests
{
    [Theory]
    [InlineData("""log.Info("Called {mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.Warn($"Called {[|customer.Mobile|]}");""")]
    [InlineData("""log.Error(error, "Called {mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.Debug([|customer.Mobile|]);""")]
    [InlineData("""log.Trace("{id} {mobile}", customer.Id, [|customer.Mobile|]);""")]
    [InlineData("""log.Fatal("Saved {@customer}", [|customer|]);""")]
    [InlineData("""log.Log(NLog.LogLevel.Info, "Called {mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.Log(new NLog.LogEventInfo(NLog.LogLevel.Info, "calls", "Called " + [|customer.Mobile|]));""")]
    [InlineData("""log.Log(new NLog.LogEventInfo { Message = [|customer.Mobile|] });""")]
    [InlineData("""log.Log(NLog.LogEventInfo.Create(NLog.LogLevel.Info, "calls", null, "Called {0}", new object[] { [|customer.Mobile|] }));""")]
    public Task Reports_what_a_level_is_given_by_class_and_by_interface(string statement) => Both(statement, reports: true);

    [Theory]
    [InlineData("""log.Info("Called {id}", customer.Id);""")]
    [InlineData("""log.Info("Saved {customer}", customer);""")]
    [InlineData("""log.Error(error, "Failed for {id}", customer.Id);""")]
    [InlineData("""log.Error(error);""")]
    [InlineData("""log.Warn("Sign-in refused for {ip}", customer.LoginIp);""")]
    [InlineData("""log.Log(NLog.LogLevel.Info, "Length {length}", customer.Mobile.Length);""")]
    [InlineData("""log.Log(new NLog.LogEventInfo(NLog.LogLevel.Info, "calls", "Called " + customer.Id));""")]
    public Task Is_silent_where_nothing_personal_is_written(string statement) => Both(statement, reports: false);

    [Theory]
    [InlineData("""log.ForInfoEvent().Message("Called {mobile}", [|customer.Mobile|]).Log();""")]
    [InlineData("""log.ForErrorEvent().Message("Called").Property("mobile", [|customer.Mobile|]).Exception(error).Log();""")]
    [InlineData("""log.WithProperty("mobile", [|customer.Mobile|]).Info("Called");""")]
    [InlineData("""using var scope = NLog.ScopeContext.PushProperty("mobile", [|customer.Mobile|]);""")]
    [InlineData("""using var scope = NLog.ScopeContext.PushNestedState("for " + [|customer.Mobile|]);""")]
    [InlineData("""NLog.GlobalDiagnosticsContext.Set("contact", [|customer.Email|]);""")]
    public Task Reports_what_is_added_to_an_event(string statement) =>
        Rule.ReportsAsync(Service("NLog.Logger", statement, "static NLog.ILoggerExtensions"), Referencing(typeof(NLog.Logger)));

    [Theory]
    [InlineData("""log.ForInfoEvent().Message("Called {id}", customer.Id).Log();""")]
    [InlineData("""log.ForErrorEvent().Message("Called").Property("id", customer.Id).Exception(error).Log();""")]
    [InlineData("""log.WithProperty("customer", customer).Info("Called");""")]
    [InlineData("""using var scope = NLog.ScopeContext.PushProperty("id", customer.Id);""")]
    [InlineData("""NLog.GlobalDiagnosticsContext.Set("mobile", "none");""")]
    public Task Is_silent_about_keys_added_to_an_event(string statement) =>
        Rule.SilentAsync(Service("NLog.Logger", statement, "static NLog.ILoggerExtensions"), Referencing(typeof(NLog.Logger)));

    private async Task Both(string statement, bool reports)
    {
        foreach (string logger in new[] { "NLog.Logger", "NLog.ILogger" })
        {
            string code = Service(logger, statement);
            await (reports ? Rule.ReportsAsync(code, Referencing(typeof(NLog.Logger))) : Rule.SilentAsync(code, Referencing(typeof(NLog.Logger))));
        }
    }

    /// <summary>The builder of NLog before version 6, by declarations of the same names.</summary>
    private const string Fluent = """
        namespace NLog.Fluent
        {
            public class LogBuilder
            {
                public LogBuilder Message(string message) => this;
                public LogBuilder Message(string format, params object[] args) => this;
                public LogBuilder Property(object name, object value) => this;
                public LogBuilder Exception(Exception exception) => this;
                public void Write() { }
            }
        }
        """;

    [Theory]
    [InlineData("""log.Message($"Called {[|customer.Mobile|]}").Write();""")]
    [InlineData("""log.Message("Called {mobile}", [|customer.Mobile|]).Write();""")]
    [InlineData("""log.Message("Called").Property("caller", [|customer.Mobile|]).Write();""")]
    public Task Reports_what_the_old_builder_is_given(string statement) => Rule.ReportsAsync(Service("NLog.Fluent.LogBuilder", statement), Declaring(Fluent));

    [Theory]
    [InlineData("""log.Message($"Called {customer.Id}").Write();""")]
    [InlineData("""log.Message("Called").Property("digits", customer.Mobile.Length).Exception(error).Write();""")]
    public Task Is_silent_about_keys_in_the_old_builder(string statement) => Rule.SilentAsync(Service("NLog.Fluent.LogBuilder", statement), Declaring(Fluent));
}
