using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Calls;

/// <summary>Which accessors have code: the compiler is not asked for that of an automatic one.</summary>
public sealed class MethodBodiesTests
{
    private const string Code = """
        interface IShape { int Declared { get; } int Default => 1; }
        record Made(int Positional);
        class Shape
        {
            public int Automatic { get; set; } = 2;
            public int Arrow => 3;
            public int Blocks { get { return 4; } set { } }
            public int Arrows { get => 5; init => _ = value; }
            public int Mixed { get; set { field = value; } }
            public int this[int index] => index;
            public event System.Action Done { add { } remove { } }
        }
        """;

    [Theory]
    [InlineData("get_Automatic")]
    [InlineData("set_Automatic")]
    [InlineData("get_Positional")]
    [InlineData("get_Declared")]
    [InlineData("get_Mixed")]
    public void An_accessor_that_nobody_wrote_code_for_has_none(string accessor) => Assert.Null(Operation(accessor));

    [Theory]
    [InlineData("get_Arrow")]
    [InlineData("get_Default")]
    [InlineData("get_Blocks")]
    [InlineData("set_Blocks")]
    [InlineData("get_Arrows")]
    [InlineData("set_Arrows")]
    [InlineData("set_Mixed")]
    [InlineData("get_Item")]
    [InlineData("add_Done")]
    public void One_that_somebody_wrote_has_it(string accessor) => Assert.NotNull(Operation(accessor));

    private static IOperation? Operation(string accessor)
    {
        Compilation compilation = new TestCode { Sources = [("Test.cs", Code)] }.Compile();
        IMethodSymbol method = compilation.Assembly.GlobalNamespace.GetTypeMembers().SelectMany(type => type.GetMembers(accessor)).OfType<IMethodSymbol>().Single();
        return new MethodBodies(new ProgramSources(compilation)).Operation(method, CancellationToken.None);
    }
}
