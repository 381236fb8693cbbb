using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Functions that members keep: delegates in fields and properties, and events.</summary>
public sealed class FunctionFlowTests : FlowShapeTests
{
    [Fact]
    public Task Delegate_kept_in_a_field() => Rule.ReportsAsync(Person + """
        public class Service
        {
            private readonly Action<object?> _say; private readonly Action<object?> _quiet = x => { };
            public Service(ILogger log) { _say = x => log.LogInformation("{X}", x); }
            public void Run(Customer c) { _say([|c.Mobile|]); _say(c.Id); _say(c.Mobile.Length); _quiet(c.Mobile); }
        }
        """);

    [Fact]
    public Task Delegate_of_a_method_kept_in_a_field() => Rule.ReportsAsync(Person + """
        public class Service(ILogger log)
        {
            private Action<object?>? _say;
            public void Begin() => _say = Write;
            public void Run(Customer c) { _say?.Invoke([|c.Mobile|]); _say?.Invoke(c.Id); }
            private void Write(object? x) => log.LogInformation("{X}", x);
        }
        """);

    [Fact]
    public Task Delegate_kept_in_a_field_where_it_is_declared() => Rule.ReportsAsync(Person + """
        public static class Service
        {
            private static readonly Func<Customer, string> s_pick = c => c.Mobile; private static readonly Func<Customer, string> s_key = c => c.Id.ToString();
            private static readonly Action<string> s_say = x => Console.WriteLine(x);
            public static void Run(ILogger log, Customer c) { log.LogInformation("{X}", [|s_pick(c)|]); log.LogInformation("{X}", s_key(c)); s_say([|c.Mobile|]); s_say("a"); }
        }
        """);

    [Fact]
    public Task Delegate_kept_in_a_property_of_another_type() => Rule.ReportsAsync(Person + """
        public class Options { public Action<string>? OnText { get; set; } public Action<string>? OnOther { get; set; } }
        public class Service(Options options) { public void Run(Customer c) { options.OnText?.Invoke([|c.Mobile|]); options.OnOther?.Invoke(c.Mobile); options.OnText?.Invoke("a"); } }
        public static class Setup { public static Options Make(ILogger log) => new() { OnText = x => log.LogInformation("{X}", x), OnOther = x => { } }; }
        """);

    [Fact]
    public Task Delegate_of_a_type_of_the_program() => Rule.ReportsAsync(Person + """
        public delegate void Say(string what, string other);
        public class Service(ILogger log)
        {
            private Say? _say;
            public void Begin() { _say = (what, other) => log.LogInformation("{X}", what); }
            public void Run(Customer c) { _say!([|c.Mobile|], "b"); _say("a", c.Mobile); }
        }
        """);

    [Fact]
    public Task Event() => Rule.ReportsAsync(Person + """
        public class Source { public event EventHandler<string>? Said; public event EventHandler<string>? Kept; public void Run(Customer c) { Said?.Invoke(this, [|c.Mobile|]); Said?.Invoke(this, c.Mobile.Length.ToString()); Kept?.Invoke(this, c.Mobile); } }
        public class Listener(ILogger log)
        {
            public void Listen(Source source) { source.Said += OnSaid; source.Kept += (_, x) => { }; }
            private void OnSaid(object? sender, string x) => log.LogInformation("{X}", x);
        }
        """);

    [Fact]
    public Task Event_with_a_lambda() => Rule.ReportsAsync(Person + """
        public class Source { public event Action<string>? Said; public void Raise(string x) => Said?.Invoke(x); }
        public class Service
        {
            public Service(ILogger log, Source source) { source.Said += x => log.LogInformation("{X}", x); }
            public void Run(Source source, Customer c) { source.Raise([|c.Mobile|]); source.Raise(c.Id.ToString()); }
        }
        """);

    [Fact]
    public Task Event_with_data_of_its_own() => Rule.ReportsAsync(Person + """
        public class SaidArgs(string text, int number) : EventArgs { public string Text { get; } = text; public int Number { get; } = number; }
        public class Source { public event EventHandler<SaidArgs>? Said; public void Run(Customer c) { Said?.Invoke(this, new SaidArgs([|c.Mobile|], 1)); Said?.Invoke(this, new SaidArgs("a", c.Mobile.Length)); } }
        public class Listener(ILogger log, Source source) { public void Listen() => source.Said += (_, e) => log.LogInformation("{X} {N}", e.Text, e.Number); }
        """);

    [Fact]
    public Task Event_that_nobody_hears() => Rule.SilentAsync(Person + """
        public class Source { public event Action<string>? Said; public void Run(Customer c) => Said?.Invoke(c.Mobile); }
        public class Other { public event Action<string>? Said; public Other(ILogger log) { Said += x => log.LogInformation("{X}", x); } public void Raise() => Said?.Invoke("a"); }
        """);

    [Fact]
    public Task Lambda_of_a_field_masked() => Rule.SilentAsync(Person + """
        public class Service(ILogger log) { private readonly Func<string, string> _show = x => x[..3] + "****"; public void Run(Customer c) => log.LogInformation("{X}", _show(c.Mobile)); }
        """);

    private const string Person = "public class Customer { public int Id { get; set; } public string Mobile { get; set; } = \"\"; }\n";
}
