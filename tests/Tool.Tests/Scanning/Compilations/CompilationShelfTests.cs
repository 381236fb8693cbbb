using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Compilations;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Tests.Scanning.Compilations;

public sealed class CompilationShelfTests
{
    [Fact]
    public async Task ACompilationIsLetGoWhenNobodyNeedsItAnyMore()
    {
        ScannedProject core = Project("core");
        ScannedProject lib = Project("lib", "core");
        ScannedProject app = Project("app", "lib");
        ScannedProject lone = Project("lone");
        ProjectGraph graph = ProjectGraph.Of([app, lib, core, lone]);
        CompilationShelf shelf = new(graph);
        List<(string Name, int Seen, int Kept)> history = [];
        foreach (ScannedProject project in graph.Order)
        {
            int seen = (await shelf.BehindAsync(project, CancellationToken.None)).Count;
            shelf.Put(project, CSharpCompilation.Create(project.Name));
            shelf.Leave(project);
            history.Add((project.Name, seen, shelf.Count));
        }

        Assert.Equal([("core", 0, 1), ("lib", 1, 2), ("app", 2, 0), ("lone", 0, 0)], history);
    }

    [Fact]
    public async Task WhoNeedsAProjectWaitsForItAndIsNotLeftWaitingWhereItFails()
    {
        ScannedProject core = Project("core");
        ScannedProject lib = Project("lib");
        ScannedProject app = Project("app", "lib", "core");
        CompilationShelf shelf = new(ProjectGraph.Of([app, lib, core]));
        Task<IReadOnlyDictionary<ScannedProject, CSharpCompilation>> behind = shelf.BehindAsync(app, CancellationToken.None);
        shelf.Put(core, CSharpCompilation.Create("core"));
        shelf.Leave(core);
        Assert.False(behind.IsCompleted);
        shelf.Leave(lib);
        Assert.Equal(["core"], (await behind).Keys.Select(static project => project.Name));
        shelf.Leave(app);
        Assert.Equal(0, shelf.Count);
    }

    private static ScannedProject Project(string name, params string[] references) => new()
    {
        Path = name,
        Name = name,
        AssemblyName = name,
        Directory = "/",
        Framework = TargetFramework.TryParse("net10.0")!,
        ProjectReferences = references,
    };
}
