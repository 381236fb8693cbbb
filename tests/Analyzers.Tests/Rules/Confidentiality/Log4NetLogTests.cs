using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>log4net, by declarations of the same names.</summary>
public sealed class Log4NetLogTests : LoggingLibraryTests
{
    private const string Library = """
        namespace log4net
        {
            public interface ILog
            {
                void Info(object message);
                void Info(object message, Exception exception);
                void InfoFormat(string format, object arg0);
                void InfoFormat(string format, params object[] args);
                void Error(object message, Exception exception);
                bool IsInfoEnabled { get; }
            }

            public static class ThreadContext
            {
                public static Util.ThreadContextStacks Stacks => throw new NotSupportedException();
                public static Util.ThreadContextProperties Properties => throw new NotSupportedException();
            }
        }

        namespace log4net.Util
        {
            public abstract class ContextPropertiesBase { public abstract object this[string key] { get; set; } }
            public abstract class ThreadContextProperties : ContextPropertiesBase { public override object this[string key] { get => throw new NotSupportedException(); set { } } }
            public abstract class ThreadContextStacks { public abstract ThreadContextStack this[string key] { get; } }
            public abstract class ThreadContextStack { public abstract IDisposable Push(string message); }
        }
        """;

    [Theory]
    [InlineData("""log.Info("Called " + [|customer.Mobile|]);""")]
    [InlineData("""log.InfoFormat("Called {0}", [|customer.Mobile|]);""")]
    [InlineData("""log.InfoFormat("{0} {1}", customer.Id, [|customer.Mobile|]);""")]
    [InlineData("""log.Error($"Called {[|customer.Mobile|]}", error);""")]
    [InlineData("""using var context = log4net.ThreadContext.Stacks["NDC"].Push([|customer.Mobile|]);""")]
    [InlineData("""log4net.ThreadContext.Properties["number"] = [|customer.Mobile|];""")]
    public Task Reports_what_the_log_is_given(string statement) => Rule.ReportsAsync(Service("log4net.ILog", statement), Declaring(Library));

    [Theory]
    [InlineData("""log.Info("Called " + customer.Id);""")]
    [InlineData("""log.Info(customer);""")]
    [InlineData("""log.InfoFormat("{0} {1}", customer.Id, customer.Mobile.Length);""")]
    [InlineData("""log.Error("Failed", error);""")]
    [InlineData("""log4net.ThreadContext.Properties["number"] = customer.Id;""")]
    [InlineData("""if (log.IsInfoEnabled) log.Info(error);""")]
    [InlineData("""using var context = log4net.ThreadContext.Stacks[customer.Mobile].Push("called");""")]
    public Task Is_silent_about_keys_and_exceptions(string statement) => Rule.SilentAsync(Service("log4net.ILog", statement), Declaring(Library));
}
