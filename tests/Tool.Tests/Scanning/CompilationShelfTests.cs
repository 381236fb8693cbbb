using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Tests.Scanning;

public sealed class CompilationShelfTests
{
    [Fact]
    public void ACompilationIsLetGoWhenNobodyNeedsItAnyMore()
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
            int seen = shelf.Behind(project).Count();
            shelf.Put(project, CSharpCompilation.Create(project.Name));
            history.Add((project.Name, seen, shelf.Count));
        }

        Assert.Equal([("core", 0, 1), ("lib", 1, 2), ("app", 2, 0), ("lone", 0, 0)], history);
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
