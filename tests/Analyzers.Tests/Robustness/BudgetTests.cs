using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Robustness;

/// <summary>Where a budget runs out the answer is silence, and a host that asks for it is told where.</summary>
public sealed class BudgetTests
{
    /// <summary>One question about the array looks at more expressions than it may before it comes to the phone number.</summary>
    private static readonly string s_source = $$"""
        public class Customer { public string Mobile { get; set; } = ""; public int Id { get; set; } }
        public class Wide
        {
            public void Run(ILogger log, Customer c, string a) { var all = new[] { {{string.Concat(Enumerable.Repeat("a, ", 5000))}} c.Mobile }; log.LogInformation("{A}", string.Join(",", all)); }
        }
        public class Plain { public void Run(ILogger log, Customer c) { var x = c.Mobile; log.LogInformation("{X}", x); } }
        """;

    [Fact]
    public async Task Exhaustion_is_silent_where_nobody_listens()
    {
        ImmutableArray<Diagnostic> found = await new TestCode { Sources = [("Test.cs", s_source)] }.DiagnoseAsync(Analyzers.All);
        Assert.Equal(6, Assert.Single(found).Location.GetLineSpan().StartLinePosition.Line + 1);
    }

    [Fact]
    public async Task Exhaustion_is_noted_by_member_where_a_host_listens()
    {
        var notes = new BudgetNotes();
        ImmutableArray<Diagnostic> found = await new TestCode { Sources = [("Test.cs", s_source)], HostFiles = [notes] }.DiagnoseAsync(Analyzers.All);
        Assert.Equal("CSL2001", Assert.Single(found).Id);
        Assert.StartsWith("Wide.Run(", Assert.Single(notes.Members), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_noted_where_nothing_ran_out()
    {
        var notes = new BudgetNotes();
        Assert.NotEmpty(await new TestCode { Sources = [("Test.cs", s_source.Replace("a, ", "", System.StringComparison.Ordinal))], HostFiles = [notes] }.DiagnoseAsync(Analyzers.All));
        Assert.Empty(notes.Members);
    }

    /// <summary>Everybody calls everybody with what came back before: a text that grows so holds what it is given once, not once for each way through its lines.</summary>
    [Fact]
    public async Task In_a_ring_where_everybody_calls_everybody_nothing_runs_out()
    {
        const int Methods = 24;
        string Calls(int own) => string.Concat(Enumerable.Range(0, Methods).Where(i => i != own).Select(i => $"x += M{i}(a + x, c, n - 1); "));
        string ring = string.Concat(Enumerable.Range(0, Methods).Select(i => $"string M{i}(string a, Customer c, int n) {{ if (n == 0) return a + c.Mobile; var x = \"\"; {Calls(i)} log.LogInformation(\"{{X}}\", x); return x; }}\n"));
        var notes = new BudgetNotes();
        var code = new TestCode
        {
            Sources = [("Test.cs", $"public class Customer {{ public string Mobile {{ get; set; }} = \"\"; }}\npublic class S(ILogger log) {{\n{ring} }}")],
            HostFiles = [notes],
        };

        Assert.Equal(Enumerable.Range(2, Methods), (await code.DiagnoseAsync(Analyzers.All)).Select(found => found.Location.GetLineSpan().StartLinePosition.Line).Distinct().Order());
        Assert.Empty(notes.Members);
    }

    /// <summary>Callees are answered before their callers, so that the length of a chain costs no budget.</summary>
    [Fact]
    public async Task A_chain_of_three_hundred_methods_is_followed_to_its_end()
    {
        string chain = string.Concat(Enumerable.Range(0, 300).Select(i => $"void M{i}(string x) => M{i + 1}(x);\n"));
        var notes = new BudgetNotes();
        var code = new TestCode
        {
            Sources = [("Test.cs", $"public class Customer {{ public string Mobile {{ get; set; }} = \"\"; }}\npublic class S(ILogger log) {{ public void Run(Customer c) => M0(c.Mobile);\n{chain} void M300(string x) => log.LogInformation(\"{{X}}\", x); }}")],
            HostFiles = [notes],
        };
        Assert.Equal(1, Assert.Single(await code.DiagnoseAsync(Analyzers.All)).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(notes.Members);
    }

    /// <summary>Every method of such a tree may call every other and hands on what it was handed: what they do must not be counted once for each way through them.</summary>
    [Fact]
    public async Task A_tree_whose_nodes_hand_a_function_round_is_followed()
    {
        string nodes = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"public class N{i}(Node a, Node b) : Node {{ public Node A {{ get; }} = a; public Node B {{ get; }} = b; public override Node Map(Func<Node, Node> f) => f(new N{i}(A.Map(f), f(B).Map(f))); }}\n"));
        var notes = new BudgetNotes();
        var code = new TestCode
        {
            Sources =
            [
                ("Test.cs", $$"""
                public class Customer { public string Mobile { get; set; } = ""; }
                public abstract class Node { public abstract Node Map(Func<Node, Node> f); }
                public class S(ILogger log) { public Node Run(Node n, Customer c) => n.Map(x => { log.LogInformation("{X}", c.Mobile); return x; }); }
                {{nodes}}
                """),
            ],
            HostFiles = [notes],
        };
        Assert.Equal(2, Assert.Single(await code.DiagnoseAsync(Analyzers.All)).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(notes.Members);
    }

    /// <summary>A value that every call wraps twice as often as the one below lies no deeper than is told apart.</summary>
    [Fact]
    public async Task A_value_that_is_wrapped_round_and_round_is_followed()
    {
        string layers = string.Concat(Enumerable.Range(0, 20).Select(i => $"public static Layer M{i}(Layer x) => M{i + 1}(M{i + 1}(new Layer {{ Inner = x }}));\n"));
        var code = new TestCode
        {
            Sources =
            [
                ("Test.cs", $$"""
                public class Customer { public string Mobile { get; set; } = ""; }
                public class Layer { public Layer? Inner { get; set; } public string Text { get; set; } = ""; }
                public class S(ILogger log) { public void Run(Customer c) { var x = M0(new Layer { Text = c.Mobile }); log.LogInformation("{@X}", x); }
                {{layers}} public static Layer M20(Layer x) => new() { Inner = x }; }
                """),
            ],
        };
        Assert.Equal(2, Assert.Single(await code.DiagnoseAsync(Analyzers.All)).Location.GetLineSpan().StartLinePosition.Line);
    }

    /// <summary>A caller cannot tell apart in which of a hundred places a method gives back what it was given: followed once for each, three such calls would take a million steps.</summary>
    [Fact]
    public async Task What_is_given_back_in_many_places_is_followed_once()
    {
        string places = string.Concat(Enumerable.Range(0, 100).Select(i => $"if (k == {i}) return text; "));
        var notes = new BudgetNotes();
        var code = new TestCode
        {
            Sources =
            [
                ("Test.cs", $$"""
                public class Customer { public string Mobile { get; set; } = ""; }
                public static class Pick { public static string One(string text, int k) { {{places}} return text; } }
                public class S(ILogger log) { public void Run(Customer c) => log.LogInformation("{X}", Pick.One(Pick.One(Pick.One(c.Mobile, 1), 2), 3)); }
                """),
            ],
            HostFiles = [notes],
        };
        Assert.Equal(2, Assert.Single(await code.DiagnoseAsync(Analyzers.All)).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(notes.Members);
    }
}
