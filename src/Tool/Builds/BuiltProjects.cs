using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Builds;

/// <summary>Projects as their calls of the compiler tell them; one for each target framework.</summary>
internal static class BuiltProjects
{
    /// <summary>The projects, each knowing which of the others it references.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="fallback">The framework of a project that does not name one in the short form.</param>
    public static IReadOnlyList<ScannedProject> Of(IReadOnlyList<CompilerCall> calls, TargetFramework fallback)
    {
        ILookup<string, CompilerCall> ofProject = calls.ToLookup(static call => call.Project, LocalPath.Comparer);
        Dictionary<CompilerCall, string> ids = calls.ToDictionary(static call => call, call => Id(call, ofProject[call.Project].Count()));
        Dictionary<string, string> byOutput = new(LocalPath.Comparer);
        foreach (CompilerCall call in calls)
        {
            foreach (string output in call.Outputs)
                byOutput.TryAdd(output, ids[call]);
        }

        return [.. calls.Select(call => Read(call, ids[call], byOutput, fallback))];
    }

    private static string Id(CompilerCall call, int frameworks) => frameworks > 1 ? $"{call.Project}|{call.Framework}" : call.Project;

    private static ScannedProject Read(CompilerCall call, string id, Dictionary<string, string> byOutput, TargetFramework fallback)
    {
        CSharpCommandLineArguments arguments = call.Arguments;
        string directory = Path.GetDirectoryName(call.Project)!;
        string name = Path.GetFileNameWithoutExtension(call.Project);
        IEnumerable<string> references = arguments.MetadataReferences
            .Select(reference => Path.GetFullPath(reference.Reference, directory))
            .Concat(call.References)
            .Select(path => byOutput.GetValueOrDefault(path))
            .OfType<string>();
        return new ScannedProject
        {
            Path = call.Project,
            Id = id,
            Name = id == call.Project ? name : $"{name} ({call.Framework})",
            AssemblyName = arguments.CompilationName ?? name,
            Directory = directory,
            Framework = TargetFramework.TryParse(call.Framework) ?? fallback,
            Sources = [.. Paths(arguments.SourceFiles)],
            AdditionalFiles = AdditionalFileSearch.Find(directory, Paths(arguments.AdditionalFiles)),
            ConfigFiles = [.. arguments.AnalyzerConfigPaths.Select(path => Path.GetFullPath(path, directory))],
            ProjectReferences = [.. references.Where(reference => reference != id).Distinct(LocalPath.Comparer)],
            Call = call,
        };

        IEnumerable<string> Paths(IEnumerable<CommandLineSourceFile> files) =>
            files.Select(file => Path.GetFullPath(file.Path, directory)).Distinct(LocalPath.Comparer).Order(StringComparer.Ordinal);
    }
}
