using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Projects;

/// <summary>Solution filters: only the projects named are scanned, and they are named from the folder of the solution.</summary>
public sealed class SolutionFilterTests
{
    [Theory]
    [InlineData("Web.slnf", "All.sln")]
    [InlineData("filters/Web.slnf", @"..\All.sln")]
    [InlineData("filters/Web.SLNF", "../All.slnx")]
    public async Task OnlyTheProjectsOfTheFilterAreScanned(string filter, string solution)
    {
        using Tree tree = new();
        WriteTwo(tree);
        tree.Write(filter, Filter(solution, @"A\\A.csproj"));
        Outcome outcome = await tree.RunAsync("scan", filter);
        Assert.Equal(ExitCode.Findings, outcome.ExitCode);
        Assert.Equal(1, outcome.Count("warning CSL2001"));
        Assert.Contains(Path.Join("A", "A.cs") + ":4:25", outcome.Output);
    }

    [Fact]
    public async Task CommentsAndTrailingCommasAreRead()
    {
        using Tree tree = new();
        WriteTwo(tree);
        tree.Write("Web.slnf", """
            {
              // the part that the web team works on
              "solution": { "path": "All.sln", "projects": [ "A/A.csproj", ], },
            }
            """);
        Assert.Equal(1, (await tree.RunAsync("scan", "Web.slnf")).Count("warning CSL2001"));
    }

    [Theory]
    [InlineData("{", "malformed")]
    [InlineData("[]", "the object 'solution' is missing")]
    [InlineData("""{ "solution": { "projects": [] } }""", "'solution.path' does not name a solution")]
    [InlineData("""{ "solution": { "path": "/", "projects": [] } }""", "'solution.path' does not name a solution")]
    [InlineData("""{ "solution": { "path": "\\\\server\\All.sln", "projects": [] } }""", "'solution.path' does not name a solution")]
    [InlineData("""{ "solution": { "path": "All.sln" } }""", "the list 'solution.projects' is missing")]
    [InlineData("""{ "solution": { "path": "All.sln", "projects": [ 1 ] } }""", "holds something that is no path")]
    [InlineData("""{ "solution": { "path": "All.sln", "projects": [] } }""", "the solution names no C# project")]
    [InlineData("""{ "solution": { "path": "All.sln", "projects": [ "Gone/Gone.csproj" ] } }""", "'Gone/Gone.csproj', which is not there")]
    [InlineData("""{ "solution": { "path": "../All.sln", "projects": [ "A/A.csproj" ] } }""", "outside the solution's own tree")]
    [InlineData("", "the file is empty")]
    public async Task AFilterThatCannotBeFollowedIsNamed(string content, string problem)
    {
        using Tree tree = new();
        tree.Write("Web.slnf", content);
        Outcome outcome = await tree.RunAsync("scan", "Web.slnf");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        string line = Assert.Single(outcome.Problems);
        Assert.StartsWith("cslaw: Web.slnf: ", line);
        Assert.Contains(problem, line);
    }

    private static void WriteTwo(Tree tree)
    {
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", Tree.LeakingClass);
        tree.Write("B/B.csproj", Tree.PlainProject).Write("B/B.cs", Tree.LeakingClass);
        tree.WriteSolution("All.sln", @"A\A.csproj", @"B\B.csproj");
    }

    private static string Filter(string solution, string project) =>
        $$"""{ "solution": { "path": "{{solution.Replace(@"\", @"\\", StringComparison.Ordinal)}}", "projects": [ "{{project}}" ] } }""";
}
