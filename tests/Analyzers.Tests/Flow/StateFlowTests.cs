using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>What an object holds that only its maker knows, read by the object's own methods.</summary>
public sealed class StateFlowTests : FlowShapeTests
{
    private const string Card = """
        public class Card
        {
            private readonly string _text; private readonly string _other;
            public Card(string text, string other) { _text = text; _other = other; }
            public string Line() => _text;
            public string Other() => _other;
            public string Shown { get { return "[" + _text + "]"; } }
            public void Say(ILogger log) => log.LogInformation("{X}", _text);
            public void SayOther(ILogger log) => log.LogInformation("{X}", _other);
            public void SayLength(ILogger log) => log.LogInformation("{X}", _text.Length);
            public override string ToString() => _text;
        }
        """;

    [Fact]
    public Task Receiver_state_through_a_constructor() => Follows(
        "Write(new Card([|customer.Mobile|], \"b\").Line());", "Write(new Card(customer.Mobile, \"b\").Other());", types: Card);

    [Fact]
    public Task Receiver_state_in_a_local() => Follows(
        "var card = new Card(customer.Mobile, \"b\"); Write([|card.Line()|]);", "var card = new Card(customer.Mobile, \"b\"); card = new Card(\"a\", \"b\"); Write(card.Line());", types: Card);

    [Fact]
    public Task Receiver_state_that_the_object_writes() => Follows(
        "var card = new Card(customer.Mobile, \"b\"); [|card|].Say(log);", "var card = new Card(customer.Mobile, \"b\"); card.SayOther(log); card.SayLength(log);", types: Card);

    [Fact]
    public Task Receiver_state_written_where_the_object_is_made() => Follows(
        "new Card([|customer.Mobile|], \"b\").Say(log);", "new Card(customer.Mobile.Length + \"\", customer.Mobile).Say(log);", types: Card);

    [Fact]
    public Task Receiver_state_in_a_property_with_a_body() => Follows(
        "Write(new Card([|customer.Mobile|], \"b\").Shown);", "Write(new Card(customer.Id.ToString(), customer.Mobile).Shown);", types: Card);

    [Fact]
    public Task Receiver_state_printed() => Follows(
        "Write($\"{new Card([|customer.Mobile|], \"b\")}\");", "Write($\"{new Card(\"a\", customer.Mobile)}\");", types: Card);

    [Fact]
    public Task Receiver_state_of_an_object_handed_over() => Follows(
        "Show(new Card([|customer.Mobile|], \"b\"));", "Show(new Card(\"a\", customer.Mobile));", "private void Show(Card card) => card.Say(log);", Card);

    [Fact]
    public Task Receiver_state_of_an_object_that_another_method_makes() => Follows(
        "Write([|Make(customer)|].Line());", "Write(Make(customer).Other());", "private static Card Make(Customer c) => new(c.Mobile, \"b\");", Card);

    [Fact]
    public Task Receiver_state_masked() => Follows(
        "Write(new Card([|customer.Mobile|], \"b\").Line());", "Write(new Card(customer.Mobile[..3] + \"****\", \"b\").Line());", types: Card);

    [Fact]
    public Task Receiver_state_set_by_an_initialiser() => Follows(
        "Write(new Sheet { Top = [|customer.Mobile|] }.Line());", "Write(new Sheet { Under = customer.Mobile }.Line());",
        types: "public class Sheet { public string Top { get; set; } = \"\"; public string Under { get; set; } = \"\"; public string Line() => Top; }");

    [Fact]
    public Task Receiver_state_through_methods_of_its_own() => Follows(
        "new Deep([|customer.Mobile|], \"b\").Say(log);", "new Deep(\"a\", customer.Mobile).Say(log);",
        types: "public class Deep { private readonly string _x, _y; public Deep(string x, string y) { _x = x; _y = y; } public void Say(ILogger log) => Inner(log); private void Inner(ILogger log) { Action say = () => log.LogInformation(_x); say(); } public string Y() => _y; }");

    [Fact]
    public Task Receiver_state_in_a_primary_constructor() => Follows(
        "Write(new Pair([|customer.Mobile|], \"b\").Left());", "Write(new Pair(customer.Mobile, \"b\").Right());",
        types: "public class Pair(string x, string y) { public string Left() => x; public string Right() => y; }");

    [Fact]
    public Task Receiver_state_in_a_field_of_a_primary_constructor() => Follows(
        "Write(new Pair([|customer.Mobile|], \"b\").Left());", "Write(new Pair(customer.Mobile, \"b\").Right());",
        types: "public class Pair(string x, string y) { private readonly string _x = x; private readonly string _y = y; public string Left() => _x; public string Right() => _y; }");

    [Fact]
    public Task Field_of_a_base_class_that_the_heir_sets() => Rule.ReportsAsync(Family + """
        public class Heir : Base { public Heir(Customer c) { A = c.Mobile; B = c.Id.ToString(); } }
        public abstract class Base(ILogger log) { protected string A = "", B = ""; protected Base() : this(null!) { } public void Say() => log.LogInformation("{A}", [|A|]); public void SayOther() => log.LogInformation("{B}", B); }
        """);

    [Fact]
    public Task Field_of_a_base_class_that_the_heir_reads() => Rule.ReportsAsync(Family + """
        public class Heir(Customer c, ILogger log) : Base(c) { public void Say() => log.LogInformation("{A}", [|A|]); public void SayOther() => log.LogInformation("{B}", B); }
        public abstract class Base { protected string A, B; protected Base(Customer c) { A = c.Mobile; B = c.Mobile; B = Short(c); } private static string Short(Customer c) => c.Id.ToString(); }
        """.Replace("B = c.Mobile; B = Short(c);", "B = Short(c);", System.StringComparison.Ordinal));

    [Fact]
    public Task Field_of_a_base_class_handed_on_by_the_heir() => Rule.ReportsAsync(Family + """
        public class Heir : Base { public Heir(Customer c, ILogger log) : base(c.Mobile, c.Id.ToString(), log) { } }
        public abstract class Base { private readonly string _a, _b; private readonly ILogger _log; protected Base(string a, string b, ILogger log) { _a = a; _b = b; _log = log; } public void Say() => _log.LogInformation("{A}", [|_a|]); public void SayOther() => _log.LogInformation("{B}", _b); }
        """);

    [Fact]
    public Task Receiver_state_of_a_base_class() => Follows(
        "new Heir([|customer.Mobile|], \"b\").Say(log);", "new Heir(\"a\", customer.Mobile).Say(log);",
        types: "public class Heir : Root { public Heir(string x, string y) : base(x) { Y = y; } public string Y { get; } } public class Root { private readonly string _x; public Root(string x) { _x = x; } public void Say(ILogger log) => log.LogInformation(\"{X}\", _x); }");

    [Fact]
    public Task Collection_in_a_field() => Rule.ReportsAsync(Family + """
        public class Box(ILogger log)
        {
            private readonly List<string> _lines = new(), _others = new();
            public void Keep(Customer c) { _lines.Add(c.Mobile); _others.Add(c.Id.ToString()); }
            public void Say() { foreach (var line in _lines) log.LogInformation("{L}", [|line|]); }
            public void SayOthers() { foreach (var other in _others) log.LogInformation("{L}", other); log.LogInformation("{N}", _lines.Count); }
        }
        """);

    [Fact]
    public Task Collection_inside_an_object() => Follows(
        "var b = new Bag(); b.Lines.Add(customer.Mobile); Write([|b.Lines|][0]);", "var b = new Bag(); b.Lines.Add(customer.Mobile); Write(b.Others[0]);",
        types: "public class Bag { public List<string> Lines { get; } = new(); public List<string> Others { get; } = new(); }");

    /// <summary>In a solution the types of another project come with their source, which is none of this compilation.</summary>
    [Fact]
    public Task Members_of_a_type_of_another_project()
    {
        Compilation other = new TestCode
        {
            Sources = [("Other.cs", """
                public class Root { protected string Kept = "a", Given; public string Auto { get; set; } = "b"; public event Action<string>? Said; public Func<string, string> Pick = x => x;
                    public Root(string given) => Given = given; public void Raise(string x) => Said?.Invoke(x); public string Line() => Given; public override string ToString() => Given; }
                """)],
        }.Compile();
        return Rule.ReportsAsync(Family + """
            public class Heir(ILogger log, Customer c) : Root(c.Id.ToString())
            {
                public void Keep() { Kept = c.Id.ToString(); Said += x => log.LogInformation("{X}", x); }
                public void Say() => log.LogInformation("{A} {B} {C}", Kept, Auto, Given);
                public void Other(Root root) { log.LogInformation("{A} {B} {C}", root.Auto, root.Pick("a"), root); root.Raise(c.Id.ToString()); log.LogInformation(root.Line() + [|c.Mobile|]); }
            }
            """, code => code with { References = code.References.Add(other.ToMetadataReference()) });
    }

    [Fact]
    public Task Field_of_another_name_is_none_of_it() => Rule.SilentAsync(Family + """
        public class One(ILogger log) { private string _a = "", _b = ""; public void Keep(Customer c) { _b = c.Mobile; } public void Say() => log.LogInformation("{A}", _a); }
        """);

    private const string Family = "public class Customer { public int Id { get; set; } public string Mobile { get; set; } = \"\"; }\n";
}
