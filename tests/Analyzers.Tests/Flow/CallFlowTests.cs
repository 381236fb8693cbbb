using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

public sealed class CallFlowTests : FlowShapeTests
{
    [Fact]
    public Task Returned_value() => Follows("Write([|Pick(customer)|]);", "Write(Key(customer));", "private static string Pick(Customer c) => c.Mobile; private static string Key(Customer c) => c.Id + \"\";");

    [Fact]
    public Task Argument_given_back() => Follows("Write(Same([|customer.Mobile|]));", "Write(Same(customer.Id.ToString()));", "private static string Same(string a) => a;");

    [Fact]
    public Task Async_method() => Follows(
        "var x = await PickAsync(customer); Write([|x|]);", "var x = await KeyAsync(customer); Write(x);",
        "private async Task<string> PickAsync(Customer c) { await Task.Yield(); return c.Mobile; } private async Task<int> KeyAsync(Customer c) { await Task.Yield(); return c.Id; }");

    [Fact]
    public Task Task_result() => Follows("var x = Task.FromResult(customer.Mobile).Result; Write([|x|]);", "var x = Task.FromResult(customer.Id).Result; Write(x);");

    [Fact]
    public Task Iterator() => Follows(
        "foreach (var x in All(customer)) Write([|x|]);", "foreach (var x in Keys(customer)) Write(x);",
        "private static IEnumerable<string> All(Customer c) { yield return \"a\"; yield return c.Mobile; } private static IEnumerable<int> Keys(Customer c) { yield return c.Id; }");

    [Fact]
    public Task Async_stream() => Follows(
        "await foreach (var x in All(customer)) Write([|x|]);", "await foreach (var x in Keys(customer)) Write(x);",
        "private static async IAsyncEnumerable<string> All(Customer c) { await Task.Yield(); yield return c.Mobile; } private static async IAsyncEnumerable<int> Keys(Customer c) { await Task.Yield(); yield return c.Id; }");

    [Fact]
    public Task Local_function() => Follows("string Pick() => customer.Mobile; Write([|Pick()|]);", "int Key() => customer.Id; Write(Key());");

    [Fact]
    public Task Local_function_that_writes() => Follows("void Say(string a) => Write(a); Say([|customer.Mobile|]);", "void Say(int a) => Write(a); Say(customer.Id);");

    [Fact]
    public Task Lambda() => Follows("Func<Customer, string> pick = c => c.Mobile; Write([|pick(customer)|]);", "Func<Customer, int> key = c => c.Id; Write(key(customer));");

    [Fact]
    public Task Lambda_that_writes() => Follows("Action<string> say = a => Write(a); say([|customer.Mobile|]);", "Action<int> say = a => Write(a); say(customer.Id);");

    [Fact]
    public Task Captured_local() => Follows("var x = customer.Mobile; Action say = () => Write([|x|]); say();", "var x = customer.Id; Action say = () => Write(x); say();");

    [Fact]
    public Task Lambda_over_a_list() => Follows("customers.ForEach(c => Write([|c.Mobile|]));", "customers.ForEach(c => Write(c.Id));");

    [Fact]
    public Task Linq_select() => Follows("var x = customers.Select(c => c.Mobile).First(); Write([|x|]);", "var x = customers.Select(c => c.Id).First(); Write(x);");

    [Fact]
    public Task Linq_chain() => Follows(
        "var x = string.Join(\",\", customers.Where(c => c.HasMobile).OrderBy(c => c.Id).Select(c => c.Mobile).Distinct().ToList()); Write([|x|]);",
        "var x = string.Join(\",\", customers.Where(c => c.Mobile != \"\").OrderBy(c => c.Mobile).Select(c => c.Id).Distinct().ToList()); Write(x);");

    [Fact]
    public Task Linq_query() => Follows(
        "var x = (from c in customers where c.Id > 1 select c.Mobile).First(); Write([|x|]);", "var x = (from c in customers where c.Mobile != \"\" select c.Id).First(); Write(x);");

    [Fact]
    public Task Linq_select_of_a_query() => Follows("var x = customers.AsQueryable().Select(c => c.Mobile).First(); Write([|x|]);", "var x = customers.AsQueryable().Select(c => c.Id).First(); Write(x);");

    [Fact]
    public Task Linq_order() => Follows("var x = customers.Select(c => c.Mobile).Order().Last(); Write([|x|]);", "var x = customers.Select(c => c.Id).Order().Last(); Write(x);");

    [Fact]
    public Task Linq_aggregate() => Follows(
        "var x = customers.Aggregate(\"\", (a, c) => a + c.Mobile); Write([|x|]);", "var x = customers.Aggregate(0, (a, c) => a + c.Mobile.Length); Write(x);");

    [Fact]
    public Task Linq_group() => Follows(
        "foreach (var g in customers.Select(c => c.Mobile).GroupBy(m => m.Length)) foreach (var x in g) Write([|x|]);",
        "foreach (var g in customers.Select(c => c.Mobile).GroupBy(m => m.Length)) Write(g.Count());");

    [Fact]
    public Task Linq_group_key() => Follows(
        "foreach (var g in customers.GroupBy(c => c.Mobile)) Write([|g.Key|]);", "foreach (var g in customers.GroupBy(c => c.Id)) Write(g.Key);");

    [Fact]
    public Task Linq_group_key_in_a_select() => Follows(
        "var x = customers.GroupBy(c => c.Mobile).Select(g => g.Key).First(); Write([|x|]);", "var x = customers.GroupBy(c => c.Mobile).Select(g => g.Count()).First(); Write(x);");

    [Fact]
    public Task Linq_group_into() => Follows(
        "var x = (from c in customers group c.Mobile by c.Id into g from m in g select m).First(); Write([|x|]);",
        "var x = (from c in customers group c.Mobile by c.Id into g select g.Key).First(); Write(x);");

    [Fact]
    public Task Linq_group_into_key() => Follows(
        "var x = (from c in customers group c.Id by c.Mobile into g where g.Count() > 1 select g.Key).First(); Write([|x|]);",
        "var x = (from c in customers group c.Id by c.Mobile into g from m in g select m).First(); Write(x);");

    [Fact]
    public Task Linq_select_into() => Follows(
        "var x = (from c in customers select c.Mobile into m where m != \"\" select m + \".\").First(); Write([|x|]);",
        "var x = (from c in customers select c.Mobile into m where m != \"\" select m.Length).First(); Write(x);");

    [Fact]
    public Task Linq_join_into() => Follows(
        "var x = (from n in new[] { 1 } join c in customers.Select(c => c.Mobile) on n equals c.Length into g from m in g select m).First(); Write([|x|]);",
        "var x = (from n in new[] { 1 } join c in customers.Select(c => c.Mobile) on n equals c.Length into g select g.Count() + n).First(); Write(x);");

    [Fact]
    public Task Linq_dictionary() => Follows(
        "var d = customers.ToDictionary(c => c.Id, c => c.Mobile); Write([|d[1]|]);", "var d = customers.ToDictionary(c => c.Mobile, c => c.Id); Write(d[\"1\"]);");

    [Fact]
    public Task Linq_zip() => Follows(
        "var x = customers.Zip(new[] { 1 }, (c, n) => n + c.Mobile).First(); Write([|x|]);", "var x = customers.Zip(new[] { 1 }, (c, n) => n + c.Id).First(); Write(x);");

    [Fact]
    public Task Linq_let() => Follows(
        "var x = (from c in customers let m = c.Mobile where m.Length > 1 select m).First(); Write([|x|]);",
        "var x = (from c in customers let m = c.Mobile where m.Length > 1 select c.Id).First(); Write(x);");

    [Fact]
    public Task Linq_second_from() => Follows(
        "var x = (from c in customers from d in customers select d.Mobile + c.Id).First(); Write([|x|]);", "var x = (from c in customers from d in customers select d.Id + c.Id).First(); Write(x);");

    [Fact]
    public Task Lambda_given_the_elements_of_a_sequence() => Follows(
        "customers.Select(c => c.Mobile).ToList().ForEach(m => Write([|m|]));", "customers.Select(c => c.Id).ToList().ForEach(m => Write(m));");

    [Fact]
    public Task Task_run() => Follows("var x = await Task.Run(() => customer.Mobile); Write([|x|]);", "var x = await Task.Run(() => customer.Id); Write(x);");

    [Fact]
    public Task Task_run_async() => Follows(
        "var x = await Task.Run(async () => { await Task.Yield(); return customer.Mobile; }); Write([|x|]);", "var x = await Task.Run(async () => { await Task.Yield(); return customer.Id; }); Write(x);");

    [Fact]
    public Task Task_continued() => Follows(
        "var x = await Task.FromResult(customer.Mobile).ContinueWith(t => \"a\" + t.Result); Write([|x|]);", "var x = await Task.FromResult(customer.Mobile).ContinueWith(t => t.Result.Length); Write(x);");

    [Fact]
    public Task Task_all() => Follows(
        "var x = await Task.WhenAll(Task.FromResult(customer.Mobile)); Write([|x[0]|]);", "var x = await Task.WhenAll(Task.FromResult(customer.Id)); Write(x[0]);");

    [Fact]
    public Task Task_awaiter() => Follows(
        "var x = Task.FromResult(customer.Mobile).GetAwaiter().GetResult(); Write([|x|]);", "var x = Task.FromResult(customer.Id).GetAwaiter().GetResult(); Write(x);");

    [Fact]
    public Task Value_task() => Follows(
        "var x = await new ValueTask<string>(customer.Mobile); Write([|x|]);", "var x = await new ValueTask<int>(customer.Id); Write(x);");

    [Fact]
    public Task Function_run_by_a_method() => Follows(
        "var x = Run(() => customer.Mobile); Write([|x|]);", "var x = Run(() => customer.Id); Write(x);", "private static T Run<T>(Func<T> f) => f();");

    [Fact]
    public Task Async_function_run_by_a_method() => Follows(
        "var x = await RunAsync(async () => { await Task.Yield(); return customer.Mobile; }); Write([|x|]);", "var x = await RunAsync(async () => { await Task.Yield(); return customer.Id; }); Write(x);",
        "private static async Task<T> RunAsync<T>(Func<Task<T>> f) { try { return await f(); } finally { } }");

    [Fact]
    public Task Function_run_with_an_argument() => Follows(
        "var x = Run(a => \"a\" + a, customer.Mobile); Write([|x|]);", "var x = Run(a => \"a\" + a.Length, customer.Mobile); Write(x);",
        "private static string Run(Func<string, string> f, string a) => f(a);");

    [Fact]
    public Task Action_run_with_what_the_method_reads() => Follows(
        "With(customer, [|a => Write(a)|]);", "With(customer, a => Write(a.Length));", "private static void With(Customer c, Action<string> act) => act(c.Mobile);");

    [Fact]
    public Task Action_run_with_an_argument() => Follows(
        "With([|customer.Mobile|], a => Write(a));", "With(customer.Id.ToString(), a => Write(a));", "private static void With(string v, Action<string> act) { if (v.Length > 1) act(v); }");

    [Fact]
    public Task Message_factory_of_the_program() => Follows(
        "Say(() => \"a\" + [|customer.Mobile|]);", "Say(() => \"a\" + customer.Id);", "private void Say(Func<string> message) { if (log.IsEnabled(LogLevel.Information)) log.LogInformation(message()); }");

    [Fact]
    public Task Captured_parameter() => Follows(
        "Later([|customer.Mobile|]);", "Later(customer.Id.ToString());", "private void Later(string a) => Task.Run(() => Write(a));");

    [Fact]
    public Task Local_that_a_lambda_assigns() => Follows(
        "var x = \"\"; customers.ForEach(c => x = c.Mobile); Write([|x|]);", "var x = \"\"; customers.ForEach(c => x = \"b\"); Write(x);");

    [Fact]
    public Task Local_that_a_local_function_assigns() => Follows(
        "var x = \"\"; void Set() { x = customer.Mobile; } Set(); Write([|x|]);", "var x = \"\"; void Set() { x = customer.Id.ToString(); } Set(); Write(x);");

    [Fact]
    public Task Linq_to_objects() => Follows(
        "var x = customers.First(c => c.Id == 1); Write([|x.Mobile|]);", "var x = customers.Count(c => c.Mobile == \"1\"); Write(x);");

    [Fact]
    public Task Delegate_of_a_method() => Follows(
        "Action<string> say = Say; say([|customer.Mobile|]);", "Action<string> say = Say; say(\"b\");", "private void Say(string a) => Write(a);");

    [Fact]
    public Task Extension_method() => Follows(
        "customer.Mobile.Trim().SayTo(log);".Replace("customer.Mobile", "[|customer.Mobile|]", System.StringComparison.Ordinal), "customer.Id.ToString().SayTo(log);",
        types: "public static class Says { public static void SayTo(this string a, ILogger log) => log.LogInformation(\"{A}\", a); }");

    [NewestCompilerFact]
    public Task Extension_member() => Follows(
        "Write([|customer.Line|]);", "Write(customer.Key);",
        types: "public static class Members { extension(Customer c) { public string Line => \"a\" + c.Mobile; public string Key => \"a\" + c.Id; } }");

    [Fact]
    public Task Generic_method() => Follows("Write(Same([|customer.Mobile|]));", "Write(Same(customer.Id));", "private static T Same<T>(T a) => a;");

    [Fact]
    public Task Generic_type() => Follows(
        "new Sayer<string>(log).Say([|customer.Mobile|]);", "new Sayer<int>(log).Say(customer.Id);", types: "public class Sayer<T>(ILogger log) { public void Say(T a) => log.LogInformation(\"{A}\", a); }");

    [Fact]
    public Task Virtual_method() => Follows(
        "Sayer s = flag ? new Loud(log) : new Sayer(); s.Say([|customer.Mobile|]);", "Quiet s = new Quiet(); s.Say(customer.Mobile);",
        types: "public class Sayer { public virtual void Say(string a) { } } public class Loud(ILogger log) : Sayer { public override void Say(string a) => log.LogInformation(\"{A}\", a); } public class Quiet { public virtual void Say(string a) { } }");

    [Fact]
    public Task Interface() => Follows(
        "Use(null!, customer.Mobile);".Replace("customer.Mobile", "[|customer.Mobile|]", System.StringComparison.Ordinal), "Use(null!, customer.Id.ToString());",
        "private static void Use(ISay s, string a) => s.Say(a);",
        "public interface ISay { void Say(string a); } public class Sayer(ILogger log) : ISay { public void Say(string a) => log.LogInformation(\"{A}\", a); }");

    [Fact]
    public Task Property_with_a_body() => Follows(
        "Write([|new Card(customer).Line|]);", "Write(new Card(customer).Key);", types: "public class Card(Customer c) { public string Line => \"a\" + c.Mobile; public string Key => \"a\" + c.Id; }");

    [Fact]
    public Task Field_set_in_a_constructor() => Follows(
        "new Card(customer.Mobile, \"b\", log).Say();", "new Card(customer.Id.ToString(), \"b\", log).Say();".Replace("Card", "Plain", System.StringComparison.Ordinal),
        types: """
        public class Card { private readonly string _a; private readonly ILogger _log; public Card(string mobile, string b, ILogger log) { _a = mobile; _log = log; } public void Say() => _log.LogInformation("{A}", [|_a|]); }
        public class Plain { private readonly string _a; private readonly ILogger _log; public Plain(string x, string mobile, ILogger log) { _a = x; _log = log; } public void Say() => _log.LogInformation("{A}", _a); }
        """);

    [Fact]
    public Task Primary_constructor_parameter() => Rule.ReportsAsync("""
        public class Card(string mobile, string other, ILogger log)
        {
            public void Say() => log.LogInformation("{A}", [|mobile|]);
            public void SayOther() => log.LogInformation("{A}", other);
        }
        """);

    [Fact]
    public Task Parameter_of_the_constructor_beside_one_of_the_method() => Rule.ReportsAsync("""
        public class Customer { public string Mobile { get; set; } = ""; }
        public class Tracker(ILogger log, IConfiguration configuration)
        {
            public void Track(string what, string id) { var key = configuration["Key"]; log.LogInformation("{@E}", new { key, what, id }); }
            public void Run(Customer customer) => Track("x", [|customer.Mobile|]);
        }
        """);

    [Fact]
    public Task Partial_class() => Follows("SayPart([|customer.Mobile|]);", "SayPart(customer.Id.ToString());", types: "public partial class Service { private void SayPart(string a) => Write(a); }");

    [Fact]
    public Task Request_to_its_handler() => Rule.ReportsAsync("""
        public interface IRequest { }
        public interface IRequestHandler<T> where T : IRequest { Task Handle(T request, CancellationToken cancellation); }
        public interface IMediator { Task Send<T>(T request) where T : IRequest; }
        public record Remind(int Id, string Target) : IRequest;
        public class Customer { public string Mobile { get; set; } = ""; public int Id { get; set; } }
        public class RemindHandler(ILogger<RemindHandler> log) : IRequestHandler<Remind>
        {
            public Task Handle(Remind request, CancellationToken cancellation) { log.LogInformation("{T}", request.Target); return Task.CompletedTask; }
        }
        public class Service(IMediator mediator)
        {
            public Task Run(Customer customer) => mediator.Send(new Remind(1, [|customer.Mobile|]));
            public Task Other(Customer customer) => mediator.Send(new Remind(customer.Id, "b"));
        }
        """);

    /// <summary>A mediator of the program's own, whose source says nothing of who handles what.</summary>
    [Theory]
    [InlineData("Task SendAsync<T>(T request) where T : IRequest", "[|customer.Mobile|]")]
    [InlineData("Task SendAsync(IRequest request)", "[|customer.Mobile|]")]
    [InlineData("Task SendAsync(Remind request)", "customer.Mobile")]
    public Task Request_to_its_handler_by_a_mediator_in_source(string member, string given) => Rule.ReportsAsync($$"""
        public interface IRequest { }
        public interface IRequestHandler<T> where T : IRequest { Task Handle(T request); }
        public interface IBus { {{member}}; }
        public class Bus(IServiceProvider services) : IBus
        {
            public {{member}} => (Task)((dynamic)services.GetService(typeof(IRequestHandler<>).MakeGenericType(request.GetType()))!).Handle((dynamic)request);
        }
        public record Remind(int Id, string Target) : IRequest;
        public class Customer { public string Mobile { get; set; } = ""; public int Id { get; set; } }
        public class RemindHandler(ILogger<RemindHandler> log) : IRequestHandler<Remind>
        {
            public Task Handle(Remind request) { log.LogInformation("{T}", request.Target); return Task.CompletedTask; }
        }
        public class Service(IBus bus)
        {
            public Task Run(Customer customer) => bus.SendAsync(new Remind(1, {{given}}));
            public Task Other(Customer customer) => bus.SendAsync(new Remind(customer.Id, "b"));
        }
        """);
}
