using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using CsLaw.Sarif;
using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning;

/// <summary>Makes a compilation of a project that was read. Generators and analyzers the project brings along have no part in it.</summary>
internal sealed class ProjectCompiler(InputFiles files, ReferenceResolver references)
{
    /// <summary>The editorconfig key by which a team asks for the numbering of the law before its amendment.</summary>
    private const string LawVersionKey = "cslaw_law_version";

    /// <summary>Parses the sources and joins them with what they reference.</summary>
    /// <param name="project">The project.</param>
    /// <param name="behind">The projects it sees.</param>
    /// <param name="compilations">Those of them that were compiled.</param>
    /// <param name="cancellation">Ends the parsing.</param>
    public CompiledProject Compile(
        ScannedProject project,
        IReadOnlyList<ScannedProject> behind,
        IEnumerable<CSharpCompilation> compilations,
        CancellationToken cancellation)
    {
        ConcurrentBag<InputProblem> problems = [];
        List<ProjectNote> notes = [.. project.Notes];
        AnalyzerConfigSet configs = Configs(project, problems);
        CSharpParseOptions parseOptions = new(
            LanguageVersions.Of(project),
            project.Settings.ReadsDocumentation ? DocumentationMode.Parse : DocumentationMode.None,
            SourceCodeKind.Regular,
            project.Settings.Symbols.Where(SyntaxFacts.IsValidIdentifier));

        SyntaxTree?[] parsed = new SyntaxTree?[project.Sources.Count];
        ParallelOptions parallel = new() { CancellationToken = cancellation };
        Parallel.For(0, parsed.Length, parallel, i => parsed[i] = Parse(project.Sources[i], parseOptions, problems, cancellation));
        List<SyntaxTree> sources = [.. parsed.OfType<SyntaxTree>()];
        int lines = sources.Sum(tree => tree.GetText(cancellation).Lines.Count);

        List<SyntaxTree> trees = [.. sources];
        if (ProjectPreamble.Of(project.Settings) is { Length: > 0 } preamble)
        {
            string generated = Path.Join(project.Directory, "obj", project.Name + ".g.cs");
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(preamble, Encoding.UTF8), parseOptions, generated, cancellation));
        }

        IEnumerable<MetadataReference> all = compilations
            .Select(static compilation => compilation.ToMetadataReference())
            .Concat(references.Resolve(project, behind, notes));
        CSharpCompilation compilation = CSharpCompilation.Create(
            project.AssemblyName,
            trees,
            all,
            Options(project, sources, configs, cancellation));
        ConfigOptionsProvider options = new(configs);
        return new CompiledProject(
            compilation,
            new AnalyzerOptions(AdditionalFiles(project, problems), options),
            sources.Count,
            lines,
            LawVersion(options, sources),
            [.. notes.Distinct()],
            [.. problems.OrderBy(static problem => problem.Path, StringComparer.Ordinal)]);
    }

    private SyntaxTree? Parse(
        string path,
        CSharpParseOptions options,
        ConcurrentBag<InputProblem> problems,
        CancellationToken cancellation) =>
        Read(path, problems) is { } text ? CSharpSyntaxTree.ParseText(text, options, path, cancellation) : null;

    private SourceText? Read(string path, ConcurrentBag<InputProblem> problems)
    {
        try
        {
            return SourceReader.Read(files, path);
        }
        catch (InvalidDataException)
        {
            problems.Add(new InputProblem(ProblemKind.Binary, path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new InputProblem(ProblemKind.Unreadable, path, exception.Message));
        }

        return null;
    }

    private static CSharpCompilationOptions Options(
        ScannedProject project,
        List<SyntaxTree> sources,
        AnalyzerConfigSet configs,
        CancellationToken cancellation)
    {
        CompilerSettings settings = project.Settings;
        Dictionary<string, ReportDiagnostic> severities = new(StringComparer.Ordinal);
        foreach (string id in settings.WarningsAsErrors)
            severities[RuleId(id)] = ReportDiagnostic.Error;
        foreach (string id in settings.NoWarn)
            severities[RuleId(id)] = ReportDiagnostic.Suppress;
        if (!Enum.TryParse(settings.Nullable, ignoreCase: true, out NullableContextOptions nullable))
            nullable = NullableContextOptions.Disable;
        return new CSharpCompilationOptions(
            OutputKindOf(settings, sources, cancellation),
            allowUnsafe: true,
            concurrentBuild: true,
            generalDiagnosticOption: settings.TreatWarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
            specificDiagnosticOptions: severities,
            nullableContextOptions: nullable,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default)
            .WithSyntaxTreeOptionsProvider(new ConfigTreeOptions(configs));
    }

    /// <summary>A folder without a project does not say whether it is a program; its statements outside of types do.</summary>
    private static OutputKind OutputKindOf(CompilerSettings settings, List<SyntaxTree> sources, CancellationToken cancellation)
    {
        bool HasStatements(SyntaxTree tree) => tree.GetCompilationUnitRoot(cancellation).Members.Any(SyntaxKind.GlobalStatement);
        return settings.OutputType.ToUpperInvariant() switch
        {
            "EXE" => OutputKind.ConsoleApplication,
            "WINEXE" => OutputKind.WindowsApplication,
            "" when sources.Exists(HasStatements) => OutputKind.ConsoleApplication,
            _ => OutputKind.DynamicallyLinkedLibrary,
        };
    }

    private static string RuleId(string written) => written.All(char.IsAsciiDigit) ? "CS" + written.PadLeft(4, '0') : written;

    private AnalyzerConfigSet Configs(ScannedProject project, ConcurrentBag<InputProblem> problems)
    {
        List<AnalyzerConfig> configs = [];
        foreach (string path in project.ConfigFiles)
        {
            if (Read(path, problems) is { } text)
                configs.Add(AnalyzerConfig.Parse(text, path));
        }

        if (project.Settings.VisibleProperties.Count > 0)
        {
            StringBuilder properties = new("is_global = true\n");
            IReadOnlyDictionary<string, string> visible = project.Settings.VisibleProperties;
            foreach ((string name, string value) in visible.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                properties.Append("build_property.").Append(name).Append(" = ").Append(value.ReplaceLineEndings(" ")).Append('\n');
            string generated = Path.Join(project.Directory, "obj", project.Name + ".GeneratedMSBuildEditorConfig.editorconfig");
            configs.Add(AnalyzerConfig.Parse(properties.ToString(), generated));
        }

        return AnalyzerConfigSet.Create(configs);
    }

    private ImmutableArray<AdditionalText> AdditionalFiles(ScannedProject project, ConcurrentBag<InputProblem> problems)
    {
        ImmutableArray<AdditionalText>.Builder additional = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (string path in project.AdditionalFiles)
        {
            if (Read(path, problems) is { } text)
                additional.Add(new AdditionalSource(path, text));
        }

        return additional.ToImmutable();
    }

    private static int LawVersion(ConfigOptionsProvider options, List<SyntaxTree> sources)
    {
        bool former = (options.GlobalOptions.TryGetValue(LawVersionKey, out string? value)
                || (sources.Count > 0 && options.Of(sources[0].FilePath).TryGetValue(LawVersionKey, out value)))
            && value.Trim() == "2016";
        return former ? LogOptions.FormerLaw : LogOptions.CurrentLaw;
    }
}
