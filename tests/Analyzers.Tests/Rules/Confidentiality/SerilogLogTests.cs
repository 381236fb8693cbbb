using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Serilog: levels, destructuring, context and enrichers.</summary>
public sealed class SerilogLogTests : LoggingLibraryTests
{
    private const string Logger = "Serilog.ILogger";

    [Theory]
    [InlineData("""log.Information("Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.Verbose($"Called {[|customer.Mobile|]}");""")]
    [InlineData("""log.Error(error, "Called {Id} {Mobile}", customer.Id, [|customer.Mobile|]);""")]
    [InlineData("""log.Write(Serilog.Events.LogEventLevel.Warning, "Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.Debug("{A} {B} {C} {Mobile}", 1, 2, 3, [|customer.Mobile|]);""")]
    [InlineData("""log.Information("Saved {@Customer}", [|customer|]);""")]
    [InlineData("""Serilog.Log.Warning("Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""Serilog.Log.Write(Serilog.Events.LogEventLevel.Fatal, error, "Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""Serilog.Log.Fatal("Saved {Id} {@Customer}", customer.Id, [|customer|]);""")]
    public Task Reports_what_a_level_is_given(string statement) => Rule.ReportsAsync(Service(Logger, statement), Referencing(typeof(Serilog.ILogger)));

    [Theory]
    [InlineData("""log.ForContext("Mobile", [|customer.Mobile|]).Information("Called");""")]
    [InlineData("""Serilog.Log.ForContext("Mobile", [|customer.Mobile|]).Information("Called");""")]
    [InlineData("""log.ForContext(Serilog.Events.LogEventLevel.Debug, "Mobile", [|customer.Mobile|]).Debug("Called");""", "Serilog")]
    [InlineData("""using var scope = Serilog.Context.LogContext.PushProperty("Mobile", [|customer.Mobile|]);""")]
    [InlineData("""using var scope = Serilog.Context.LogContext.PushProperty("Customer", [|customer|], destructureObjects: true);""")]
    [InlineData("""log.ForContext("Customer", [|customer|], true).Information("Called");""")]
    [InlineData("""new Serilog.LoggerConfiguration().Enrich.WithProperty("Contact", [|customer.Email|]);""")]
    [InlineData("""using var scope = Serilog.Context.LogContext.Push(new Serilog.Core.Enrichers.PropertyEnricher("Mobile", [|customer.Mobile|]));""")]
    public Task Reports_what_is_put_into_the_context(string statement, params string[] usings) =>
        Rule.ReportsAsync(Service(Logger, statement, usings), Referencing(typeof(Serilog.ILogger)));

    [Theory]
    [InlineData("""log.Information("Called {Id}", customer.Id);""")]
    [InlineData("""log.Information("Saved {Customer}", customer);""")]
    [InlineData("""log.Information("Saved {@Id} {Customer}", customer.Id, customer);""")]
    [InlineData("""log.Error(error, "Failed for {Id}", customer.Id);""")]
    [InlineData("""log.Error(error, "Failed {@Error}", error);""")]
    [InlineData("""log.Write(Serilog.Events.LogEventLevel.Warning, "Sign-in refused for {Ip}", customer.LoginIp);""")]
    [InlineData("""log.ForContext("Id", customer.Id).ForContext<Service>().Information("Called");""")]
    [InlineData("""log.ForContext("Customer", customer).Information("Called");""")]
    [InlineData("""log.ForContext("Customer", customer, destructureObjects: false).Information("Called");""")]
    [InlineData("""using var scope = Serilog.Context.LogContext.PushProperty("Mobile", customer.Mobile.Length);""")]
    [InlineData("""new Serilog.LoggerConfiguration().Enrich.WithProperty("Service", "mobile").Enrich.FromLogContext();""")]
    public Task Is_silent_where_nothing_personal_is_written(string statement) => Rule.SilentAsync(Service(Logger, statement), Referencing(typeof(Serilog.ILogger)));

    /// <summary>What is added to the line that the middleware writes of each request.</summary>
    [Theory]
    [InlineData("""diagnostics.Set("Mobile", [|customer.Mobile|]);""")]
    [InlineData("""diagnostics.Set("Customer", [|customer|], destructureObjects: true);""")]
    [InlineData("""diagnostics.Set("Customer", customer.Id);""")]
    [InlineData("""diagnostics.Set("Customer", customer);""")]
    public Task What_the_line_of_a_request_is_given(string statement) => Rule.ReportsAsync(
        "namespace Serilog { public interface IDiagnosticContext { void Set(string propertyName, object value, bool destructureObjects = false); } }\n"
        + "public class Customer { public int Id { get; set; } public string Mobile { get; set; } = \"\"; }\npublic class Desk(Serilog.IDiagnosticContext diagnostics) { public void Take(Customer customer) { " + statement + " } }");

    [Fact]
    public Task Reports_what_an_enricher_adds() => Rule.ReportsAsync(
        """
        using Serilog.Core;
        using Serilog.Events;
        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class CustomerEnricher(Customer customer) : ILogEventEnricher
        {
            public void Enrich(LogEvent logEvent, ILogEventPropertyFactory factory)
            {
                logEvent.AddPropertyIfAbsent(factory.CreateProperty("Mobile", [|customer.Mobile|]));
                logEvent.AddPropertyIfAbsent(new LogEventProperty("Mobile", new ScalarValue([|customer.Mobile|])));
                logEvent.AddPropertyIfAbsent(factory.CreateProperty("Id", customer.Id));
                logEvent.AddPropertyIfAbsent(new LogEventProperty("Id", new ScalarValue(customer.Id)));
            }
        }
        """,
        Referencing(typeof(Serilog.ILogger)));
}
