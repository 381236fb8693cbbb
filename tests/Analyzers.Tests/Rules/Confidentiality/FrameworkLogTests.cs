using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>The loggers of .NET and ASP.NET Core themselves.</summary>
public sealed class FrameworkLogTests : LoggingLibraryTests
{
    private const string Logger = "Microsoft.Extensions.Logging.ILogger<Service>";

    [Theory]
    [InlineData("""log.Log(LogLevel.Information, "Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.Log(LogLevel.Information, new EventId(1), [|customer.Mobile|], null, (state, _) => state);""")]
    [InlineData("""log.LogError(error, "Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.LogCritical($"Called {[|customer.Mobile|]}");""")]
    [InlineData("""log.LogTrace("{Id} {@Customer}", customer.Id, [|customer|]);""")]
    [InlineData("""using var scope = log.BeginScope(new Dictionary<string, object> { ["Mobile"] = [|customer.Mobile|] });""")]
    [InlineData("""using var scope = log.BeginScope(new { [|customer.Mobile|] });""")]
    [InlineData("""using var scope = log.BeginScope("For {Mobile}", [|customer.Mobile|]);""")]
    public Task Reports_what_the_logger_is_given(string statement) => Rule.ReportsAsync(Service(Logger, statement));

    [Theory]
    [InlineData("""log.Log(LogLevel.Information, "Called {Id}", customer.Id);""")]
    [InlineData("""log.Log(LogLevel.Information, new EventId(1), customer.Id, null, (state, _) => "");""")]
    [InlineData("""log.Log(LogLevel.Information, new EventId(1), "called", error, (state, _) => state);""")]
    [InlineData("""log.LogError(error, "Called {Id}", customer.Id);""")]
    [InlineData("""log.LogError(error, error.Message);""")]
    [InlineData("""log.LogTrace("{@Id} {Customer}", customer.Id, customer);""")]
    [InlineData("""using var scope = log.BeginScope(new Dictionary<string, object> { ["Id"] = customer.Id });""")]
    [InlineData("""using var scope = log.BeginScope(new { customer.Id });""")]
    [InlineData("""log.LogWarning("Sign-in refused for {Ip}", customer.LoginIp);""")]
    public Task Is_silent_about_keys_exceptions_and_the_address_of_a_sign_in(string statement) => Rule.SilentAsync(Service(Logger, statement));

    [Theory]
    [InlineData("""Console.Write([|customer.Mobile|]);""")]
    [InlineData("""Console.WriteLine("Called {0} {1}", customer.Id, [|customer.Mobile|]);""")]
    [InlineData("""System.Diagnostics.Trace.WriteLineIf(customer.Id > 1, [|customer.Mobile|]);""")]
    [InlineData("""System.Diagnostics.Trace.TraceError("Called {0}", [|customer.Mobile|]);""")]
    [InlineData("""System.Diagnostics.Trace.Assert(customer.Id > 1, [|customer.Mobile|]);""")]
    public Task Reports_what_the_console_and_the_trace_are_given(string statement) => Rule.ReportsAsync(Service(Logger, statement));

    [Theory]
    [InlineData("""Console.WriteLine("Called {0}", customer.Id);""")]
    [InlineData("""System.Diagnostics.Trace.WriteLineIf(customer.Mobile.Length > 1, "long");""")]
    [InlineData("""System.Diagnostics.Trace.Assert(customer.Mobile != null, "none");""")]
    [InlineData("""System.Diagnostics.Trace.TraceError("Failed: {0}", error);""")]
    public Task Is_silent_about_conditions_and_keys(string statement) => Rule.SilentAsync(Service(Logger, statement));

    [Theory]
    [InlineData("""log.TraceEvent(System.Diagnostics.TraceEventType.Information, 1, "Called {0}", [|customer.Mobile|]);""")]
    [InlineData("""log.TraceData(System.Diagnostics.TraceEventType.Information, 1, [|customer.Mobile|]);""")]
    [InlineData("""log.TraceInformation("Called " + [|customer.Mobile|]);""")]
    public Task Reports_what_a_trace_source_is_given(string statement) => Rule.ReportsAsync(Service("System.Diagnostics.TraceSource", statement));

    [Theory]
    [InlineData("""log.TraceEvent(System.Diagnostics.TraceEventType.Information, 1, "Called {0}", customer.Id);""")]
    [InlineData("""log.TraceData(System.Diagnostics.TraceEventType.Information, 1, customer);""")]
    public Task Is_silent_about_keys_in_a_trace_source(string statement) => Rule.SilentAsync(Service("System.Diagnostics.TraceSource", statement));

    [Fact]
    public Task Reports_at_the_method_of_an_event_source() => Rule.ReportsAsync("""
        public sealed class Events : System.Diagnostics.Tracing.EventSource
        {
            public void Called(int id, string who) => WriteEvent(1, id, who);
        }

        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class Service(Events events)
        {
            public void Run(Customer customer)
            {
                events.Called(customer.Id, [|customer.Mobile|]);
                events.Called(customer.Id, customer.Id.ToString());
                events.Write("Called", new { [|customer.Mobile|] });
                events.Write("Called", new { customer.Id });
            }
        }
        """);

    [Fact]
    public Task Reports_what_an_interceptor_adds_to_the_request_log() => Rule.ReportsAsync("""
        using Microsoft.AspNetCore.HttpLogging;
        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class Interceptor(Customer customer) : IHttpLoggingInterceptor
        {
            public ValueTask OnRequestAsync(HttpLoggingInterceptorContext context)
            {
                context.AddParameter("Mobile", [|customer.Mobile|]);
                context.AddParameter("Id", customer.Id);
                return default;
            }

            public ValueTask OnResponseAsync(HttpLoggingInterceptorContext context) => default;
        }
        """);

    [Fact]
    public Task An_exception_of_the_program_counts_by_what_it_prints() => Rule.ReportsAsync("""
        public class UnknownCustomerException(string mobile) : Exception("unknown")
        {
            public string Mobile { get; } = mobile;
        }

        public class Service(ILogger<Service> log)
        {
            public void Run(UnknownCustomerException error)
            {
                log.LogError(error, "Not found");
                log.LogError("Not found: {Mobile}", [|error.Mobile|]);
            }
        }
        """);
}
