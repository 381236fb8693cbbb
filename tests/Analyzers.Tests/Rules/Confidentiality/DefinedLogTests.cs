using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Logging methods that a library or a generator makes, scopes, consoles, and the places beside the log that are worth a suggestion.</summary>
public sealed class DefinedLogTests : LoggingLibraryTests
{
    private const string Compliance = """
        namespace Microsoft.Extensions.Logging { [AttributeUsage(AttributeTargets.Parameter)] public sealed class LogPropertiesAttribute : Attribute { } }
        namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : Attribute { } }
        namespace Shop { public sealed class PrivateDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { } }
        """;

    private static string Members(string members, string statement) => Service("ILogger<Service>", statement).Replace("public class Service(", "public partial class Service(", StringComparison.Ordinal)
        .Replace("    public void Run(", "    " + members + "\n\n    public void Run(", StringComparison.Ordinal);

    [Theory]
    [InlineData("s_called(log, [|customer.Mobile|], null);")]
    [InlineData("s_called.Invoke(log, [|customer.Mobile|], error);")]
    [InlineData("using var scope = s_for(log, [|customer.Mobile|]);")]
    public Task Defined_message(string statement) => Rule.ReportsAsync(Members(Defined, statement));

    [Theory]
    [InlineData("s_called(log, customer.Id.ToString(), null);")]
    [InlineData("s_called(log, customer.LoginIp, error);")]
    [InlineData("s_other(log, customer.Mobile);")]
    public Task Defined_message_of_a_key(string statement) => Rule.SilentAsync(Members(Defined, statement));

    private const string Defined = """
        private static readonly Action<ILogger, string, Exception?> s_called = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "Called {Number}");
            private static readonly Func<ILogger, string, IDisposable?> s_for = LoggerMessage.DefineScope<string>("For {Number}");
            private static readonly Action<ILogger, string> s_other = (logger, number) => { };
        """;

    [Fact]
    public Task Generated_message_that_writes_an_object() => Rule.ReportsAsync(
        Members("[LoggerMessage(1, LogLevel.Information, \"Saved\")] partial void Saved([LogProperties] Customer saved); [LoggerMessage(2, LogLevel.Information, \"Seen {Seen}\")] partial void Seen(Customer seen);",
            "Saved([|customer|]); Seen(customer);"),
        Declaring(Compliance));

    [Fact]
    public Task Generated_message_whose_parameter_is_redacted() => Rule.ReportsAsync(
        Members("[LoggerMessage(1, LogLevel.Information, \"Called {Number}\")] partial void Called([Shop.PrivateData] string number); [LoggerMessage(2, LogLevel.Information, \"Seen {Number}\")] partial void Seen(string number);",
            "Called(customer.Mobile); Seen([|customer.Mobile|]);"),
        Declaring(Compliance));

    [Theory]
    [InlineData("""Console.Out.WriteLine([|customer.Mobile|]);""")]
    [InlineData("""Console.Error.WriteLine("Called {0}", [|customer.Mobile|]);""")]
    [InlineData("""var err = Console.Error; err.Write([|customer.Mobile|]);""")]
    [InlineData("""Console.WriteLine("{0} {1}", customer.Id, [|customer.Mobile|]);""")]
    [InlineData("""Console.WriteLine($"Called {[|customer.Mobile|]}");""")]
    [InlineData("""using var scope = log.BeginScope(new Dictionary<string, object> { ["Number"] = [|customer.Mobile|] });""")]
    [InlineData("""log.Log(LogLevel.Information, new EventId(1), [|customer.Mobile|], null, (state, _) => state);""")]
    public Task Reports_consoles_and_scopes(string statement) => Rule.ReportsAsync(Service("ILogger<Service>", statement));

    [Theory]
    [InlineData("""using var text = new StringWriter(); text.WriteLine(customer.Mobile);""")]
    [InlineData("""Console.Out.WriteLine(customer.Id);""")]
    [InlineData("""Console.WriteLine(customer);""")]
    [InlineData("""using var scope = log.BeginScope(new Dictionary<string, object> { ["Number"] = customer.Id });""")]
    public Task Is_silent_elsewhere(string statement) => Rule.SilentAsync(Service("ILogger<Service>", statement));

    [Theory]
    [InlineData("""System.Diagnostics.Debug.WriteLine([|customer.Mobile|]);""")]
    public async Task Suggests_where_it_may_be_written(string statement) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Service("ILogger<Service>", statement))).Severity);
}
