using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

public sealed class LocalFlowTests : FlowShapeTests
{
    [Fact]
    public Task Reassignment() => Follows("var x = \"a\"; x = customer.Mobile; Write([|x|]);", "var x = customer.Mobile; x = \"a\"; Write(x);");

    [Fact]
    public Task Compound_assignment() => Follows("var x = \"a\"; x += customer.Mobile; Write([|x|]);", "var x = \"a\"; x += customer.Id; Write(x);");

    [Fact]
    public Task Coalescing_assignment() => Follows("string? x = null; x ??= customer.Mobile; Write([|x|]);", "string? x = null; x ??= customer.Id.ToString(); Write(x);");

    [Fact]
    public Task Ternary() => Follows("var x = flag ? customer.Mobile : \"a\"; Write([|x|]);", "var x = flag ? customer.Id.ToString() : \"a\"; Write(x);");

    [Fact]
    public Task Coalesce() => Follows("var x = customer.Mobile ?? \"a\"; Write([|x|]);", "var x = customer.Mobile?.Length ?? 0; Write(x);");

    [Fact]
    public Task Conditional_access() => Follows("var x = customer?.Mobile; Write([|x|]);", "var x = customer?.Id; Write(x);");

    [Fact]
    public Task Casts_and_boxing() => Follows("object x = (object)customer.Mobile; Write([|(string)x|]);", "object x = (object)customer.Id; Write((int)x);");

    [Fact]
    public Task As_operator() => Follows("object o = customer.Mobile; var x = o as string; Write([|x|]);", "object o = customer.Id; var x = o as string; Write(x);");

    [Fact]
    public Task Is_pattern() => Follows("object o = customer.Mobile; if (o is string x) Write([|x|]);", "object o = customer.Id; if (o is string x) Write(x);");

    [Fact]
    public Task Property_pattern() => Follows("if (customer is { Mobile: var x }) Write([|x|]);", "if (customer is { Id: var x }) Write(x);");

    [Fact]
    public Task Switch_statement() => Follows(
        "object o = customer.Mobile; switch (o) { case string x: Write([|x|]); break; }", "object o = customer.Id; switch (o) { case string x: Write(x); break; }");

    [Fact]
    public Task Switch_expression() => Follows(
        "var x = customer.Id switch { 1 => customer.Mobile, _ => \"a\" }; Write([|x|]);", "var x = customer.Mobile switch { \"1\" => \"b\", _ => \"a\" }; Write(x);");

    [Fact]
    public Task Tuple() => Follows("var t = (customer.Id, customer.Mobile); Write([|t.Item2|]);", "var t = (customer.Id, customer.Mobile); Write(t.Item1);");

    [Fact]
    public Task Named_tuple() => Follows("var t = (a: customer.Id, b: customer.Mobile); Write([|t.b|]);", "var t = (a: customer.Id, b: customer.Mobile); Write(t.a);");

    [Fact]
    public Task Deconstruction() => Follows("var (a, b) = (customer.Id, customer.Mobile); Write([|b|]);", "var (a, b) = (customer.Id, customer.Mobile); Write(a);");

    [Fact]
    public Task Deconstruction_of_a_record() => Follows(
        "var pair = new Pair(customer.Id, customer.Mobile); var (a, b) = pair; Write([|b|]);",
        "var pair = new Pair(customer.Id, \"\"); var (a, b) = pair; Write(b);",
        types: "public record Pair(int A, string B);");

    [Fact]
    public Task Out_argument() => Follows(
        "Give(customer, out var x); Write([|x|]);", "Count(customer, out var x); Write(x);",
        "private static void Give(Customer c, out string r) { r = c.Mobile; } private static void Count(Customer c, out int r) { r = c.Mobile.Length; }");

    [Fact]
    public Task Ref_argument() => Follows(
        "var x = \"\"; Give(customer, ref x); Write([|x|]);", "var x = 0; Count(customer, ref x); Write(x);",
        "private static void Give(Customer c, ref string r) { r += c.Mobile; } private static void Count(Customer c, ref int r) { r = c.Mobile.Length; }");

    [Fact]
    public Task Try_and_finally() => Follows(
        "var x = \"\"; try { x = customer.Mobile; } catch (Exception) { x = \"b\"; } finally { Write([|x|]); }",
        "var x = \"\"; try { x = customer.Id.ToString(); } finally { Write(x); }");

    [Fact]
    public Task Catch() => Follows(
        "var x = \"\"; try { x = customer.Mobile; await Task.Yield(); } catch (Exception) { Write([|x|]); }",
        "var x = \"\"; try { await Task.Yield(); } catch (Exception) { Write(x); } x = customer.Mobile;");

    [Fact]
    public Task Loop() => Follows(
        "var x = \"\"; for (var i = 0; i < 3; i++) { Write([|x|]); x = customer.Mobile; }", "for (var i = 0; i < 3; i++) { var x = \"\"; Write(x); x = customer.Mobile; }");

    [Fact]
    public Task Goto() => Follows(
        "var x = \"\"; again: Write([|x|]); if (flag) { x = customer.Mobile; goto again; }", "var x = \"\"; Write(x); goto end; end: x = customer.Mobile;");

    [Fact]
    public Task Using_and_lock() => Follows(
        "var x = \"\"; lock (customer) { x = customer.Mobile; } Write([|x|]);", "var x = customer.Mobile; lock (customer) { x = \"\"; } Write(x);");
}
