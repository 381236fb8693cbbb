using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Robustness;

/// <summary>The same code gives the same findings, whatever the order of the files and the number of threads.</summary>
public sealed class OrderTests
{
    private static readonly (string, string)[] s_sources =
    [
        ("Model.cs", "public class Customer { public string Mobile { get; set; } = \"\"; public string RealName { get; set; } = \"\"; }"),
        ("A.cs", "public class A(ILogger log, B b) { public void Run(Customer c) { b.Run(c, 3); log.LogInformation(c.Mobile); Say(c.RealName, 2); } public void Say(string x, int n) { if (n > 0) b.Say(x, n - 1); } }"),
        ("B.cs", "public class B(ILogger log, A a) { public void Run(Customer c, int n) { if (n > 0) a.Run(c); Say(c.Mobile, 1); } public void Say(string x, int n) { log.LogInformation(\"{X}\", x); a.Say(x, n); } }"),
        ("C.cs", "public class C(A a, B b) { public void Run(Customer c) { a.Say(c.Mobile, 1); b.Say(c.RealName, 1); a.Run(c); } }"),
    ];

    /// <summary>Many files whose methods lead through each other, some of them in rings, so that threads meet half-done answers.</summary>
    private static IEnumerable<(string, string)> Web(int types)
    {
        yield return s_sources[0];
        for (int i = 0; i < types; i++)
        {
            int next = (i + 1) % types, other = (i * 7 + 3) % types;
            yield return ($"T{i}.cs", $$"""
                public class T{{i}}(ILogger log, T{{next}} next, T{{other}} other)
                {
                    private string _kept = "";
                    public event Action<string>? Said;
                    public void Run(Customer c) { next.Say(c.Mobile, 3); other.Say(c.RealName, 2); _kept = c.Mobile; Said?.Invoke(_kept); Listen(); }
                    public void Say(string x, int n) { if (n == {{i % 5}}) log.LogInformation("{X}", x); next.Say(x, n - 1); other.Say(other.Give(x), n - 1); }
                    public string Give(string x) => x.Length > {{i}} ? next.Give(x) : x;
                    private void Listen() => Said += x => other.Say(x, 1);
                }
                """);
        }
    }

    [Fact]
    public async Task Findings_do_not_depend_on_the_number_of_threads()
    {
        (string, string)[] sources = [.. Web(24)];
        string expected = await FindingsAsync(sources, isConcurrent: false);
        Assert.NotEmpty(expected);
        for (int run = 0; run < 4; run++)
            Assert.Equal(expected, await FindingsAsync(sources, isConcurrent: true));
    }

    private static async Task<string> FindingsAsync((string, string)[] sources, bool isConcurrent)
    {
        IEnumerable<Diagnostic> findings = await new TestCode { Sources = [.. sources], IsConcurrent = isConcurrent }.DiagnoseAsync(Analyzers.All);
        return string.Join("\n", findings.Select(f => $"{f} {string.Join(";", f.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + "=" + p.Value))}"));
    }

    [Fact]
    public async Task Findings_do_not_depend_on_the_order_of_files()
    {
        string? expected = null;
        for (int seed = 0; seed < 24; seed++)
        {
            var random = new Random(seed);
            (string, string)[] shuffled = [.. s_sources.OrderBy(_ => random.Next())];
            string text = await FindingsAsync(shuffled, isConcurrent: true);
            Assert.NotEmpty(text);
            expected ??= text;
            Assert.Equal(expected, text);
        }
    }
}
