using System.Globalization;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class PersonalDataInTelemetryTests() : RuleTests("CSL2010")
{
    private const string Libraries = """
        namespace Sentry
        {
            public class SentryUser { public string? Email { get; set; } public string? Id { get; set; } }
            public class Scope { public SentryUser User { get; set; } = new(); public void SetTag(string key, string value) { } }
            public static class SentrySdk { public static void ConfigureScope(Action<Scope> configure) { } public static void CaptureMessage(string message) { } }
        }
        namespace Segment.Analytics { public class Analytics { public void Track(string name, object properties) { } public void Identify(string userId, object traits) { } } }
        namespace Microsoft.ApplicationInsights
        {
            public sealed class TelemetryClient
            {
                public DataContracts.TelemetryContext Context { get; } = new();
                public void TrackEvent(string eventName, IDictionary<string, string>? properties = null) { }
                public void TrackException(Exception exception, IDictionary<string, string>? properties = null) { }
            }
        }
        namespace Microsoft.ApplicationInsights.DataContracts
        {
            public sealed class TelemetryContext { public Extensibility.Implementation.UserContext User { get; } = new(); public IDictionary<string, string> GlobalProperties { get; } = new Dictionary<string, string>(); }
            public sealed class EventTelemetry { public IDictionary<string, string> Properties { get; } = new Dictionary<string, string>(); }
        }
        namespace Microsoft.ApplicationInsights.Extensibility.Implementation { public sealed class UserContext { public string AuthenticatedUserId { get; set; } = ""; } }
        """;

    private static TestCode WithLibraries(TestCode code) => code with { Sources = code.Sources.Add(("Libraries.cs", Libraries)) };

    private static string Code(string statements) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        public class Customer
        {
            public int Id { get; set; }
            public string Mobile { get; set; } = "";
            public string Email { get; set; } = "";
            public string UserName { get; set; } = "";
            public string City { get; set; } = "";
        }
        public class Service(ActivitySource source, Counter<int> orders, Histogram<double> time, Microsoft.ApplicationInsights.TelemetryClient insights, Segment.Analytics.Analytics analytics)
        {
            public void Run(Customer customer, Activity? activity, Exception error)
            {
                {{statements}}
            }
        }

        """;

    [Theory]
    [InlineData("""activity?.SetTag("customer.phone", [|customer.Mobile|]);""")]
    [InlineData("""Activity.Current?.AddTag("text", $"called {[|customer.Mobile|]}");""")]
    [InlineData("""Activity.Current?.AddBaggage("mail", [|customer.Email|]);""")]
    [InlineData("""using Activity? one = source.StartActivity("Order of " + [|customer.Email|]);""")]
    [InlineData("""activity!.DisplayName = [|customer.Email|];""")]
    [InlineData("""activity?.SetStatus(ActivityStatusCode.Error, "no " + [|customer.Mobile|]);""")]
    [InlineData("""activity?.AddEvent(new ActivityEvent("called", tags: new ActivityTagsCollection { ["phone"] = [|customer.Mobile|] }));""")]
    [InlineData("""orders.Add(1, new KeyValuePair<string, object?>("customer", [|customer.Mobile|]));""")]
    [InlineData("""var tags = new TagList(); tags.Add("customer", [|customer.Email|]); time.Record(1, tags);""")]
    [InlineData("""insights.TrackEvent("Called", new Dictionary<string, string> { { "caller", [|customer.Email|] } });""")]
    [InlineData("""insights.TrackException(error, new Dictionary<string, string> { ["caller"] = [|customer.Mobile|] });""")]
    [InlineData("""insights.Context.User.AuthenticatedUserId = [|customer.Email|];""")]
    [InlineData("""insights.Context.GlobalProperties["mail"] = [|customer.Email|];""")]
    [InlineData("""var telemetry = new Microsoft.ApplicationInsights.DataContracts.EventTelemetry(); telemetry.Properties.Add("mail", [|customer.Email|]);""")]
    [InlineData("""Sentry.SentrySdk.ConfigureScope(scope => scope.SetTag("mail", [|customer.Email|]));""")]
    [InlineData("""Sentry.SentrySdk.ConfigureScope(scope => scope.User = new Sentry.SentryUser { Email = [|customer.Email|], Id = customer.Id.ToString() });""")]
    [InlineData("""analytics.Identify(customer.Id.ToString(), new { [|customer.Email|] });""")]
    [InlineData("""analytics.Track("Ordered", [|customer|]);""")]
    public Task Reports_what_telemetry_takes(string statement) => Rule.ReportsAsync(Code(statement), WithLibraries);

    [Theory]
    [InlineData("""activity?.SetTag("customer.id", customer.Id);""")]
    [InlineData("""activity?.SetTag("customer.city", customer.City);""")]
    [InlineData("""activity?.SetTag("digits", customer.Mobile.Length);""")]
    [InlineData("""activity?.SetTag("customer", customer);""")]
    [InlineData("""orders.Add(1, new KeyValuePair<string, object?>("customer", customer.Id));""")]
    [InlineData("""insights.TrackEvent("Called", new Dictionary<string, string> { ["caller"] = customer.Id.ToString() });""")]
    [InlineData("""var all = new Dictionary<string, string>(); all["mail"] = customer.Email; all.Add("phone", customer.Mobile);""")]
    [InlineData("""Sentry.SentrySdk.CaptureMessage("The number is not valid");""")]
    public Task Is_silent_about_keys_and_descriptions(string statement) => Rule.SilentAsync(Code(statement), WithLibraries);

    [Fact]
    public Task A_mask_settles_it() => Rule.SilentAsync(Code("""activity?.SetTag("phone", CsLaw.Guards.Redact.Phone(customer.Mobile));"""), code => WithGuards(WithLibraries(code)));

    [Fact]
    public async Task An_account_name_is_a_suggestion()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Code("""activity?.SetTag("user", [|customer.UserName|]);"""), WithLibraries));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public async Task Tells_what_where_and_which_article()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Code("""activity?.SetTag("phone", [|customer.Mobile|]);"""), WithLibraries));
        Assert.Equal(
            "Mobile phone number ('Customer.Mobile') goes into telemetry through Activity.SetTag; CSL Art. 42(1) asks that user information is kept strictly confidential, and no redaction was found on the way",
            finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("activity?.SetTag(\"phone\", [|customer.Mobile|]);", "activity?.SetTag(\"phone\", Redact.Phone(customer.Mobile));")]
    [InlineData("orders.Add(1, new KeyValuePair<string, object?>(\"x\", customer.Id)); activity!.DisplayName = [|customer.Email|];", "orders.Add(1, new KeyValuePair<string, object?>(\"x\", customer.Id)); activity!.DisplayName = Redact.Email(customer.Email);")]
    public Task Masks_the_value(string statement, string expected) =>
        Rule.FixesAsync("using CsLaw.Guards;\n" + Code(statement), "using CsLaw.Guards;\n" + Code(expected), "CSL2010.Redact", code => WithGuards(WithLibraries(code)));

    [Theory]
    [InlineData("customer.Id++;\n        activity?.SetTag(\"phone\", [|customer.Mobile|]);\n        activity?.SetTag(\"mail\", [|customer.Email|]);", "customer.Id++;")]
    [InlineData("customer.Id++;\n        insights.Context.User.AuthenticatedUserId = [|customer.Email|];", "customer.Id++;")]
    public Task Leaves_the_value_out(string statement, string expected) => Rule.FixesAsync(Code(statement), Code(expected), "CSL2010.Drop", WithLibraries);

    [Fact]
    public Task Leaves_a_chain_of_calls_alone() =>
        Rule.OffersNoFixAsync(Code("""activity?.SetTag("phone", [|customer.Mobile|]).SetTag("id", customer.Id);"""), WithLibraries, "CSL2010.Drop");
}
