using CsLaw.Tool.Builds;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Scanning.Compilations;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Benchmarks.Corpora;

/// <summary>Reads code bases the way <c>cslaw scan</c> does: without building them, and without the generators they bring along.</summary>
internal static class CorpusLoader
{
    /// <summary>The corpus in the folder, solution or project at <paramref name="path"/>.</summary>
    /// <exception cref="InvalidDataException">Nothing there can be compiled.</exception>
    public static async Task<Corpus> LoadAsync(string path, CancellationToken cancellation)
    {
        PackageCache packages = PackageCache.OfThisUser();
        InputFiles inputs = new();
        FrameworkPacks packs = FrameworkPacks.OfThisMachine(packages);
        ProjectIntake intake = new(inputs, packs, build: null) { Mode = BuildMode.None };
        Scanner scanner = new(inputs, packs, packages, intake);
        int files = 0;
        int lines = 0;
        Task<CorpusProject> Keep(ScannedProject project, CompiledProject compiled, CancellationToken token)
        {
            files += compiled.Files;
            lines += compiled.Lines;
            return Task.FromResult(new CorpusProject(compiled.Compilation, OfABuild(compiled.Options)));
        }

        ScannedTree<CorpusProject> tree = await scanner
            .ScanAsync([path], Environment.CurrentDirectory, Keep, new QuietObserver(), cancellation)
            .ConfigureAwait(false);
        if (tree.Projects.Count == 0)
            throw new InvalidDataException($"Nothing to compile in {path}.");
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return new Corpus(name, tree.Projects, files, lines);
    }

    /// <summary>What is measured is a build, which asks about one project at a time; only a scan follows data into the others.</summary>
    private static AnalyzerOptions OfABuild(AnalyzerOptions options) => options.WithAdditionalFiles(options.AdditionalFiles.RemoveAll(static file => file is AcrossProjects));
}
