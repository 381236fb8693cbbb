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

    [Fact]
    public async Task Findings_do_not_depend_on_the_order_of_files()
    {
        string? expected = null;
        for (int seed = 0; seed < 24; seed++)
        {
            var random = new Random(seed);
            (string, string)[] shuffled = [.. s_sources.OrderBy(_ => random.Next())];
            IEnumerable<Diagnostic> findings = await new TestCode { Sources = [.. shuffled] }.DiagnoseAsync(Analyzers.All);
            string text = string.Join("\n", findings.Select(f => $"{f} {string.Join(";", f.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + "=" + p.Value))}"));
            Assert.NotEmpty(text);
            expected ??= text;
            Assert.Equal(expected, text);
        }
    }
}
