using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Scanning.Generators;

/// <summary>The source generators that projects bring along, each assembly loaded once a scan.</summary>
internal sealed class GeneratorShelf
{
    private readonly GeneratorLoader _loader = new();
    private readonly ConcurrentDictionary<string, (ImmutableArray<ISourceGenerator> Generators, string? Failure)> _byPath = new(LocalPath.Comparer);

    /// <summary>Adds to a compilation what the generators of its project write.</summary>
    /// <param name="compilation">The compilation of the sources.</param>
    /// <param name="call">The call that names the analyzer assemblies.</param>
    /// <param name="additional">Files the generators read.</param>
    /// <param name="options">Settings the generators read.</param>
    /// <param name="notes">Receives generators that could not be loaded or failed.</param>
    /// <param name="cancellation">Ends the generators.</param>
    public CSharpCompilation Run(
        CSharpCompilation compilation,
        CompilerCall call,
        ImmutableArray<AdditionalText> additional,
        AnalyzerConfigOptionsProvider options,
        List<ProjectNote> notes,
        CancellationToken cancellation)
    {
        string directory = Path.GetDirectoryName(call.Project)!;
        List<string> paths = [.. call.Arguments.AnalyzerReferences.Select(reference => Path.GetFullPath(reference.FilePath, directory))];
        foreach (string path in paths)
            _loader.AddDependencyLocation(path);
        ImmutableArray<ISourceGenerator>.Builder generators = ImmutableArray.CreateBuilder<ISourceGenerator>();
        foreach (string path in paths)
        {
            (ImmutableArray<ISourceGenerator> found, string? failure) = _byPath.GetOrAdd(path, Load);
            generators.AddRange(found);
            if (failure is not null)
                notes.Add(new ProjectNote(NoteKind.MissingGenerator, path, failure));
        }

        if (generators.Count == 0)
            return compilation;
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create(generators.ToImmutable(), additional, call.Arguments.ParseOptions, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _, cancellation);
        foreach (GeneratorRunResult result in driver.GetRunResult().Results)
        {
            if (result.Exception is { } exception)
                notes.Add(new ProjectNote(NoteKind.FailedGenerator, result.Generator.GetGeneratorType().FullName ?? "", exception.Message.ReplaceLineEndings(" ")));
        }

        return (CSharpCompilation)updated;
    }

    private (ImmutableArray<ISourceGenerator> Generators, string? Failure) Load(string path)
    {
        string? failure = File.Exists(path) ? null : new FileNotFoundException().Message;
        if (failure is not null)
            return ([], failure);
        AnalyzerFileReference reference = new(path, _loader);
        reference.AnalyzerLoadFailed += (_, error) =>
        {
            // That an assembly holds no analyzer is no failure; many come along as a dependency of another.
            if (error.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                failure = error.Message.ReplaceLineEndings(" ");
        };
        ImmutableArray<ISourceGenerator> generators = reference.GetGenerators(LanguageNames.CSharp);
        return (generators, failure);
    }
}
