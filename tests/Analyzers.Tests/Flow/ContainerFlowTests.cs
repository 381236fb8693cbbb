using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

public sealed class ContainerFlowTests : FlowShapeTests
{
    [Fact]
    public Task Array() => Follows("var a = new[] { customer.Mobile }; Write([|a[0]|]);", "var a = new[] { customer.Id }; Write(a[0]);");

    [Fact]
    public Task Array_element_assignment() => Follows("var a = new string[2]; a[0] = customer.Mobile; Write([|a[0]|]);", "var a = new string[2]; a[0] = \"b\"; Write(a[0]);");

    [Fact]
    public Task Params() => Follows("Many(\"a\", [|customer.Mobile|]);", "Many(\"a\", customer.Id);", "private void Many(params object[] parts) => log.LogInformation(string.Join(\",\", parts));");

    [Fact]
    public Task Collection_expression() => Follows("List<string> a = [customer.Mobile, \"b\"]; Write([|a[0]|]);", "List<int> a = [customer.Id, 2]; Write(a[0]);");

    [Fact]
    public Task Spread() => Follows("string[] s = [customer.Mobile]; string[] a = [..s, \"b\"]; Write([|a[0]|]);", "string[] s = [\"c\"]; string[] a = [..s, \"b\"]; Write(a[0]);");

    [Fact]
    public Task Collection_initialiser() => Follows("var a = new List<string> { customer.Mobile }; Write([|a[0]|]);", "var a = new List<int> { customer.Id }; Write(a[0]);");

    [Fact]
    public Task Added_to_a_list() => Follows("var a = new List<string>(); a.Add(customer.Mobile); Write([|a[0]|]);", "var a = new List<string>(); a.Add(\"b\"); Write(a[0]);");

    [Fact]
    public Task Counted() => Follows("var a = new List<string> { customer.Mobile }; Write([|a.First()|]);", "var a = new List<string> { customer.Mobile }; Write(a.Count);");

    [Fact]
    public Task Dictionary() => Follows(
        "var d = new Dictionary<string, string> { [\"a\"] = customer.Mobile }; Write([|d[\"a\"]|]);", "var d = new Dictionary<string, string> { [\"a\"] = \"b\" }; Write(d[\"a\"]);");

    [Fact]
    public Task Dictionary_entry_assigned() => Follows(
        "var d = new Dictionary<string, object>(); d[\"a\"] = customer.Mobile; Write([|d[\"a\"]|]);", "var d = new Dictionary<string, object>(); d[\"a\"] = customer.Id; Write(d[\"a\"]);");

    [Fact]
    public Task Dictionary_asked_for_a_value() => Follows(
        "var d = new Dictionary<string, string>(); d[\"a\"] = customer.Mobile; if (d.TryGetValue(\"a\", out var x)) Write([|x|]);",
        "var d = new Dictionary<string, string>(); d[\"a\"] = customer.Mobile; Write(d.TryGetValue(\"a\", out _));");

    [Fact]
    public Task Dictionary_read_by_another_key() => Follows(
        "var d = new Dictionary<string, object>(); d[\"phone\"] = customer.Mobile; d[\"count\"] = customer.Id; Write([|d[\"phone\"]|]); Write([|d[\"Phone\"]|]);",
        "var d = new Dictionary<string, object>(); d[\"phone\"] = customer.Mobile; d[\"count\"] = customer.Id; Write(d[\"count\"]);");

    [Fact]
    public Task Dictionary_initialised_and_read_by_another_key() => Follows(
        "var d = new Dictionary<string, string> { { \"a\", customer.Mobile }, { \"b\", \"c\" } }; Write([|d.GetValueOrDefault(\"a\")|]); if (d.TryGetValue(\"a\", out var x)) Write([|x|]);",
        "var d = new Dictionary<string, string> { { \"a\", customer.Mobile }, { \"b\", \"c\" } }; Write(d.GetValueOrDefault(\"b\")); if (d.TryGetValue(\"b\", out var x)) Write(x);");

    [Fact]
    public Task Dictionary_by_members_of_an_enumeration() => Follows(
        "var d = new Dictionary<DayOfWeek, string> { [DayOfWeek.Friday] = customer.Mobile }; Write([|d[DayOfWeek.Friday]|]);",
        "var d = new Dictionary<DayOfWeek, string> { [DayOfWeek.Friday] = customer.Mobile, [DayOfWeek.Monday] = \"x\" }; Write(d[DayOfWeek.Monday]);");

    /// <summary>Where a key is not known, every element may be meant.</summary>
    [Fact]
    public Task Dictionary_by_keys_that_are_not_known() => Follows(
        "var d = new Dictionary<string, string>(); d[customer.Id.ToString()] = customer.Mobile; Write([|d[\"a\"]|]); var e = new Dictionary<string, string> { [\"a\"] = customer.Mobile }; Write([|e[customer.Id.ToString()]|]);",
        "var e = new Dictionary<string, string> { [\"a\"] = customer.Id.ToString() }; Write(e[customer.Id.ToString()]);");

    [Fact]
    public Task Dictionary_put_under_other_keys() => Follows(
        "var d = new Dictionary<string, string> { [\"a\"] = customer.Mobile }; var e = new Dictionary<string, string>(); foreach (var (k, v) in d) e[k + \"1\"] = v; Write([|e[\"a1\"]|]); Write([|d.ToDictionary(p => p.Key + \"1\", p => p.Value)|][\"a1\"]);",
        "var d = new Dictionary<string, string> { [\"a\"] = customer.Mobile }; var e = new Dictionary<string, string>(); e[\"x\"] = d[\"a\"]; Write(e[\"a\"]);");

    [Fact]
    public Task Dictionary_values() => Follows(
        "var d = new Dictionary<string, string> { [\"a\"] = customer.Mobile }; foreach (var x in d.Values) Write([|x|]);",
        "var d = new Dictionary<string, string> { [\"a\"] = customer.Mobile }; foreach (var x in d.Keys) Write(x);");

    [Fact]
    public Task Dictionary_entries() => Follows(
        "var d = new Dictionary<string, string> { [\"a\"] = customer.Mobile }; foreach (var (k, v) in d) Write([|v|]);",
        "var d = new Dictionary<string, string> { [\"a\"] = customer.Mobile }; foreach (var (k, v) in d) Write(k);");

    [Fact]
    public Task Dictionary_keys() => Follows(
        "var d = new Dictionary<string, int>(); d[customer.Mobile] = 1; foreach (var pair in d) Write([|pair.Key|]);",
        "var d = new Dictionary<string, int>(); d[customer.Mobile] = 1; foreach (var pair in d) Write(pair.Value); Write(d.Count);");

    [Fact]
    public Task Dictionary_keys_listed() => Follows(
        "var d = new Dictionary<string, string>(); d.Add(customer.Mobile, \"a\"); Write([|string.Join(\",\", d.Keys)|]);",
        "var d = new Dictionary<string, string>(); d.Add(customer.Mobile, \"a\"); Write(string.Join(\",\", d.Values)); Write(d[\"b\"]);");

    [Fact]
    public Task Dictionary_key_taken_apart() => Follows(
        "foreach (var (k, v) in customers.ToDictionary(c => c.Mobile, c => c.Id)) Write([|k|]);", "foreach (var (k, v) in customers.ToDictionary(c => c.Mobile, c => c.Id)) Write(v);");

    [Fact]
    public Task Channel() => Follows(
        "var a = System.Threading.Channels.Channel.CreateUnbounded<string>(); await a.Writer.WriteAsync(customer.Mobile); Write([|await a.Reader.ReadAsync()|]);",
        "var a = System.Threading.Channels.Channel.CreateUnbounded<int>(); await a.Writer.WriteAsync(customer.Mobile.Length); Write(await a.Reader.ReadAsync());");

    [Fact]
    public Task Channel_read_to_its_end() => Follows(
        "var a = System.Threading.Channels.Channel.CreateUnbounded<string>(); var w = a.Writer; w.TryWrite(customer.Mobile); await foreach (var x in a.Reader.ReadAllAsync()) Write([|x|]);",
        "var a = System.Threading.Channels.Channel.CreateUnbounded<string>(); var w = a.Writer; w.TryWrite(\"a\"); await foreach (var x in a.Reader.ReadAllAsync()) Write(x);");

    [Fact]
    public Task Channel_in_a_field() => Rule.ReportsAsync("""
        using System.Threading.Channels;
        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class Service(ILogger log)
        {
            private readonly Channel<string> _a = Channel.CreateUnbounded<string>(), _b = Channel.CreateUnbounded<string>();
            public async Task Send(Customer c) { await _a.Writer.WriteAsync(c.Mobile); await _b.Writer.WriteAsync(c.Id.ToString()); }
            public async Task Read() { await foreach (var x in _a.Reader.ReadAllAsync()) log.LogInformation("{X}", [|x|]); while (_b.Reader.TryRead(out var y)) log.LogInformation("{Y}", y); }
        }
        """);

    [Fact]
    public Task Tuple_element_assigned_later() => Follows(
        "var t = (a: \"a\", b: \"b\"); t.b = customer.Mobile; Write([|t.b|]);", "var t = (a: \"a\", b: \"b\"); t.b = customer.Mobile; Write(t.a);");

    [Fact]
    public Task Queue() => Follows(
        "var q = new Queue<string>(); q.Enqueue(customer.Mobile); Write([|q.Dequeue()|]); Write([|q.Peek()|]);", "var q = new Queue<string>(); q.Enqueue(\"b\"); Write(q.Dequeue()); Write(q.Count);");

    [Fact]
    public Task Queue_asked_for_an_element() => Follows(
        "var q = new System.Collections.Concurrent.ConcurrentQueue<string>(); q.Enqueue(customer.Mobile); if (q.TryDequeue(out var x)) Write([|x|]);",
        "var q = new System.Collections.Concurrent.ConcurrentQueue<int>(); q.Enqueue(customer.Id); if (q.TryDequeue(out var x)) Write(x);");

    [Fact]
    public Task Stack() => Follows(
        "var q = new Stack<string>(); q.Push(customer.Mobile); Write([|q.Pop()|]);", "var q = new Stack<string>(); q.Push(\"b\"); Write(q.Pop());");

    [Fact]
    public Task Immutable_array() => Follows(
        "var a = System.Collections.Immutable.ImmutableArray.Create(customer.Mobile); Write([|a[0]|]);", "var a = System.Collections.Immutable.ImmutableArray.Create(customer.Id); Write(a[0]);");

    [Fact]
    public Task List_that_a_lambda_fills() => Follows(
        "var a = new List<string>(); customers.ForEach(c => a.Add(c.Mobile)); Write([|a[0]|]);", "var a = new List<string>(); customers.ForEach(c => a.Add(\"b\")); Write(a[0]);");

    [Fact]
    public Task Foreach() => Follows("foreach (var x in new[] { customer.Mobile }) Write([|x|]);", "foreach (var x in new[] { customer.Id }) Write(x);");

    [Fact]
    public Task Object_initialiser() => Follows(
        "var n = new Note { Text = customer.Mobile }; Write([|n.Text|]);", "var n = new Note { Text = customer.Mobile, Other = \"b\" }; Write(n.Other);", types: "public class Note { public string Text { get; set; } = \"\"; public string Other { get; set; } = \"\"; }");

    [Fact]
    public Task Member_assignment() => Follows(
        "var n = new Note(); n.Text = customer.Mobile; Write([|n.Text|]);", "var n = new Note(); n.Text = customer.Mobile; n.Text = \"b\"; Write(n.Other);", types: "public class Note { public string Text { get; set; } = \"\"; public string Other { get; set; } = \"\"; }");

    [Fact]
    public Task Record() => Follows(
        "var n = new Note(1, customer.Mobile); Write([|n.Text|]);", "var n = new Note(1, customer.Mobile); Write(n.Number);", types: "public record Note(int Number, string Text);");

    [Fact]
    public Task Record_printed() => Follows(
        "var n = new Note(1, customer.Mobile); Write([|n|]);", "var n = new Note(1, \"b\"); Write(n);", types: "public record Note(int Number, string Text);");

    [Fact]
    public Task With() => Follows(
        "var n = new Note(1, \"b\") with { Text = customer.Mobile }; Write([|n.Text|]);", "var n = new Note(1, \"b\") with { Number = 2 }; Write(n.Text);", types: "public record Note(int Number, string Text);");

    [Fact]
    public Task Record_copied_with_all_that_is_personal_set_anew() => Follows(
        "var g = new Guest(1, customer.Mobile, \"x@y.cn\"); Write([|g with { Mobile = \"\" }|]);", "var g = new Guest(1, customer.Mobile, \"x@y.cn\"); Write(g with { Mobile = \"\", Email = \"\" });",
        types: "public record Guest(int Id, string Mobile, string Email);");

    [Fact]
    public Task Record_given_and_copied_with_all_that_is_personal_set_anew() => Follows(
        "void Tell(Guest g) => Write([|g|] with { Id = 2 });", "void Tell(Guest g) => Write(g with { Mobile = \"\", Email = \"\" });", types: "public record Guest(int Id, string Mobile, string Email);");

    [Fact]
    public Task Anonymous_type() => Follows("var n = new { Text = customer.Mobile, customer.Id }; Write([|n.Text|]);", "var n = new { Text = customer.Mobile, customer.Id }; Write(n.Id);");

    [Fact]
    public Task Anonymous_type_printed() => Follows("var n = new { Text = customer.Mobile }; Write([|n|]);", "var n = new { Text = customer.Id }; Write(n);");

    [Fact]
    public Task ToString_of_the_program() => Follows(
        "Write([|customer.ToLine()|]);", "Write(customer.ToKey());", types: "public static class Lines { public static string ToLine(this Customer c) => c.Id + c.Mobile; public static string ToKey(this Customer c) => c.Id + \"k\"; }");

    /// <summary>Operators that another library offers under the names of LINQ.</summary>
    [Theory]
    [InlineData("var numbers = customers.AsParallel().Select(c => c.Mobile).ToList(); Write([|numbers[0]|]);", "var ids = customers.AsParallel().Where(c => c.Mobile != \"\").Select(c => c.Id).ToList(); Write(ids[0] + \"\");")]
    [InlineData("var number = customers.AsParallel().Where(c => c.Id > 3).OrderBy(c => c.Id).Select(c => c.Mobile).First(); Write([|number|]);", "var number = customers.AsParallel().OrderBy(c => c.Mobile).Select(c => c.Id).First(); Write(number + \"\");")]
    [InlineData("foreach (var row in customers.AsParallel().Select(c => new { c.Id, Text = c.Mobile })) Write([|row.Text|]);", "foreach (var row in customers.AsParallel().Select(c => new { c.Id, Text = c.Mobile })) Write(row.Id + \"\");")]
    [InlineData("var one = customers.AsParallel().First(c => c.Id == 3); Write([|one.Mobile|]);", "var any = customers.AsParallel().Any(c => c.Mobile == \"1\"); Write(any + \"\");")]
    public Task Operators_of_another_library(string reported, string silent) => Follows(reported, silent);

    [Fact]
    public Task Overridden_ToString() => Follows(
        "var n = new Note(customer.Mobile); log.LogInformation(\"{N}\", [|n|]);", "var n = new Blank(customer.Mobile); log.LogInformation(\"{N}\", n);",
        types: "public class Note(string text) { public override string ToString() => \"note \" + text; } public class Blank(string text) { public int Length => text.Length; }");

    [Fact]
    public Task Serialised() => Follows(
        "Write(System.Text.Json.JsonSerializer.Serialize([|customer|]));", "Write(System.Text.Json.JsonSerializer.Serialize(customer.Id));");

    [Fact]
    public Task Serialised_anonymous() => Follows(
        "Write(System.Text.Json.JsonSerializer.Serialize(new { a = [|customer.Mobile|] }));".Replace("Write(", "log.LogInformation(", System.StringComparison.Ordinal), "Write(System.Text.Json.JsonSerializer.Serialize(new { a = customer.Id }));");
}
