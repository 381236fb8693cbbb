using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

public sealed class PatternFlowTests : FlowShapeTests
{
    private const string Note = "public record Note(int Number, string Text); public class Person { public int Key { get; set; } public string Text { get; set; } = \"\"; public Person? Next { get; set; } }";

    [Fact]
    public Task Named_property_pattern() => Follows(
        "object o = customer; if (o is Customer { Mobile: var m, Id: > 1 }) Write([|m|]);", "object o = customer; if (o is Customer { Mobile: \"1\", Id: var i }) Write(i);");

    [Fact]
    public Task Pattern_that_tests_and_names() => Follows(
        "if (customer.Mobile is { Length: > 3 } m) Write([|m|]);", "if (customer.Mobile is { Length: > 3 and var m }) Write(m);");

    [Fact]
    public Task Recursive_pattern_with_a_designation() => Follows(
        "object o = customer; if (o is Customer { Id: > 1 } c) Write([|c.Mobile|]);", "object o = customer; if (o is Customer { Mobile: \"1\" } c) Write(c.Id);");

    [Fact]
    public Task Positional_pattern() => Follows(
        "var n = new Note(customer.Id, customer.Mobile); if (n is (_, var t)) Write([|t|]);", "var n = new Note(customer.Id, customer.Mobile); if (n is (var i, _)) Write(i);", types: Note);

    [Fact]
    public Task Tuple_pattern() => Follows(
        "if ((customer.Id, customer.Mobile) is (1, var t)) Write([|t|]);", "if ((customer.Id, customer.Mobile) is (var i, \"1\")) Write(i);");

    [Fact]
    public Task List_pattern() => Follows(
        "if (new[] { customer.Mobile } is [var first, ..]) Write([|first|]);", "if (new[] { customer.Id } is [var first, ..]) Write(first);");

    [Fact]
    public Task Named_list_pattern() => Follows(
        "if (new[] { customer.Mobile } is [_, ..] all) Write([|all[0]|]);", "if (new[] { customer.Mobile } is [_, ..] all) Write(all.Length);");

    [Fact]
    public Task Negated_pattern() => Follows(
        "object o = customer.Mobile; if (o is not string m) return; Write([|m|]);", "object o = customer.Id; if (o is not string m) return; Write(m);");

    [Fact]
    public Task Switch_expression_with_patterns() => Follows(
        "var x = customer switch { { Id: 1, Mobile: var m } => m, _ => \"\" }; Write([|x|]);", "var x = customer switch { { Mobile: \"1\", Id: var i } => i, _ => 0 }; Write(x);");

    [Fact]
    public Task Nested_property_pattern() => Follows(
        "var p = new Person { Next = new Person { Text = customer.Mobile } }; if (p is { Next.Text: var t }) Write([|t|]);",
        "var p = new Person { Next = new Person { Text = customer.Mobile } }; if (p is { Next.Key: var k }) Write(k);",
        types: Note);
}
