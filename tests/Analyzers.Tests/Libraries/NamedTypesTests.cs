using System.Collections.Generic;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CsLawAnalyzers.Tests.Libraries;

/// <summary>Which types a line speaks of: the one with the full name, or any of the simple name where no more is known.</summary>
public sealed class NamedTypesTests
{
    private const string Code = """
        namespace Web { public class MaskAttribute : System.Attribute; public class Reply<T>; public class Outer { public class Inner; } }
        namespace Other { public class MaskAttribute : System.Attribute; public class Reply<T>; public class Bag; }
        public class Unresolved : Missing.MaskAttribute;
        """;

    [Theory]
    [InlineData("omit response T:Web.MaskAttribute", "Web.MaskAttribute", true)]
    [InlineData("omit response T:Web.MaskAttribute", "Other.MaskAttribute", false)]
    [InlineData("answer T:Web.Reply`1", "Web.Reply`1", true)]
    [InlineData("answer T:Web.Reply`1", "Other.Reply`1", false)]
    [InlineData("answer T:Web.Reply", "Web.Reply`1", false)]
    [InlineData("answer T:Web.Outer.Inner", "Web.Outer+Inner", true)]
    [InlineData("answer name:Reply", "Other.Reply`1", true)]
    [InlineData("answer name:Mask", "Other.MaskAttribute", true)]
    [InlineData("answer name:Bag", "Web.MaskAttribute", false)]
    public void A_line_speaks_of_the_type_it_names(string line, string type, bool isNamed) =>
        Assert.Equal(isNamed, Of(line).Find(Compile().GetTypeByMetadataName(type)!) is not null);

    [Fact]
    public void A_type_that_does_not_resolve_is_known_by_its_simple_name()
    {
        INamedTypeSymbol missing = Compile().GetTypeByMetadataName("Unresolved")!.BaseType!;

        Assert.Equal(TypeKind.Error, missing.TypeKind);
        Assert.NotNull(Of("omit response T:Web.MaskAttribute").Find(missing));
        Assert.Null(Of("omit response T:Web.HideAttribute").Find(missing));
    }

    [Fact]
    public void A_line_of_another_kind_is_none() =>
        Assert.Null(Of("omit response T:Web.MaskAttribute").Find(Compile().GetTypeByMetadataName("Web.MaskAttribute")!, "storage"));

    private static Compilation Compile() => new TestCode { Sources = [("Test.cs", Code)], MayNotCompile = true }.Compile();

    private static NamedTypes Of(string line)
    {
        var problems = new List<FactProblem>();
        var types = new NamedTypes(FactReader.Read(SourceText.From(line), problems));
        Assert.Empty(problems);
        return types;
    }
}
