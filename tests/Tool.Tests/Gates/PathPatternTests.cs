using CsLaw.Tool.Gates.Policies;

namespace CsLaw.Tool.Tests.Gates;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("src/**", "src/a/b.cs", true)]
    [InlineData("src/", "src/a/b.cs", true)]
    [InlineData("src/*.cs", "src/b.cs", true)]
    [InlineData("src/*.cs", "src/a/b.cs", false)]
    [InlineData("**/Legacy/**", "src/Legacy/b.cs", true)]
    [InlineData("**/Legacy/**", "Legacy/b.cs", true)]
    [InlineData("**/Legacy/**", "src/MyLegacy/b.cs", false)]
    [InlineData("./src/b.c?", "src/b.cs", true)]
    [InlineData("src/订单.cs", "src/订单.cs", true)]
    [InlineData("src/(a+)+.cs", "src/(a+)+.cs", true)]
    [InlineData("src", "src/b.cs", false)]
    public void MatchesAsExpected(string pattern, string path, bool matches) => Assert.Equal(matches, new PathPattern(pattern).Matches(path));
}
