using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Application Insights: traces with their properties; events are telemetry, by declarations of the same names.</summary>
public sealed class ApplicationInsightsLogTests : LoggingLibraryTests
{
    private const string Library = """
        namespace Microsoft.ApplicationInsights
        {
            using Microsoft.ApplicationInsights.DataContracts;

            public sealed class TelemetryClient
            {
                public TelemetryContext Context { get; } = new();
                public void TrackTrace(string message) { }
                public void TrackTrace(string message, IDictionary<string, string> properties) { }
                public void TrackTrace(TraceTelemetry telemetry) { }
                public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) { }
                public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) { }
                public void TrackMetric(string name, double value) { }
            }

            public sealed class TelemetryContext { public Extensibility.Implementation.UserContext User { get; } = new(); }
        }

        namespace Microsoft.ApplicationInsights.DataContracts { public sealed class TraceTelemetry { public TraceTelemetry(string message) { } } }
        namespace Microsoft.ApplicationInsights.Extensibility.Implementation { public sealed class UserContext { public string Id { get; set; } = ""; public string AuthenticatedUserId { get; set; } = ""; } }
        """;

    [Theory]
    [InlineData("""log.TrackTrace("Called " + [|customer.Mobile|]);""")]
    [InlineData("""log.TrackTrace("Called", new Dictionary<string, string> { ["caller"] = [|customer.Mobile|] });""")]
    [InlineData("""log.TrackTrace(new Microsoft.ApplicationInsights.DataContracts.TraceTelemetry($"Called {[|customer.Mobile|]}"));""")]
    public Task Reports_what_is_tracked(string statement) => Rule.ReportsAsync(Service("Microsoft.ApplicationInsights.TelemetryClient", statement), Declaring(Library));

    [Theory]
    [InlineData("""log.TrackTrace("Called " + customer.Id);""")]
    [InlineData("""log.TrackEvent("Called", new Dictionary<string, string> { ["caller"] = customer.Id.ToString(), ["digits"] = customer.Mobile.Length.ToString() });""")]
    [InlineData("""log.TrackException(error);""")]
    [InlineData("""log.TrackMetric("digits", customer.Mobile.Length);""")]
    [InlineData("""log.Context.User.AuthenticatedUserId = customer.Id.ToString();""")]
    public Task Is_silent_about_keys(string statement) => Rule.SilentAsync(Service("Microsoft.ApplicationInsights.TelemetryClient", statement), Declaring(Library));
}
