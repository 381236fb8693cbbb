using CsLaw.Tool.Projects.Evaluation;

namespace CsLaw.Tool.Tests.Projects.Evaluation;

public sealed class FilePatternTests
{
    [Theory]
    [InlineData("*.cs", "A.cs")]
    [InlineData("**/*.cs", "A.cs")]
    [InlineData("**/*.cs", "one/two/A.cs")]
    [InlineData("**", "one/A.cs")]
    [InlineData("one/**", "one/two/A.cs")]
    [InlineData("**/obj/**", "obj/A.cs")]
    [InlineData("**/obj/**", "one/obj/two/A.cs")]
    [InlineData("**/one/**/one/A.cs", "one/two/one/one/A.cs")]
    [InlineData("**/one/two/*.cs", "one/one/two/A.cs")]
    [InlineData("?.*", "A.cs")]
    [InlineData("o*/A.c?", "one/A.cs")]
    [InlineData("(1)+/[x].cs", "(1)+/[x].cs")]
    [InlineData("one//A.cs", "one/A.cs")]
    [InlineData("**/*.cs", @"one\two\A.cs")]
    public void Takes_the_file(string pattern, string path) => Assert.True(new FilePattern("/src/App", pattern).Matches("/src/App/" + path));

    [Theory]
    [InlineData("*.cs", "one/A.cs")]
    [InlineData("*.cs", "A.cs.txt")]
    [InlineData("*/*.cs", "one/two/A.cs")]
    [InlineData("one/**", "one")]
    [InlineData("one/**", "two/one/A.cs")]
    [InlineData("**/obj/**", "objects/A.cs")]
    [InlineData("**/obj/**", "one/obj")]
    [InlineData("**/one/two/*.cs", "one/three/two/A.cs")]
    [InlineData("?.cs", "AB.cs")]
    [InlineData("**/*.cs", "one/A.vb")]
    [InlineData("a.cs", "axcs")]
    [InlineData("**/one", "one/A.cs")]
    public void Leaves_the_file(string pattern, string path) => Assert.False(new FilePattern("/src/App", pattern).Matches("/src/App/" + path));

    [Theory]
    [InlineData("/src/App.Tests/A.cs")]
    [InlineData("/src/A.cs")]
    [InlineData("/src/App")]
    [InlineData("/elsewhere/src/App/A.cs")]
    public void Leaves_what_is_not_below_the_folder(string path) => Assert.False(new FilePattern("/src/App", "**").Matches(path));

    [Fact]
    public void Takes_files_below_the_root() => Assert.True(new FilePattern("/", "**/*.cs").Matches("/src/A.cs"));

    /// <summary>A pattern made to take long, against a path made to resist it.</summary>
    [Fact]
    public void Compares_within_bounds()
    {
        string pattern = string.Concat(Enumerable.Repeat("**/a*a*a*a*a*a*b/", 30)) + "x.cs";
        string path = string.Join('/', Enumerable.Repeat(new string('a', 100), 60)) + "/y.cs";

        Assert.False(new FilePattern("/src", pattern).Matches("/src/" + path));
    }
}
