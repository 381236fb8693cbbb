using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Values inside objects, told apart by the member that holds them, also across methods, sequences and other objects.</summary>
public sealed class ObjectFlowTests : FlowShapeTests
{
    private const string Note = "public class Note { public int Number { get; set; } public string Text { get; set; } = \"\"; public string Other { get; set; } = \"\"; public Note? Inner { get; set; } }";

    private const string Row = "public class Pupil { public string Mobile { get; set; } = \"\"; public string Title { get; set; } = \"\"; }";

    /// <summary>What is read by a number says nothing of itself; the member that it is put into does. What the program calls otherwise keeps its own name.</summary>
    [Theory]
    [InlineData("var p = new Pupil(); p.Mobile = reader.GetString(1); Write([|p.Mobile|]);", "var p = new Pupil(); p.Title = reader.GetString(1); Write(p.Title);")]
    [InlineData("var p = new Pupil { Mobile = reader[1].ToString()!.Trim() }; Write([|p.Mobile|]);", "var p = new Pupil { Title = reader[1].ToString()!.Trim() }; Write(p.Title);")]
    [InlineData("var p = new Pupil { Mobile = \"a,b\".Split(',')[1] }; Write([|p.Mobile|]);", "var p = new Pupil { Mobile = \"\" }; Write(p.Mobile);")]
    [InlineData("var p = new Pupil(); p.Mobile = reader.GetString(1); Write([|p.Mobile|]);", "var p = new Pupil(); p.Mobile = other.Title; Write(p.Mobile);")]
    [InlineData("var p = new Pupil(); p.Mobile = reader.GetString(1); Write([|p.Mobile|]);", "var p = new Pupil(); p.Mobile = Desensitize(reader.GetString(1)); Write(p.Mobile);")]
    public Task Member_filled_from_outside(string reported, string silent) => Follows(
        "System.Data.IDataReader reader = null!; " + reported, "System.Data.IDataReader reader = null!; Pupil other = null!; " + silent,
        "private static string Desensitize(string a) => a.Length > 4 ? a.Substring(0, 3) + \"****\" : a;", Row);

    /// <summary>An object that is found or made, and filled then.</summary>
    [Theory]
    [InlineData("var n = found ?? new Note(); n.Text = customer.Mobile; log.LogInformation(\"{@N}\", [|n|]);", "var n = found ?? new Note(); n.Text = \"a\"; log.LogInformation(\"{@N}\", n);")]
    [InlineData("var n = flag ? found : new Note(); n.Text = customer.Mobile; log.LogInformation(\"{@N}\", [|n|]);", "var n = flag ? found : new Note(); n.Text = customer.Id + \"\"; log.LogInformation(\"{@N}\", n);")]
    [InlineData("var n = found ?? other ?? new Note(); n.Text = customer.Mobile; log.LogInformation(\"{@N}\", [|n|]);", "var n = found ?? other ?? new Note(); n.Text = customer.Mobile; log.LogInformation(\"{N}\", n.Other);")]
    [InlineData("var all = lines ?? new List<string>(); all.Add(customer.Mobile); Write([|string.Join(\",\", all)|]);", "var all = lines ?? new List<string>(); all.Add(customer.Id + \"\"); Write(string.Join(\",\", all));")]
    public Task Object_that_is_found_or_made(string reported, string silent) => Follows(
        "Note? found = null, other = null; List<string>? lines = null; " + reported, "Note? found = null, other = null; List<string>? lines = null; " + silent, types: Note);

    /// <summary>A type may hold more than is put into an object of it; what somebody else fills later or from outside counts by its names.</summary>
    [Theory]
    [InlineData("log.LogInformation(\"{@P}\", [|Full(customer)|]);", "log.LogInformation(\"{@P}\", Part(customer));")]
    [InlineData("log.LogInformation(\"{@P}\", [|Read()|]);", "log.LogInformation(\"{@P}\", await PartAsync(customer));")]
    [InlineData("var p = Part(customer); p.Mobile = reader.GetString(1); log.LogInformation(\"{@P}\", [|p|]);", "log.LogInformation(\"{@P}\", Part(customers[0]));")]
    [InlineData("log.LogInformation(\"{@P}\", [|Either(flag)|]);", "log.LogInformation(\"{@P}\", Blank());")]
    [InlineData("log.LogInformation(\"{@P}\", [|Blank()|].With(customer));", "log.LogInformation(\"{@P}\", Blank());")]
    public Task Object_that_another_method_makes_without_its_data(string reported, string silent) => Follows(
        "System.Data.IDataReader reader = null!; " + reported, "System.Data.IDataReader reader = null!; " + silent,
        "private static Pupil Part(Customer c) => new() { Title = c.Id + \"\" }; private static Pupil Full(Customer c) => new() { Title = \"\", Mobile = c.Mobile }; private static Pupil Blank() => new(); "
        + "private static async Task<Pupil> PartAsync(Customer c) { await Task.Yield(); return new Pupil { Title = c.Id + \"\" }; } private Pupil Read() => new() { Mobile = source.GetString(1) }; private System.Data.IDataReader source = null!; "
        + "private Pupil known = new(); private Pupil Either(bool first) => first ? new() { Title = \"a\" } : known;",
        Row + " public static class Pupils { public static Pupil With(this Pupil p, Customer c) { p.Mobile = c.Mobile; return p; } }");

    /// <summary>What a member was set to last counts, not what it is called or held before; where not every way sets it, or another object comes between, both do.</summary>
    [Theory]
    [InlineData("Write([|customer.Mobile|]); customer.Mobile = \"***\";", "customer.Mobile = \"***\"; Write(customer.Mobile);")]
    [InlineData("if (flag) customer.Mobile = \"***\"; Write([|customer.Mobile|]);", "customer.Mobile = customer.Mobile.Substring(7); Write(customer.Mobile);")]
    [InlineData("if (flag) customer.Mobile = \"\"; else Fill(customer); Write([|customer.Mobile|]);", "if (flag) customer.Mobile = \"\"; else customer.Mobile = \"***\"; Write(customer.Mobile);")]
    [InlineData("customer.Mobile = \"\"; while (flag) { Write([|customer.Mobile|]); customer.Mobile += customers[0].Mobile; }", "customer.Mobile = \"\"; while (flag) { customer.Mobile = customer.Mobile + \".\"; Write(customer.Mobile); }")]
    [InlineData("customer.Mobile = \"***\"; customer = customers[0]; Write([|customer.Mobile|]);", "foreach (var c in customers) { c.Mobile = \"***\"; Write(c.Mobile); }")]
    [InlineData("customer.Mobile = \"\"; Fill(customer); Write([|customer.Mobile|]);", "Fill(customer); customer.Mobile = \"\"; Write(customer.Mobile);")]
    [InlineData("customer.Mobile = customers[0].Mobile; Write([|customer.Mobile|]);", "var n = new Note(); n.Text = customer.Mobile; n.Text = \"\"; Write(n.Text);")]
    [InlineData("void Keep(Note n) { n.Text = customer.Mobile; Write([|n.Text|]); } Keep(new Note());", "void Keep(Note n) { n.Text = customer.Mobile; n.Text = \"\"; Write(n.Text); } Keep(new Note());")]
    public Task Member_set_before_it_is_read(string reported, string silent) => Follows(reported, silent, "private static void Fill(Customer c) => c.Mobile = Console.ReadLine()!;", Note);

    /// <summary>What was emptied goes no further with its object.</summary>
    [Theory]
    [InlineData("log.LogInformation(\"{@P}\", [|p|]); p.Mobile = \"\";", "p.Mobile = \"\"; log.LogInformation(\"{@P}\", p);")]
    [InlineData("p.Title = null!; log.LogInformation(\"{@P}\", [|p|]);", "p.Mobile = null!; log.LogInformation(\"{@P}\", p);")]
    [InlineData("if (flag) p.Mobile = null!; log.LogInformation(\"{@P}\", [|p|]);", "if (flag) return; p.Mobile = null!; if (p.Title == \"\") p.Title = \"a\"; log.LogInformation(\"{@P}\", p);")]
    [InlineData("p.Mobile = null!; p = known; log.LogInformation(\"{@P}\", [|p|]);", "p = known; p.Mobile = null!; log.LogInformation(\"{@P}\", p);")]
    [InlineData("p.Mobile = \"***\"; Fill(p); log.LogInformation(\"{@P}\", [|p|]);", "Fill(p); p.Mobile = \"***\"; log.LogInformation(\"{@P}\", p);")]
    [InlineData("log.LogInformation([|System.Text.Json.JsonSerializer.Serialize(p)|]);", "p.Mobile = \"\"; log.LogInformation(System.Text.Json.JsonSerializer.Serialize(p));")]
    [InlineData("log.LogInformation(\"{@P}\", [|Given(p)|]);", "log.LogInformation(\"{@P}\", Emptied(p));")]
    [InlineData("log.LogInformation(\"{@P}\", [|p|]);", "Tell(p);")]
    public Task Object_that_was_emptied(string reported, string silent) => Follows(
        "Pupil p = known; " + reported, "Pupil p = known; " + silent,
        "private Pupil known = new(); private static void Fill(Pupil p) => p.Mobile = Console.ReadLine()!; private static Pupil Given(Pupil p) { p.Title = \"\"; return p; } "
        + "private static Pupil Emptied(Pupil p) { p.Mobile = \"\"; return p; } private void Tell(Pupil p) { p.Mobile = \"\"; log.LogInformation(\"{@P}\", p); }",
        Row);

    /// <summary>What a method puts into a collection or builder that it was given it may read there again.</summary>
    [Theory]
    [InlineData("Add(new StringBuilder(), customer);", "text.Append(c.Mobile); Write([|text.ToString()|]);", "text.Append(c.Mobile); Write(text.Length);")]
    [InlineData("Add(new StringBuilder(), customer);", "text.Append(c.Mobile); Write([|text.ToString()|]);", "Write(text.ToString()); text.Append(c.Mobile);")]
    public Task Builder_that_was_handed_in(string statement, string reported, string silent) => Task.WhenAll(
        Rule.ReportsAsync(Handed(statement, reported)), Rule.SilentAsync(Handed(statement, silent)));

    private static string Handed(string statement, string body) => $$"""
        using System.Text;
        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class Service(ILogger<Service> log)
        {
            public void Run(Customer customer) { {{statement}} }
            private void Add(StringBuilder text, Customer c) { {{body}} }
            private void Write(object? x) => log.LogInformation("{X}", x);
        }
        """;

    [Fact]
    public Task Object_that_another_method_makes() => Follows(
        "Write([|Make(customer).Text|]);", "Write(Make(customer).Other);", "private static Note Make(Customer c) => new Note { Text = c.Mobile, Other = \"b\" };", Note);

    [Fact]
    public Task Object_that_another_method_makes_of_an_argument() => Follows(
        "Write([|Make(customer.Mobile).Text|]);", "Write(Make(customer.Mobile).Other);", "private static Note Make(string a) => new Note { Text = a, Other = \"b\" };", Note);

    [Fact]
    public Task Member_of_a_member() => Follows(
        "var n = new Note { Inner = new Note { Text = customer.Mobile } }; Write([|n.Inner.Text|]);", "var n = new Note { Inner = new Note { Text = customer.Mobile } }; Write(n.Inner.Other);", types: Note);

    [Fact]
    public Task One_of_two_objects() => Follows(
        "var n = flag ? new Note { Text = customer.Mobile } : new Note(); Write([|n.Text|]);", "var n = flag ? new Note { Text = customer.Mobile } : new Note(); Write(n.Other);", types: Note);

    [Fact]
    public Task Object_handed_over() => Follows(
        "Say(new Note { Text = [|customer.Mobile|] });",
        "Say(new Note { Other = customer.Mobile });", "private void Say(Note n) => Write(n.Text);", Note);

    [Fact]
    public Task Object_handed_over_and_serialised() => Follows(
        "Say(new Note { Text = [|customer.Mobile|] });", "Say(new Note { Number = customer.Id });", "private void Say(Note n) => Write(System.Text.Json.JsonSerializer.Serialize(n));", Note);

    [Fact]
    public Task Elements_of_a_list() => Follows(
        "var all = new List<Note> { new Note { Text = customer.Mobile } }; foreach (var n in all) Write([|n.Text|]);",
        "var all = new List<Note> { new Note { Text = customer.Mobile } }; foreach (var n in all) Write(n.Other);", types: Note);

    [Fact]
    public Task Objects_that_a_select_makes() => Follows(
        "foreach (var n in customers.Select(c => new { Text = c.Mobile, c.Id })) Write([|n.Text|]);", "foreach (var n in customers.Select(c => new { Text = c.Mobile, c.Id })) Write(n.Id);");

    [Fact]
    public Task Objects_that_a_select_makes_read_by_the_next() => Follows(
        "var x = customers.Select(c => new { A = c.Mobile, B = c.Id }).Select(n => n.A).First(); Write([|x|]);",
        "var x = customers.Select(c => new { A = c.Mobile, B = c.Id }).Select(n => n.B).First(); Write(x);");

    [Fact]
    public Task Masked_in_the_object_that_a_select_makes() => Follows(
        "var n = customers.Select(c => new { c.Mobile }).First(); Write([|n.Mobile|]);",
        "var n = customers.Select(c => new { Mobile = c.Mobile.Substring(0, 3) + \"****\" }).First(); Write(n.Mobile);");

    [Fact]
    public Task Masked_in_the_object_that_a_method_makes() => Follows(
        "Write([|Make(customer).Mobile|]);", "Write(Masked(customer).Mobile);",
        "private static Customer Make(Customer c) => new Customer { Mobile = c.Mobile.Trim() }; private static Customer Masked(Customer c) => new Customer { Mobile = c.Mobile.Substring(7) };");

    [Fact]
    public Task Tuple_of_a_method() => Follows("Write([|Two(customer).b|]);", "Write(Two(customer).a);", "private static (int a, string b) Two(Customer c) => (c.Id, c.Mobile);");

    [Fact]
    public Task Tuple_of_a_method_taken_apart() => Follows(
        "var (a, b) = Two(customer); Write([|b|]);", "var (a, b) = Two(customer); Write(a);", "private static (string a, string b) Two(Customer c) => (c.Id.ToString(), c.Mobile);");

    [Fact]
    public Task Tuple_in_a_tuple() => Follows("var t = (1, (2, customer.Mobile)); Write([|t.Item2.Item2|]);", "var t = (1, (customer.Id, customer.Mobile)); Write(t.Item2.Item1);");

    [Fact]
    public Task Record_of_a_method_taken_apart() => Follows(
        "var (a, b) = Find(customer); Write([|b|]);", "var (a, b) = Find(customer); Write(a);",
        "private static Line Find(Customer c) => new Line(c.Id.ToString(), c.Mobile);", "public record Line(string A, string B);");

    [Fact]
    public Task Deconstruct_of_the_program() => Follows(
        "var (a, b) = Make(customer); Write([|b|]);", "var (a, b) = Make(customer); Write(a);",
        "private static Pair Make(Customer c) => new Pair { Left = c.Id.ToString(), Right = c.Mobile };",
        "public class Pair { public string Left { get; set; } = \"\"; public string Right { get; set; } = \"\"; public void Deconstruct(out string left, out string right) { left = Left; right = Right; } }");

    [Fact]
    public Task Constructor_that_sets_a_member() => Follows(
        "var n = new Line(customer.Mobile, \"b\"); Write([|n.A|]);", "var n = new Line(customer.Mobile, \"b\"); Write(n.B);",
        types: "public class Line { public string A { get; } public string B { get; } public Line(string a, string b) { A = a ?? throw new ArgumentNullException(nameof(a)); B = b; } }");

    [Fact]
    public Task With_of_an_object_that_another_method_makes() => Follows(
        "var n = Make() with { B = customer.Mobile }; Write([|n.B|]);", "var n = Make() with { B = customer.Mobile }; Write(n.A);",
        "private static Line Make() => new Line(\"a\", \"b\");", "public record Line(string A, string B);");

    [Fact]
    public Task Static_field() => Follows(
        "s_last = customer.Mobile; Write([|s_last|]);", "s_count = customer.Id; Write(s_count);", "private static string s_last = \"\"; private static int s_count;");

    [Fact]
    public Task Indexer_of_the_program() => Follows(
        "Write([|new Lines(customer)[0]|]);", "Write(new Lines(customer)[\"k\"]);",
        types: "public class Lines(Customer c) { public string this[int i] => i + c.Mobile; public string this[string k] => k + c.Id; }");

    [Fact]
    public Task Conversion_of_the_program() => Follows(
        "Line n = new Line(customer.Mobile, \"b\"); string s = n; Write([|s|]);", "Line n = new Line(customer.Mobile, \"b\"); int s = n; Write(s);",
        types: "public record Line(string A, string B) { public static implicit operator string(Line l) => l.A; public static implicit operator int(Line l) => l.A.Length; }");
}
