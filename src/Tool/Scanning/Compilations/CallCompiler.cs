using System.Collections.Immutable;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Configs;
using CsLaw.Tool.Scanning.Generators;
using CsLaw.Tool.Scanning.References;
using CsLaw.Tool.Scanning.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Scanning.Compilations;

/// <summary>
/// Makes the compilation that a build would make, by the compiler of this process: from the arguments of the compiler call, with the source
/// generators the project brings along. Its analyzers have no part in it.
/// </summary>
/// <param name="inputs">Opens the files.</param>
/// <param name="generators">The generators that projects bring along.</param>
/// <param name="symbols">Binds what it makes.</param>
/// <param name="views">Shows it the projects it references.</param>
internal sealed class CallCompiler(InputFiles inputs, GeneratorShelf generators, SharedSymbols symbols, ReferencedViews views)
{
    private readonly AssemblyShelf _assemblies = new();

    /// <summary>Parses the sources, joins them with what they reference, and runs the generators.</summary>
    /// <param name="project">The project.</param>
    /// <param name="call">What MSBuild hands to the compiler for it.</param>
    /// <param name="behind">The projects it references that were compiled, with their compilations.</param>
    /// <param name="cancellation">Ends the parsing and the generators.</param>
    public CompiledProject Compile(
        ScannedProject project,
        CompilerCall call,
        IReadOnlyDictionary<ScannedProject, CSharpCompilation> behind,
        CancellationToken cancellation)
    {
        SourceSet files = new(inputs);
        List<ProjectNote> notes = [.. project.Notes];
        CSharpCommandLineArguments arguments = call.Arguments;
        AnalyzerConfigSet configs = files.Configs(project);
        SilencedRules silenced = files.Silenced;
        List<SyntaxTree> sources = files.Parse(project.Sources, arguments.ParseOptions, cancellation);
        CSharpCompilationOptions compilationOptions = arguments.CompilationOptions
            .WithConcurrentBuild(true)
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
            .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths))
            .WithSyntaxTreeOptionsProvider(new ConfigTreeOptions(configs, silenced));
        CSharpCompilation compilation = CSharpCompilation.Create(
            project.AssemblyName,
            sources,
            References(project, call, behind, notes),
            compilationOptions);
        symbols.Bind(compilation);

        ConfigOptionsProvider options = new(configs);
        ImmutableArray<AdditionalText> additional = files.AdditionalFiles(project);
        compilation = generators.Run(compilation, call, additional, options, notes, cancellation);
        return new CompiledProject(
            views.Join(compilation),
            new AnalyzerOptions(additional.AddRange(files.ConfigTexts).Add(new AcrossProjects()), options),
            sources.Count,
            sources.Sum(tree => tree.GetText(cancellation).Lines.Count),
            LawVersion.Of(options, sources),
            silenced,
            [.. notes.Distinct()],
            files.Problems)
        {
            Referenced = compilation,
        };
    }

    /// <summary>
    /// The references of the call; the path of another project's output stands for that project's compilation, whether or not it was ever built.
    /// </summary>
    private List<MetadataReference> References(
        ScannedProject project,
        CompilerCall call,
        IReadOnlyDictionary<ScannedProject, CSharpCompilation> behind,
        List<ProjectNote> notes)
    {
        Dictionary<string, CSharpCompilation> byOutput = new(LocalPath.Comparer);
        foreach ((ScannedProject other, CSharpCompilation compilation) in behind)
        {
            foreach (string output in other.Call?.Outputs ?? [])
                byOutput.TryAdd(output, compilation);
        }

        List<MetadataReference> references = [];
        HashSet<CSharpCompilation> joined = [];
        foreach (CommandLineReference reference in call.Arguments.MetadataReferences)
        {
            string path = Path.GetFullPath(reference.Reference, project.Directory);
            if (byOutput.TryGetValue(path, out CSharpCompilation? compilation))
            {
                if (joined.Add(compilation))
                    references.Add(compilation.ToMetadataReference(reference.Properties.Aliases, reference.Properties.EmbedInteropTypes));
            }
            else if (_assemblies.Find(path, reference.Properties) is { } assembly)
            {
                references.Add(assembly);
            }
            else
            {
                notes.Add(new ProjectNote(NoteKind.MissingAssembly, path));
            }
        }

        // A project that was never built is left out of the arguments, because its assembly is not there; its code is.
        foreach (string output in call.References)
        {
            if (byOutput.TryGetValue(output, out CSharpCompilation? compilation) && joined.Add(compilation))
                references.Add(compilation.ToMetadataReference());
        }

        return references;
    }
}
