using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Calls;

/// <summary>From the bodies of a file to the nodes of their code.</summary>
public sealed class BodyLocatorTests
{
    private const string Code = """
        using System;
        Run(c1);
        void Run(int p) { Use(c2); }
        class Base(int p);
        [Obsolete(d1)]
        class All(int p) : Base(c3)
        {
            int _first = Make(c4), _second = Make(c5);
            const int Third = 1;
            public All() : this(c6) { Use(c7); }
            public int Arrow => c8;
            public int Both { get => c9; set { Use(c10); } } = Make(c11);
            public int this[int i] { get { return c12; } }
            public int this[string i] => c13;
            event Action Done { add { Use(c14); } remove => Use(c15); }
            void Method(int p = d2) { Use(() => c16); int Inner() => c17; }
            static int operator +(All a, All b) => c18;
            ~All() { Use(c19); }
            class Nested { Func<int> _made = () => c20; }
            enum Kind { A = d3 }
        }
        """;

    [Fact]
    public void Each_piece_of_code_is_gone_through_once()
    {
        string[] codes = [.. Enumerable.Range(1, 20).Select(i => "c" + i)];

        Assert.Equal(codes.Order(), Names(_ => true).Where(name => name[0] is 'c' && char.IsDigit(name[^1])).Order());
    }

    [Fact]
    public void No_body_is_gone_through_that_does_not_pass() => Assert.Empty(Names(_ => false));

    [Theory]
    [InlineData("c1")]
    [InlineData("c3")]
    [InlineData("c5")]
    [InlineData("c11")]
    [InlineData("c16")]
    [InlineData("c20")]
    public void The_code_of_one_body_is_gone_through_alone(string name)
    {
        var only = new NameSet(name);
        IEnumerable<string> others = Names(body => body.Writes(only)).Where(other => other.StartsWith('c') && char.IsDigit(other[^1]) && other != name);

        // What stands in the same body: the lambda and the local function.
        Assert.Equal(name switch { "c16" => ["c17"], "c1" => ["c2"], _ => Enumerable.Empty<string>() }, others);
    }

    private static IEnumerable<string> Names(System.Func<DeclaredBody, bool> test)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Code);
        return BodyLocator.Nodes(tree, FileIndex.Of(tree, default), test, default).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText);
    }
}
