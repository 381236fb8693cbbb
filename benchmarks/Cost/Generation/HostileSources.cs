using System.Globalization;

namespace CsLaw.Benchmarks.Generation;

/// <summary>Code that no person writes and generators do, one file each beside a class whose data it logs.</summary>
internal static class HostileSources
{
    private const string Person = "public class Customer { public string Mobile { get; set; } = \"\"; public int Id { get; set; } }\n";

    /// <summary>What each of them is, and its source.</summary>
    public static IEnumerable<(string Name, string Source)> All =>
    [
        ("a switch of 5,000 cases", Method($"switch (c.Id) {{ {Repeat(5_000, "case {0}: x = \"a{0}\"; break;\n")} default: x = c.Mobile; break; }}")),
        ("a method of 50,000 lines", Method($"{Repeat(25_000, "x = \"a{0}\";\nif (c.Id == {0}) x += \"b\";\n")} x = c.Mobile;")),
        ("a ring of 1,000 methods", Ring(1_000)),
        ("40 methods that all call each other", Clique(40)),
    ];

    private static string Method(string body) =>
        $"{Person}public class S {{ public void Run(ILogger log, Customer c) {{ var x = \"\";\n{body} log.LogInformation(x); }} }}";

    private static string Ring(int methods) =>
        $"{Person}public class S(ILogger log) {{ public void Run(Customer c) => M0(c.Mobile, 3);\n"
        + string.Concat(Enumerable.Range(0, methods).Select(i => Text("void M{0}(string x, int n) {{ if (n == {0}) log.LogInformation(x); M{1}(x, n - 1); }}\n", i, (i + 1) % methods)))
        + "}";

    /// <summary>Each method gathers what all others give back and hands it on, so that everything leads everywhere.</summary>
    private static string Clique(int methods)
    {
        string Calls(int own) => string.Concat(Enumerable.Range(0, methods).Where(other => other != own).Select(other => Text("x += M{0}(a + x, c, n - 1); ", other)));
        return $"{Person}public class S(ILogger log) {{\n"
            + string.Concat(Enumerable.Range(0, methods).Select(own =>
                Text("string M{0}(string a, Customer c, int n) {{ if (n == 0) return a + c.Mobile; var x = \"\"; {1} log.LogInformation(x); return x; }}\n", own, Calls(own))))
            + "}";
    }

    private static string Repeat(int count, string part) => string.Concat(Enumerable.Range(0, count).Select(i => Text(part, i)));

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
