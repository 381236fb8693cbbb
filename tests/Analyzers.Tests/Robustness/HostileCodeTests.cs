using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Robustness;

/// <summary>Code that no person writes and generators do: it must end in an answer, without an exception and without a crash of the host.</summary>
public sealed class HostileCodeTests
{
    private const string Person = "public class Customer { public string Mobile { get; set; } = \"\"; public int Id { get; set; } }\n";

    private const string Plain = "public class Plain { public void Run(ILogger log, Customer c) { var x = c.Mobile; log.LogInformation(\"{X}\", x); } }\n";

    /// <summary>The findings in the hostile part. What stands beside it in the same file must be found all the same.</summary>
    private static async Task<ImmutableArray<Diagnostic>> Run(string source, bool mayNotCompile = false, BudgetNotes? notes = null)
    {
        var code = new TestCode { Sources = [("Test.cs", Person + Plain + source)], MayNotCompile = mayNotCompile, HostFiles = notes is null ? [] : [notes] };
        ImmutableArray<Diagnostic> found = await code.DiagnoseAsync(Analyzers.All);
        Assert.Contains(found, f => f.Location.GetLineSpan().StartLinePosition.Line == 1);
        return [.. found.Where(f => f.Location.GetLineSpan().StartLinePosition.Line > 1)];
    }

    /// <summary>Each of these is found or is on the list of what was not followed to its end.</summary>
    private static async Task IsAnswered(string source, bool mayNotCompile = false)
    {
        var notes = new BudgetNotes();
        Assert.True(!(await Run(source, mayNotCompile, notes)).IsEmpty || notes.Members.Any(member => member.StartsWith("S.", System.StringComparison.Ordinal)));
    }

    private static string Repeat(int count, System.Func<int, string> part) =>
        Enumerable.Range(0, count).Aggregate(new StringBuilder(), (text, i) => text.Append(part(i))).ToString();

    [Fact]
    public async Task A_sum_of_two_thousand_texts() => Assert.NotEmpty(await Run(
        $"public class S {{ public void Run(ILogger log, Customer c) => log.LogInformation(\"a\" {Repeat(2000, _ => "+ \"b\"")} + c.Mobile); }}"));

    [Fact]
    public async Task A_sum_of_ten_thousand_texts() => await IsAnswered(
        $"public class S {{ public void Run(ILogger log, Customer c) => log.LogInformation(c.Mobile {Repeat(10_000, i => $"+ \"b{i}\"")}); }}", mayNotCompile: true);

    [Fact]
    public async Task Calls_nested_five_hundredfold() =>
        await IsAnswered($"public class S {{ string F(string x) => x; public void Run(ILogger log, Customer c) => log.LogInformation({Repeat(500, _ => "F(")}c.Mobile{new string(')', 500)}); }}", mayNotCompile: true);

    // Ten times as deep, the compiler's own nullable analysis overflows the stack of some threads.
    [Fact]
    public async Task Blocks_nested_a_thousandfold() =>
        await IsAnswered($"public class S {{ public void Run(ILogger log, Customer c) {{ {new string('{', 1_000)} log.LogInformation(c.Mobile); {new string('}', 1_000)} }} }}", mayNotCompile: true);

    // Ten times as deep, the compiler's own parser overflows the stack before any analyzer is asked.
    [Fact]
    public async Task Parentheses_nested_as_deep_as_the_compiler_follows() =>
        await IsAnswered($"public class S {{ public void Run(ILogger log, Customer c) => log.LogInformation({new string('(', 1_000)}c.Mobile{new string(')', 1_000)}); }}", mayNotCompile: true);

    [Fact]
    public async Task Conditional_expressions_nested_three_hundredfold() => await IsAnswered(
        $"public class S {{ public void Run(ILogger log, Customer c) => log.LogInformation({Repeat(300, i => $"c.Id == {i} ? \"x{i}\" : ")} c.Mobile); }}");

    [Fact]
    public async Task A_switch_of_five_thousand_cases() => await IsAnswered(
        $"public class S {{ public void Run(ILogger log, Customer c) {{ var x = \"\"; switch (c.Id) {{ {Repeat(5000, i => $"case {i}: x = \"a{i}\"; break;\n")} default: x = c.Mobile; break; }} log.LogInformation(x); }} }}");

    [Fact]
    public async Task A_method_of_fifty_thousand_lines() => Assert.NotEmpty(await Run(
        $"public class S {{ public void Run(ILogger log, Customer c) {{ var x = \"\";\n{Repeat(25_000, i => $"x = \"a{i}\";\nif (c.Id == {i}) x += \"b\";\n")} x = c.Mobile; log.LogInformation(x); }} }}"));

    [Fact]
    public async Task A_method_that_logs_two_thousand_times() => Assert.Equal(2000, (await Run(
        $"public class S {{ public void Run(ILogger log, Customer c) {{ var x = c.Mobile; {Repeat(2000, i => "log.LogInformation(\"{X}\", x);\n")} }} }}")).Length);

    [Fact]
    public async Task A_thousand_methods_that_call_each_other_in_a_ring() => Assert.NotEmpty(await Run(
        $"public class S(ILogger log) {{ public void Run(Customer c) => M0(c.Mobile, 3); {Repeat(1000, i => $"void M{i}(string x, int n) {{ if (n == {i}) log.LogInformation(x); M{(i + 1) % 1000}(x, n - 1); }}\n")} }}"));

    // The ring is longer than one question follows. Where it is cut off must not depend on who asks about it first.
    [Theory]
    [InlineData(30, 90)]
    [InlineData(5, 70)]
    [InlineData(60, 119)]
    public async Task A_long_ring_that_is_entered_in_two_places(int first, int second)
    {
        string ring = $"public class S(ILogger log) {{ {Repeat(120, i => $"public void M{i}(string x, int n) {{ {(i == 119 ? "log.LogInformation(x);" : "")} if (n > 0) M{(i + 1) % 120}(x, n - 1); }}\n")} }}";
        string Entry(int at) => $"public class E{at}(S s) {{ public void Run(Customer c) => s.M{at}(c.Mobile, 500); }}\n";
        async Task<string[]> FoundIn(string source)
        {
            ImmutableArray<Diagnostic> found = await Run(source);
            return [.. found.Select(f => f.Location.SourceTree!.ToString().Substring(f.Location.SourceSpan.Start - 30, 30)).Order(System.StringComparer.Ordinal)];
        }

        string[] here = await FoundIn(Entry(first) + Entry(second) + ring);
        string[] there = await FoundIn(Entry(second) + Entry(first) + ring);
        Assert.NotEmpty(here);
        Assert.Equal(here, there);
    }

    [Fact]
    public async Task Methods_that_all_call_each_other() => Assert.NotEmpty(await Run(
        $"public class S(ILogger log) {{ public void Run(Customer c) => M0(c.Mobile); {Repeat(40, i => $"void M{i}(string x) {{ {Repeat(40, j => $"M{j}(x + \"{j}\");")} log.LogInformation(x); }}\n")} }}"));

    [Fact]
    public async Task Generics_that_expand_without_end() => await IsAnswered(
        "public class Box<T> { public Box<Box<T>>? Inner { get; set; } public T? Value { get; set; } } public class S { public void Run<T>(ILogger log, Box<T> b, int n) { log.LogInformation(\"{@B}\", b); if (n > 0) Run(log, new Box<Box<T>>(), n - 1); } public void Begin(ILogger log, Box<Customer> b) => Run(log, b, 3); }");

    [Fact]
    public async Task Types_that_hold_each_other() => await IsAnswered(
        $"{Repeat(200, i => $"public class T{i} {{ public T{(i + 1) % 200}? Next {{ get; set; }} public T{(i + 7) % 200}? Other {{ get; set; }} public Customer? Customer {{ get; set; }} }}\n")} public class S {{ public void Run(ILogger log, T0 t) => log.LogInformation(\"{{@T}}\", t); }}");

    [Fact]
    public async Task Lambdas_nested_twelvefold() => await IsAnswered(
        $"public class S {{ public void Run(ILogger log, Customer c) {{ {Repeat(12, i => $"Action a{i} = () => {{ ")} log.LogInformation(c.Mobile); {Repeat(12, _ => "};")} }} }}");

    [Fact]
    public async Task A_chain_of_two_thousand_calls() => await IsAnswered(
        $"public class S {{ public void Run(ILogger log, Customer c) => log.LogInformation(c.Mobile{Repeat(2000, _ => ".Trim()")}); }}", mayNotCompile: true);

    [Fact]
    public async Task A_chain_of_a_thousand_locals() => Assert.NotEmpty(await Run(
        $"public class S {{ public void Run(ILogger log, Customer c) {{ var x0 = c.Mobile; {Repeat(1000, i => $"var x{i + 1} = x{i};\n")} log.LogInformation(x1000); }} }}"));

    // Looked through path by path these would take longer than the age of the world.
    [Fact]
    public async Task Sixty_locals_that_are_all_put_into_each_other() => await IsAnswered(
        $"public class S {{ public void Run(ILogger log, Customer c) {{ {Repeat(60, i => $"var x{i} = \"a{i}\";\n")} while (c.Id > 0) {{ {Repeat(60, i => $"x{i} = {string.Join(" + ", Enumerable.Range(0, 60).Select(j => $"x{j}"))};\n")} }} x7 = c.Mobile; log.LogInformation(x59 + x7); }} }}");

    [Fact]
    public async Task A_value_that_is_added_to_itself() => Assert.NotEmpty(await Run(
        "public class S { public void Run(ILogger log, Customer c) { var x = c.Mobile; var y = \"\"; while (x.Length < 100) { x += y; y += x; } log.LogInformation(y); } }"));
}
