using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Libraries;

/// <summary>Which types a compilation knows: its own, those of the projects and of the libraries it references.</summary>
public sealed class KnownTypesTests
{
    private const string Code = """
        public class Alone;
        namespace Shop.Web { public class Basket { public class Line<T> { public class Note; } } public class Page<T>; }
        """;

    [Theory]
    [InlineData("Alone")]
    [InlineData("Shop.Web.Basket")]
    [InlineData("Shop.Web.Page`1")]
    [InlineData("Shop.Web.Basket.Line`1")]
    [InlineData("Shop.Web.Basket.Line`1.Note")]
    public void A_type_is_known_where_it_is_declared_and_where_that_is_referenced(string name)
    {
        Compilation declares = Compile(Code);
        Compilation references = Compile("").AddReferences(declares.ToMetadataReference());

        Assert.True(Knows(declares, name));
        Assert.True(Knows(references, name));
        Assert.False(Knows(Compile(""), name));
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("Shop.Web")]
    [InlineData("Basket")]
    [InlineData("Shop.Basket")]
    [InlineData("Shop.Web.Page")]
    [InlineData("Shop.Web.Page`2")]
    [InlineData("Shop.Web.Line`1")]
    [InlineData("Shop.Web.Basket.Line")]
    [InlineData("Shop.Web.Basket`x")]
    [InlineData("Shop..Basket")]
    [InlineData("")]
    public void No_other_name_is_one_of_a_type(string name) => Assert.False(Knows(Compile(Code), name));

    [Fact]
    public void A_name_that_was_not_given_is_not_known() => Assert.False(new KnownTypes(Compile(Code), new TypeNames(["Shop.Web.Basket"])).Hold("Alone"));

    /// <summary>All types of the lists, asked for twice with the same metadata, and one after the other with others.</summary>
    [Fact]
    public void The_types_of_the_lists_are_known_that_the_compiler_knows()
    {
        string[] names = [.. FactLists.Embedded.Select(fact => fact.TypeName).OfType<string>().Distinct()];
        var tree = new TypeNames(names);
        Compilation all = new TestCode { Sources = [("Test.cs", Code)] }.Compile();
        Compilation few = all.WithReferences(all.References.Where((_, i) => i % 3 == 0));
        int known = 0;
        foreach (Compilation compilation in new[] { all, few, all })
        {
            var types = new KnownTypes(compilation, tree);
            foreach (string name in names)
            {
                bool isThere = DocumentationCommentId.GetSymbolsForDeclarationId("T:" + name, compilation).Any(symbol => symbol is INamedTypeSymbol { Locations.IsEmpty: false });
                Assert.True(isThere == types.Hold(name), name);
                known += isThere ? 1 : 0;
            }
        }

        Assert.InRange(known, 100, int.MaxValue);
    }

    private static bool Knows(Compilation compilation, string name) => new KnownTypes(compilation, new TypeNames([name])).Hold(name);

    private static Compilation Compile(string code) => new TestCode { Sources = [("Test.cs", code)] }.Compile();
}
