using System;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Names;

/// <summary>A thread reads one file after the other with the same tables: nothing of one is found in the next.</summary>
public class FileIndexTests
{
    /// <summary>More than the tables are kept for.</summary>
    private const int Many = 3_000;

    private const string Plain = "class Plain { int Sum(int left, int right) { return Add(left, right); } }";

    [Fact]
    public void A_file_has_its_own_names_alone()
    {
        Read("class First { event System.Action Changed; bool IsOn = true; void Run(Helper helper) { helper.Call(new Made()); helper.Given = 1; } }");

        AssertIsPlain(Read(Plain));
    }

    [Fact]
    public void So_has_a_file_after_one_whose_reading_was_broken_off()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class First { void Run(Helper helper) { helper.Call(new Made()); } void Other() { Called(); } }");
        Assert.Throws<OperationCanceledException>(() => FileIndex.Of(tree, new CancellationToken(canceled: true)));

        AssertIsPlain(Read(Plain));
        Assert.Equal(["Call", "Called"], FileIndex.Of(tree, CancellationToken.None).Called.ToArray());
    }

    [Fact]
    public void So_has_a_file_after_a_very_large_one()
    {
        FileIndex large = Read("class Large { void Run() { " + string.Concat(Enumerable.Range(0, Many).Select(i => $"Call{i}(); ")) + "} }");
        Assert.Equal(Many, large.Called.Length);

        AssertIsPlain(Read(Plain));
    }

    /// <summary>The walk takes the parts of what code is mostly made of by hand.</summary>
    [Theory]
    [InlineData("a.b(c, d: e.f<g>(h))[i](j);")]
    [InlineData("if (a == b && c != d || e + f > g) { h(); return; } else if (i) return; else { j = k; }")]
    [InlineData("A a = b, c = await d, e; var (f, g) = h; using B i = j; const int k = l;")]
    [InlineData("return new A(b, ref c, out d) { E = { f, { g, h } }, [i] = j, K = new() { L = m } };")]
    [InlineData("a(b => c, (d, e) => { f(); }, async g => await h, delegate { i(); }, [J] k => l, static m => n);")]
    [InlineData("a?.b?[c]?.d(e) ??= f ? g : h switch { A { B: i } => j, C k when l => m, _ => n };")]
    [InlineData("foreach (var a in from b in c where d select e) { f += $\"{g:x}{h}\"; } try { i(); } catch (A j) when (k) { } finally { l[m, n] = o!; }")]
    [InlineData("A<B, C?> a = (D)b as E; F[] c = [d, .. e]; G(typeof(H), nameof(i), default(J)); k ^= ~l; (m.n, o) = (p, q);")]
    [InlineData("[A(b)] void c<D>(E f = g) where D : H { [I] j(); { k(); } } [L] return m;")]
    public void Every_name_is_found_in_the_order_of_the_source(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class C { async void Run() { " + code + " } }");
        DeclaredBody body = Assert.Single(FileIndex.Of(tree, CancellationToken.None).Bodies);

        Assert.Equal(
            tree.GetRoot().DescendantNodes().OfType<BlockSyntax>().First().DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText).Distinct(),
            body.Mentions.Where(mention => mention.Arguments is Mention.Read or >= 0 && SyntaxFacts.IsValidIdentifier(mention.Name)).Select(mention => mention.Name).Distinct());
    }

    private static void AssertIsPlain(FileIndex file)
    {
        Assert.Equal(["Add"], file.Called.ToArray());
        Assert.Empty(file.Made);
        Assert.Empty(file.Flags);
        Assert.Empty(file.Functions);
        Assert.Equal(["Plain"], file.Types.Select(type => type.Name));
        Assert.Equal(["Add", "left", "right"], Assert.Single(file.Bodies).Mentions.Select(mention => mention.Name).Order());
        Assert.False(file.Mentions("Given"));
    }

    private static FileIndex Read(string text) => FileIndex.Of(CSharpSyntaxTree.ParseText(text), CancellationToken.None);
}
